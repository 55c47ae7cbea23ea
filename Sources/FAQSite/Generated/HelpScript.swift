// Written by Scripts/generate-web; do not edit.

/// The script with `<faq-help>`, but for its first lines; see `HelpElement`.
enum HelpScript {
    static let text: StaticString = #"""
        function fill(text, ...values) {
        let at = 0;
        return text.replace(/%/g, () => values[at++]);
        }
        function decimal(number) {
        return (Math.floor(number * 100) / 100).toFixed(2);
        }
        function oneLine(text) {
        const line = text.replace(/\s+/g, ' ').trim();
        return Array.from(line).length > 60 ? Array.from(line).slice(0, 59).join('') + '…' : line;
        }
        function make(name, attributes, ...children) {
        const node = document.createElement(name);
        for (const key in attributes) node.setAttribute(key, attributes[key]);
        node.append(...children);
        return node;
        }
        function marked(text, ranges) {
        const parts = [];
        let end = 0;
        for (const [from, to] of ranges || []) {
        if (from < end || to <= from) continue;
        parts.push(text.slice(end, from), make('mark', {}, text.slice(from, to)));
        end = to;
        }
        parts.push(text.slice(end));
        return parts;
        }
        const script = document.currentScript;
        const home = script && script.src ? new URL('../', script.src).href : '';
        function loadBeforehand(base) {
        const connection = navigator.connection;
        if (new URL(base).origin !== location.origin || !/^http/.test(location.protocol) || connection && connection.saveData) return;
        const idle = globalThis.requestIdleCallback || setTimeout;
        const load = name => fetch(base + 'search/' + name, { cache: 'force-cache', priority: 'low' }).catch(() => {});
        idle(() => {
        setup.first.forEach(load);
        document.head.append(make('link', { rel: 'preload', as: 'script', href: base + 'search/search.js' }));
        });
        }
        const engines = {};
        function engine(base) {
        if (!engines[base]) {
        engines[base] = new Promise((done, failed) => {
        const loader = make('script', { src: base + 'search/search.js' });
        loader.onload = done;
        loader.onerror = failed;
        document.head.append(loader);
        }).then(() => FAQSearch.open(base));
        engines[base].catch(() => { delete engines[base]; });
        }
        return engines[base];
        }
        let sheet;
        function dress(root) {
        try {
        if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(setup.style);
        root.adoptedStyleSheets = [sheet];
        } catch (error) {
        root.append(make('style', {}, setup.style));
        }
        }
        const mostShown = 5;
        function paint(found, text, view) {
        const { texts } = view;
        const { matches, status } = found;
        const nodes = [];
        const known = found.recognised.filter(one =>
        oneLine(one.text) !== oneLine(text) && (one.lane === 'identifier' || view.isLog));
        if (known.length) {
        nodes.push(make('p', { class: 'heard' }, texts.recognised, ...known.map(one =>
        make('code', {}, oneLine(one.text)))));
        }
        const choices = status === 'ambiguous' && found.question ? found.question.choices : [];
        const main = [];
        let head = '';
        if (choices.length) {
        const { reason, facet } = found.question;
        head = fill(texts.asking[reason], choices.length)
        + (reason === 'several' ? '' : texts.which[facet] || texts.which.none);
        for (const choice of choices) {
        const match = matches.find(one => one.entry === choice.entry) || choice;
        const label = choice.label === match.question ? [] : [make('b', { part: 'choice' }, choice.label)];
        main.push(paintOption(match, 'choice', view, label));
        }
        } else if (status === 'answer') {
        const note = texts.confidence + ' ' + decimal(matches[0].confidence);
        main.push(paintOption(matches[0], 'answer', view, [], note));
        } else {
        head = texts.nothing + (matches.length ? texts.closest : '');
        main.push(...matches.slice(0, 3).map(match => paintOption(match, 'other', view)));
        }
        const shown = new Set(status === 'answer' ? [matches[0].entry] : choices.map(choice => choice.entry));
        const rest = status === 'none' || !matches.length ? [] : matches
        .filter(match => !shown.has(match.entry) && match.score >= matches[0].score / 5)
        .slice(0, Math.max(0, mostShown - main.length))
        .map(match => paintOption(match, 'other', view));
        if (head) nodes.push(make('p', { class: 'head', id: 'head' }, head));
        const none = choices.length ? make('div', {
        role: 'option', class: 'none', part: 'option', tabindex: '-1', 'aria-selected': 'false'
        }, texts.noneOfThese) : null;
        const options = main.concat(rest, none || []);
        if (options.length) {
        const list = make('div', { id: 'list', role: 'listbox', part: 'list', 'aria-label': head || texts.results }, ...main);
        if (rest.length) list.append(make('div', { role: 'group', 'aria-label': texts.others }, ...rest));
        if (none) list.append(none);
        nodes.push(list);
        }
        if (status === 'none') nodes.push(...paintContact(text, view));
        const heard = known.length ? texts.recognised + ' ' + known.map(one => oneLine(one.text)).join(', ') + '. ' : '';
        const said = heard + (status === 'answer' ? texts.best + matches[0].question
        + (rest.length ? fill(texts.more, rest.length) : '') : head);
        return { nodes, options, none, said, isAnswered: options.length > 0 && status !== 'none' };
        }
        function paintOption(match, kind, view, label = [], note = '') {
        const small = kind === 'choice' ? '' : [match.category, note].filter(Boolean).join(' · ');
        const question = make('span', { class: 'question' }, ...marked(match.question, match.marks));
        if (view.texts !== setup.texts.zh && /\p{Script=Han}/u.test(match.question) && !/[\u3040-\u30ff]/.test(match.question)) {
        question.lang = 'zh';
        }
        const option = make('a', {
        role: 'option', class: kind, part: 'option', tabindex: '-1', 'aria-selected': 'false',
        href: new URL(match.url, view.base).href
        }, ...label, question);
        if (small) option.append(make('small', {}, small));
        if (view.target !== null) option.target = view.target;
        option.match = match;
        return option;
        }
        function paintContact(text, view) {
        const address = view.contact;
        if (!address || !/^(https?|mailto):/i.test(address)) return [];
        const question = encodeURIComponent(text.trim().slice(0, 1000));
        const join = address.includes('?') ? '&' : '?';
        const href = address.includes('{question}') ? address.replace('{question}', question)
        : address + join + (/^mailto:/i.test(address) ? 'body=' : 'q=') + question;
        return [make('p', { class: 'contact' }, make('a', { href, part: 'contact' }, view.texts.contact))];
        }
        function paintReasons(match, texts) {
        const reasons = (match.why || []).map(one =>
        make('li', {}, (texts.lanes[one.lane] || one.lane) + ' ', make('q', {}, oneLine(one.text)), ' '
        + (one.inQuestion ? texts.inQuestion : texts.inAnswer)));
        if (match.confidence !== undefined) reasons.push(make('li', {}, texts.confidence + ' ' + decimal(match.confidence)));
        return reasons;
        }
        class Combobox extends HTMLElement {
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
        show(nodes, options) {
        this.options = options;
        this.explain = null;
        options.forEach((option, at) => { option.id = 'option-' + at; });
        this.panel.replaceChildren(...nodes);
        this.choose(-1);
        this.open();
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
        say(text) {
        clearTimeout(this.pause);
        this.pause = setTimeout(() => { this.voice.textContent = text; }, 400);
        }
        key(event) {
        if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
        const isOpen = !this.panel.hidden;
        const { field, options, active } = this;
        const last = options.length - 1;
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
        let logs;
        function logCheck() {
        if (!logs) {
        logs = new Promise((done, failed) => {
        const loader = make('script', { src: home + 'search/' + setup.log.script });
        loader.onload = () => globalThis.FAQLogs ? done(FAQLogs) : failed();
        loader.onerror = failed;
        document.head.append(loader);
        });
        logs.catch(() => { logs = null; });
        }
        return logs;
        }
        async function checkLogs(files, help) {
        if (!files.length) return;
        try {
        const check = (await logCheck()).check;
        check(files, {
        lang: help.texts === setup.zh ? 'zh' : 'en', base: home, index: setup.log.index, root: help.shadowRoot,
        target: help.getAttribute('target'), make
        });
        } catch (error) {
        help.show([make('p', { class: 'head' }, help.texts.noLogCheck)], []);
        help.say(help.texts.noLogCheck);
        }
        }
        function logButton(help) {
        const input = make('input', { type: 'file', multiple: '', hidden: '' });
        input.addEventListener('change', () => {
        const files = Array.from(input.files);
        input.value = '';
        checkLogs(files, help);
        });
        help.check = make('button', { type: 'button', class: 'check', part: 'check' }, help.texts.checkLog);
        help.check.addEventListener('click', () => input.click());
        return [help.check, input];
        }
        function hearDrops(help, on) {
        const isOurs = event => Array.from(event.dataTransfer.types).includes('Files') && !event.defaultPrevented
        && document.querySelector('faq-help[logs]') === help;
        const show = isDragged => help.check.classList.toggle('drop', isDragged);
        on('dragover', event => {
        if (!isOurs(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        show(true);
        });
        on('dragleave', event => { if (!event.relatedTarget) show(false); });
        on('drop', event => {
        show(false);
        if (!isOurs(event)) return;
        event.preventDefault();
        checkLogs(Array.from(event.dataTransfer.files), help);
        });
        }
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
        ask(text) {
        this.put(text);
        return this.run();
        }
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
        decline(found, text) {
        const declined = found.question.choices.map(choice => choice.id);
        this.dispatchEvent(new CustomEvent('faq-none', {
        bubbles: true, composed: true, detail: { query: text, declined }
        }));
        this.field.focus();
        this.render({ ...found, status: 'none', question: null }, text);
        }
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

        """#
}
