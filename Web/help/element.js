// The search of a site as a custom element, `<faq-help>`, for the site's own pages and for any other.
//
// It loads nothing of the matcher before it is used. `setup`, with the texts and the style, is declared before all of
// this; see Sources/FAQSite/Search/HelpElement.swift.
class Help extends Combobox {
  connectedCallback() {
    if (!this.shadowRoot) this.build();
    this.watch = new AbortController();
    const on = (target, name, action) => target.addEventListener(name, action, { signal: this.watch.signal });
    const away = event => { if (!event.composedPath().includes(this)) this.leave(); };
    on(document, 'pointerdown', away);
    on(document, 'focusin', away);
    on(document, 'keydown', event => {
      const hotkey = this.getAttribute('hotkey');
      if (!hotkey || event.key !== hotkey || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.composedPath()[0].closest('input, textarea, select, [contenteditable]')) return;
      if (document.querySelector('faq-help[hotkey]') !== this) return;
      event.preventDefault();
      this.field.focus();
      this.field.select();
    });
    if (this.hasAttribute('logs')) hearDrops(this, on);
    on(window, 'online', () => { if (this.hasFailed) this.run(); });
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

  // What readers of this browser asked in vain, and begins a new record.
  takeMisses() {
    return takeMisses(this.base);
  }

  build() {
    const spoken = (this.lang || (this.closest('[lang]') || document.documentElement).lang || navigator.language)
      .toLowerCase();
    const code = [spoken, spoken.split('-')[0]].find(one => Object.hasOwn(setup.texts, one)) || 'en';
    this.code = code;
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
    this.panel.addEventListener('click', event => this.follow(event));

    const asked = this.getAttribute('ask') || recall(this.getAttribute('query'));
    if (asked) this.ask(asked);
  }

  run() {
    const text = this.field.value;
    // WebKit resets the fields of a page that one goes back to.
    this.input.defaultValue = text;
    this.asked = this.resolve(text, ++this.turn);
    return this.asked;
  }

  async resolve(text, turn) {
    clearTimeout(this.noting);
    clearTimeout(this.missing);
    this.miss = null;
    this.hasFailed = false;
    this.noting = setTimeout(() => this.remember(), 200);
    if (!text.trim()) {
      this.show([], []);
      this.say('');
      return;
    }
    this.setBusy(true);
    const slow = setTimeout(() => {
      if (turn !== this.turn) return;
      if (!this.panel.firstChild) this.show([make('p', { class: 'head' }, this.texts.loading)], [], true);
      this.say(this.texts.loading);
    }, 300);
    try {
      const found = await (await engine(this.base)).resolve(text, { limit: 8 });
      if (turn === this.turn) this.render(found, text);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
    clearTimeout(slow);
  }

  remember() {
    note(this.getAttribute('query'), this.field.value, this.field === this.area);
  }

  render(found, text) {
    const painted = paint(found, text, {
      texts: this.texts, base: this.base, target: this.getAttribute('target'),
      contact: this.getAttribute('contact') || setup.contact, isLog: this.field === this.area
    });
    this.show(painted.nodes, painted.options);
    if (painted.none) painted.none.addEventListener('click', () => this.decline(found, text));
    if (painted.isAnswered) this.panel.append(this.reasons());
    if (found.status === 'none') {
      // Not of every text on the way to the one that is meant.
      this.miss = { query: text, why: 'none', declined: [] };
      this.missing = setTimeout(() => this.tellMiss(), 2000);
    }
    this.say(painted.said);
  }

  // None of the choices is meant, so nothing is recorded.
  decline(found, text) {
    this.miss = { query: text, why: 'declined', declined: found.question.choices.map(choice => choice.id) };
    this.tellMiss();
    this.field.focus();
    this.render({ ...found, status: 'none', question: null, matches: [] }, text);
  }

  // A question without an answer: what the authors of the page may want to know.
  tellMiss() {
    clearTimeout(this.missing);
    const detail = this.miss;
    this.miss = null;
    if (!detail || detail.why === 'none' && detail.query === this.told) return;
    this.told = detail.query;
    if (this.hasAttribute('count-misses')) countMiss(this.base, detail.query);
    this.dispatchEvent(new CustomEvent('faq-miss', { bubbles: true, composed: true, detail }));
  }

  leave() {
    this.tellMiss();
    this.close();
  }

  // Before a link is followed. With `answers`, a plain click shows the answer here, where its page may be read.
  follow(event) {
    this.remember();
    this.tellMiss();
    const option = event.target.closest('a[role="option"]');
    if (!option || option.isLink || !this.hasAttribute('answers') || !/^https?:/.test(this.base)) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { turn } = this;
    this.setBusy(true);
    this.asked = answers(this.base).then(reader => reader.open(this, option)).catch(() => {
      if (turn !== this.turn) return;
      this.setBusy(false);
      option.isLink = true;
      option.click();
    });
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

  fail(error) {
    const { texts } = this;
    const said = navigator.onLine === false && /^http/.test(this.base) ? texts.offline
      : typeof WebAssembly === 'undefined' || error.name === 'CompileError' ? texts.blocked : texts.failed;
    this.hasFailed = true;
    const again = make('button', { type: 'button', part: 'again' }, texts.again);
    again.addEventListener('click', () => {
      this.field.focus();
      this.run();
    });
    this.show([make('p', { class: 'head' }, said + ' ', again, ' ', allQuestions(this))], []);
    this.say(said);
  }

  // Opens the active answer, or the only one; where there is a choice, goes to the first.
  async enter() {
    if (this.active < 0) {
      const { turn } = this;
      await this.asked;
      if (turn !== this.turn || !this.options.length) return this.tellMiss();
      this.open();
      if (!this.options[0].matches('.answer')) return this.choose(0);
    }
    this.options[Math.max(this.active, 0)].click();
  }
}

if (!customElements.get('faq-help')) customElements.define('faq-help', Help);
