// The search of a site as a custom element, `<faq-help>`, for the site's own pages and for any other.
//
// It loads nothing of the matcher before it is used. `setup`, with the texts and the style, is declared before all of
// this; see Sources/FAQSite/Search/HelpElement.swift.
class Help extends Combobox {
  connectedCallback() {
    if (!this.shadowRoot) this.build();
    this.watch = new AbortController();
    const on = (name, action) => document.addEventListener(name, action, { signal: this.watch.signal });
    const away = event => { if (!event.composedPath().includes(this)) this.close(); };
    on('pointerdown', away);
    on('focusin', away);
    if (this.hasAttribute('logs')) hearDrops(this, on);
    on('keydown', event => {
      const hotkey = this.getAttribute('hotkey');
      if (!hotkey || event.key !== hotkey || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.composedPath()[0].closest('input, textarea, select, [contenteditable]')) return;
      if (document.querySelector('faq-help[hotkey]') !== this) return;
      event.preventDefault();
      this.field.focus();
      this.field.select();
    });
  }

  disconnectedCallback() {
    this.watch.abort();
  }

  // Asks, as if it had been typed.
  ask(text) {
    this.put(text);
    return this.run();
  }

  // What is found for a text, without showing it.
  async find(text) {
    return (await engine(this.base)).resolve(text, { limit: 8 });
  }

  build() {
    const spoken = (this.lang || (this.closest('[lang]') || document.documentElement).lang || navigator.language)
      .toLowerCase();
    const code = [spoken, spoken.split('-')[0]].find(one => Object.hasOwn(setup.texts, one)) || 'en';
    const texts = this.texts = setup.texts[code];
    this.base = new URL(this.getAttribute('src') || home, document.baseURI).href;
    if (!this.base.endsWith('/')) this.base += '/';
    loadBeforehand(this.base);
    this.turn = 0;
    this.buildCombobox({
      label: this.getAttribute('label') || texts.search, pasted: texts.pasted,
      placeholder: this.getAttribute('placeholder') || texts.placeholder, hotkey: this.getAttribute('hotkey'),
      lang: code, dir: /^(ar|fa|he|ur)/.test(code) ? 'rtl' : 'ltr'
    });
    if (this.hasAttribute('logs')) this.panel.after(...logButton(this));
    for (const field of [this.input, this.area]) {
      field.addEventListener('focus', () => engine(this.base).catch(() => {}));
    }
    this.panel.addEventListener('click', () => this.remember());

    const name = this.getAttribute('query');
    const asked = this.getAttribute('ask') || name && new URLSearchParams(location.search).get(name);
    if (asked) this.ask(asked);
  }

  run() {
    this.asked = this.resolve(this.field.value, ++this.turn);
    return this.asked;
  }

  async resolve(text, turn) {
    clearTimeout(this.noting);
    this.noting = setTimeout(() => this.remember(), 200);
    if (!text.trim()) {
      this.show([], []);
      this.say('');
      return;
    }
    const slow = setTimeout(() => {
      if (turn === this.turn && !this.panel.firstChild) this.show([make('p', { class: 'head' }, this.texts.loading)], []);
    }, 300);
    try {
      const found = await (await engine(this.base)).resolve(text, { limit: 8 });
      if (turn === this.turn) this.render(found, text);
    } catch (error) {
      if (turn === this.turn) this.fail();
    }
    clearTimeout(slow);
  }

  // The address keeps the question, so that it can be passed on; a log is too long for that and nobody's business.
  remember() {
    const name = this.getAttribute('query');
    const text = this.field.value;
    if (!name) return;
    const address = new URL(location.href);
    address.searchParams.delete(name);
    if (this.field === this.input && text.trim() && text.length <= 200) address.searchParams.set(name, text);
    try { history.replaceState(history.state, '', address); } catch (error) {}
  }

  render(found, text) {
    const painted = paint(found, text, {
      texts: this.texts, base: this.base, target: this.getAttribute('target'),
      contact: this.getAttribute('contact') || setup.contact, isLog: this.field === this.area
    });
    this.show(painted.nodes, painted.options);
    if (painted.none) painted.none.addEventListener('click', () => this.decline(found, text));
    if (painted.isAnswered) this.panel.append(this.reasons());
    this.say(painted.said);
  }

  // None of the choices is meant: the page may note what its authors do not answer, and nothing is recorded.
  decline(found, text) {
    const declined = found.question.choices.map(choice => choice.id);
    this.dispatchEvent(new CustomEvent('faq-none', {
      bubbles: true, composed: true, detail: { query: text, declined }
    }));
    this.field.focus();
    this.render({ ...found, status: 'none', question: null }, text);
  }

  // Why an answer was chosen, of the option that is active or comes first.
  reasons() {
    const list = make('ul');
    const details = make('details', { part: 'why' }, make('summary', {}, this.texts.why), list);
    this.explain = () => {
      if (!details.open) return;
      const { match } = this.options[Math.max(this.active, 0)];
      if (!match) return;
      list.replaceChildren(...(this.options.length > 1 ? [make('li', { class: 'about' }, match.question)] : []),
        ...paintReasons(match, this.texts));
    };
    details.addEventListener('toggle', this.explain);
    return details;
  }

  fail() {
    const again = make('button', { type: 'button', part: 'again' }, this.texts.again);
    again.addEventListener('click', () => {
      this.field.focus();
      this.run();
    });
    this.show([make('p', { class: 'head' }, this.texts.failed + ' ', again, ' ',
      make('a', { href: this.base + 'index.html' }, this.texts.all))], []);
    this.say(this.texts.failed);
  }

  // Opens the active answer, or the only one; where there is a choice, goes to the first.
  async enter() {
    if (this.active < 0) {
      const { turn } = this;
      await this.asked;
      if (turn !== this.turn || !this.options.length) return;
      this.open();
      if (!this.options[0].matches('.answer')) return this.choose(0);
    }
    this.options[Math.max(this.active, 0)].click();
  }
}

if (!customElements.get('faq-help')) customElements.define('faq-help', Help);
