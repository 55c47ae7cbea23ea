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
        idle(() => {
        for (const name of setup.first) fetch(base + 'search/' + name, { priority: 'low' }).catch(() => {});
        });
        }
        const brought = {};
        function bring(address, what) {
        if (!brought[address]) {
        brought[address] = new Promise((done, failed) => {
        const loader = make('script', { src: address });
        loader.onload = done;
        loader.onerror = failed;
        document.head.append(loader);
        }).then(what);
        brought[address].catch(() => { delete brought[address]; });
        }
        return brought[address];
        }
        const engine = base => bring(base + 'search/search.js', () => FAQSearch.open(base));
        const answers = base => bring(base + 'search/faq-answers.js', () => FAQAnswers);
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
        const fitsWell = 0.9;
        const leastClose = 0.225;
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
        const note = matches[0].confidence < fitsWell ? texts.probable : texts.fits;
        main.push(paintOption(matches[0], 'answer', view, [], note));
        } else {
        const close = closest(found);
        head = texts.nothing + (close.length ? texts.closest : '');
        main.push(...close.map(match => paintOption(match, 'close', view)));
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
        if (status === 'none') nodes.push(make('p', { class: 'contact' }, ...paintContact(text, view), allQuestions(view)));
        const heard = known.length ? texts.recognised + ' ' + known.map(one => oneLine(one.text)).join(', ') + '. ' : '';
        const said = heard + (status === 'answer' ? texts.best + matches[0].question
        + (rest.length ? fill(texts.more, rest.length) : '') : head);
        return { nodes, options, none, said, isAnswered: options.length > 0 && status !== 'none' };
        }
        function closest({ shortlist, matches }) {
        if (!(shortlist >= leastClose)) return [];
        const first = matches.slice(0, 3);
        const best = Math.max(...first.map(match => match.confidence));
        return first.filter(match => match.confidence >= best / 2);
        }
        function paintOption(match, kind, view, label = [], note = '') {
        const small = kind === 'choice' ? '' : [match.category, note].filter(Boolean).join(' · ');
        const piece = (name, text, ...nodes) => {
        const made = make('span', { class: name }, ...nodes);
        if (view.texts !== setup.texts.zh && /\p{Script=Han}/u.test(text) && !/[\u3040-\u30ff]/.test(text)) made.lang = 'zh';
        return made;
        };
        const option = make('a', {
        role: 'option', class: kind, part: 'option', tabindex: '-1', 'aria-selected': 'false',
        href: new URL(match.url, view.base).href
        }, ...label, piece('question', match.question, ...marked(match.question, match.marks)));
        if (match.excerpt && kind !== 'other') option.append(piece('excerpt', match.excerpt, match.excerpt));
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
        return [make('a', { href, part: 'contact' }, view.texts.contact)];
        }
        function allQuestions(view) {
        return make('a', { href: view.base + 'index.html', part: 'all' }, view.texts.all);
        }
        function paintReasons(match, texts) {
        const reasons = (match.why || []).map(one =>
        make('li', {}, (texts.lanes[one.lane] || one.lane) + ' ', make('q', {}, oneLine(one.text)), ' '
        + (one.inQuestion ? texts.inQuestion : texts.inAnswer)));
        if (match.confidence !== undefined) reasons.push(make('li', {}, texts.confidence + ' ' + decimal(match.confidence)));
        return reasons;
        }
        const longestLog = 50000;
        function recall(name) {
        if (!name) return '';
        const { state } = history;
        return new URLSearchParams(location.search).get(name) || state && typeof state.faqLog === 'string' && state.faqLog || '';
        }
        function note(name, text, isLog) {
        if (!name) return;
        const address = new URL(location.href);
        address.searchParams.delete(name);
        if (!isLog && text.trim() && text.length <= 200) address.searchParams.set(name, text);
        const { faqLog, ...state } = Object(history.state);
        if (isLog && text.length <= longestLog) state.faqLog = text;
        try { history.replaceState(state, '', address); } catch (error) {}
        }
        const mostMisses = 200;
        const longestMiss = 200;
        const missesOf = base => 'faq-misses ' + base;
        function readMisses(base) {
        try {
        const misses = JSON.parse(localStorage.getItem(missesOf(base)));
        return Array.isArray(misses) ? misses : [];
        } catch (error) {
        return [];
        }
        }
        function countMiss(base, text) {
        const query = text.trim().slice(0, longestMiss);
        const misses = readMisses(base);
        const at = misses.findIndex(one => one.query === query);
        const [known] = at < 0 ? [{ query, count: 0 }] : misses.splice(at, 1);
        known.count++;
        known.last = new Date().toISOString().slice(0, 10);
        misses.push(known);
        try { localStorage.setItem(missesOf(base), JSON.stringify(misses.slice(-mostMisses))); } catch (error) {}
        }
        function takeMisses(base) {
        const misses = readMisses(base);
        try { localStorage.removeItem(missesOf(base)); } catch (error) {}
        return misses;
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
        show(nodes, options, isBusy = false) {
        this.options = options;
        this.explain = null;
        options.forEach((option, at) => { option.id = 'option-' + at; });
        this.panel.replaceChildren(...nodes);
        this.setBusy(isBusy);
        this.open();
        }
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
        say(text) {
        clearTimeout(this.pause);
        this.pause = setTimeout(() => { this.voice.textContent = text; }, 400);
        }
        key(event) {
        if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
        const isOpen = !this.panel.hidden;
        const { field, options, active } = this;
        if (this.isBusy && /^Arrow(Up|Down)$/.test(event.key)) {
        if (field === this.area) return;
        event.preventDefault();
        this.asked.then(() => this.key(event));
        return;
        }
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
        const logCheck = () => bring(home + 'search/' + setup.log.script, () => FAQLogs);
        async function checkLogs(files, help) {
        if (!files.length) return;
        try {
        const check = (await logCheck()).check;
        check(files, {
        lang: help.code, base: home, index: setup.log.index, root: help.shadowRoot,
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
        on(document, 'dragover', event => {
        if (!isOurs(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        show(true);
        });
        on(document, 'dragleave', event => { if (!event.relatedTarget) show(false); });
        on(document, 'drop', event => {
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
        ask(text) {
        this.put(text);
        return this.run();
        }
        async find(text) {
        return (await engine(this.base)).resolve(text, { limit: 8 });
        }
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
        this.miss = { query: text, why: 'none', declined: [] };
        this.missing = setTimeout(() => this.tellMiss(), 2000);
        }
        this.say(painted.said);
        }
        decline(found, text) {
        this.miss = { query: text, why: 'declined', declined: found.question.choices.map(choice => choice.id) };
        this.tellMiss();
        this.field.focus();
        this.render({ ...found, status: 'none', question: null, matches: [] }, text);
        }
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

        """#
}
