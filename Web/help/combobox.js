// A combobox as WAI-ARIA 1.2 describes it, in a shadow tree of its own: a field, a panel with options below it, and a
// voice that says what happened. The class that extends it asks what the field holds, in run(), which leaves a promise of
// the answer in `asked`, and opens what was found, in enter().
class Combobox extends HTMLElement {
  // `label` and `placeholder` are of the field, `pasted` is the label of the one for several lines, `hotkey` or null the
  // key that leads to it, `lang` and `dir` those of all these texts.
  buildCombobox({ label, placeholder, pasted, hotkey, lang, dir }) {
    this.active = -1;
    this.options = [];

    const shared = {
      part: 'field', 'aria-controls': 'list', 'aria-autocomplete': 'list', autocomplete: 'off',
      autocapitalize: 'off', spellcheck: 'false', placeholder
    };
    this.input = make('input', {
      ...shared, type: 'search', role: 'combobox', 'aria-label': label,
      'aria-expanded': 'false', 'aria-haspopup': 'listbox', enterkeyhint: 'search'
    });
    // A combobox holds one line; what is pasted with several goes here.
    this.area = make('textarea', { ...shared, 'aria-label': pasted, rows: '6', hidden: '' });
    this.field = this.input;
    this.form = make('form', { role: 'search', part: 'form' }, this.input, this.area);
    if (hotkey !== null) this.form.append(make('kbd', { 'aria-hidden': 'true' }, hotkey));
    this.panel = make('div', { class: 'panel', part: 'panel', hidden: '' });
    this.voice = make('p', { class: 'voice', role: 'status' });

    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    dress(root);
    root.append(make('div', { class: 'all', lang, dir }, this.form, this.panel, this.voice));

    this.form.addEventListener('submit', event => event.preventDefault());
    for (const field of [this.input, this.area]) {
      field.addEventListener('input', event => { if (!event.isComposing) this.fieldChanged(); });
      field.addEventListener('compositionend', () => this.fieldChanged());
      field.addEventListener('keydown', event => this.key(event));
      field.addEventListener('click', () => this.open());
    }
    this.input.addEventListener('paste', event => this.paste(event));
  }

  // Puts a text into the field that can hold it.
  put(text) {
    text = text.replace(/\r\n?/g, '\n');
    const next = /\n/.test(text.trim()) ? this.area : this.input;
    const last = this.field;
    if (next !== last) {
      this.field = next;
      next.hidden = false;
      if (this.shadowRoot.activeElement === last) next.focus();
      last.hidden = true;
      last.value = '';
    }
    if (next.value !== text) next.value = text;
  }

  paste(event) {
    const pasted = event.clipboardData ? event.clipboardData.getData('text/plain').trimEnd() : '';
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    const { value, selectionStart: from, selectionEnd: to } = this.input;
    this.put(value.slice(0, from) + pasted + value.slice(to));
    this.run();
  }

  fieldChanged() {
    this.put(this.field.value);
    this.run();
  }

  // What was found, or while `isBusy` what was found before it.
  show(nodes, options, isBusy = false) {
    this.options = options;
    this.explain = null;
    options.forEach((option, at) => { option.id = 'option-' + at; });
    this.panel.replaceChildren(...nodes);
    this.setBusy(isBusy);
    this.open();
  }

  // What stands there belongs to an earlier question: it is dimmed, and nothing of it can be chosen.
  setBusy(isBusy) {
    this.isBusy = isBusy;
    this.panel.setAttribute('aria-busy', isBusy);
    this.choose(-1);
  }

  open() {
    const visible = this.panel.childElementCount > 0;
    this.panel.hidden = !visible;
    this.input.setAttribute('aria-expanded', visible && this.options.length > 0);
  }

  close() {
    this.panel.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }

  choose(at) {
    if (this.options[this.active]) this.options[this.active].setAttribute('aria-selected', 'false');
    this.active = at;
    const option = this.options[at];
    for (const field of [this.input, this.area]) {
      if (option) field.setAttribute('aria-activedescendant', option.id);
      else field.removeAttribute('aria-activedescendant');
    }
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
    }
    if (this.explain) this.explain();
  }

  // Said when typing pauses, so that a reader's own keys are not talked over.
  say(text) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => { this.voice.textContent = text; }, 400);
  }

  key(event) {
    // Keys of an input method are its own, the one that ends a composition included.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = !this.panel.hidden;
    const { field, options, active } = this;
    if (this.isBusy && /^Arrow(Up|Down)$/.test(event.key)) {
      // The key is meant for what is on its way; in several lines it goes through the text.
      if (field === this.area) return;
      event.preventDefault();
      this.asked.then(() => this.key(event));
      return;
    }
    const last = options.length - 1;
    // In several lines, arrows move through the text until it ends.
    const isFree = field === this.input || active >= 0 || field.selectionEnd === field.value.length;
    let next = null;
    switch (event.key) {
      case 'ArrowDown': if (isFree && last >= 0) next = isOpen && active < last ? active + 1 : isOpen ? -1 : 0; break;
      case 'ArrowUp': if (last >= 0 && isOpen && (field === this.input || active >= 0)) next = active < 0 ? last : active - 1; break;
      case 'Home': if (isOpen && active >= 0) next = 0; break;
      case 'End': if (isOpen && active >= 0) next = last; break;
      case 'Enter':
        if (event.shiftKey) return;
        event.preventDefault();
        this.enter();
        return;
      case 'Escape':
        if (isOpen) this.close();
        else if (field.value) {
          this.put('');
          this.run();
        } else return;
        event.preventDefault();
        return;
      default: return;
    }
    if (next === null) return;
    event.preventDefault();
    this.open();
    this.choose(next);
  }
}
