/// The search of a site as a custom element, `<faq-help>`, for the site's own pages and for any other.
///
/// The element is a combobox as WAI-ARIA 1.2 describes it, in a shadow tree of its own. It loads nothing of the matcher
/// before it is used, and writes what comes from content as text only. `setup`, with the texts and the style, is
/// declared before it; see `HelpElement`.
enum HelpScript {
    static let text: StaticString = #"""
        const script = document.currentScript;
        const home = script && script.src ? new URL('../', script.src).href : '';
        const most = 5;

        function make(name, attributes, ...children) {
          const node = document.createElement(name);
          for (const key in attributes) node.setAttribute(key, attributes[key]);
          node.append(...children);
          return node;
        }

        function fill(text, ...values) {
          let at = 0;
          return text.replace(/%/g, () => values[at++]);
        }

        // With two digits, cut off rather than rounded, so that only certainty reads 1.00.
        function decimal(number) {
          return (Math.floor(number * 100) / 100).toFixed(2);
        }

        function oneLine(text) {
          const line = text.replace(/\s+/g, ' ').trim();
          return Array.from(line).length > 60 ? Array.from(line).slice(0, 59).join('') + '…' : line;
        }

        // A text with the ranges of it that were found.
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

        // The matcher of a site, opened once for all elements that ask for it.
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

        class Help extends HTMLElement {
          connectedCallback() {
            if (!this.shadowRoot) this.build();
            this.watch = new AbortController();
            const on = (name, action) => document.addEventListener(name, action, { signal: this.watch.signal });
            const away = event => { if (!event.composedPath().includes(this)) this.close(); };
            on('pointerdown', away);
            on('focusin', away);
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

          build() {
            const spoken = this.lang || (this.closest('[lang]') || document.documentElement).lang || navigator.language;
            const texts = this.texts = /^zh\b/i.test(spoken) ? setup.zh : setup.en;
            this.base = new URL(this.getAttribute('src') || home, document.baseURI).href;
            if (!this.base.endsWith('/')) this.base += '/';
            this.turn = 0;
            this.active = -1;
            this.options = [];

            const shared = {
              part: 'field', 'aria-controls': 'list', 'aria-autocomplete': 'list', autocomplete: 'off',
              autocapitalize: 'off', spellcheck: 'false', placeholder: this.getAttribute('placeholder') || texts.placeholder
            };
            this.input = make('input', {
              ...shared, type: 'search', role: 'combobox', 'aria-label': this.getAttribute('label') || texts.search,
              'aria-expanded': 'false', 'aria-haspopup': 'listbox', enterkeyhint: 'search'
            });
            // A combobox holds one line; what is pasted with several goes here.
            this.area = make('textarea', { ...shared, 'aria-label': texts.pasted, rows: '6', hidden: '' });
            this.field = this.input;
            this.form = make('form', { role: 'search', part: 'form' }, this.input, this.area);
            if (this.hasAttribute('hotkey')) {
              this.form.append(make('kbd', { 'aria-hidden': 'true' }, this.getAttribute('hotkey')));
            }
            this.panel = make('div', { class: 'panel', part: 'panel', hidden: '' });
            this.voice = make('p', { class: 'voice', role: 'status' });

            const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
            dress(root);
            root.append(make('div', { class: 'all' }, this.form, this.panel, this.voice));

            this.form.addEventListener('submit', event => event.preventDefault());
            for (const field of [this.input, this.area]) {
              field.addEventListener('focus', () => engine(this.base).catch(() => {}));
              field.addEventListener('input', event => { if (!event.isComposing) this.typed(); });
              field.addEventListener('compositionend', () => this.typed());
              field.addEventListener('keydown', event => this.key(event));
              field.addEventListener('click', () => this.open());
            }
            this.input.addEventListener('paste', event => this.paste(event));
            this.panel.addEventListener('click', () => this.remember());

            const name = this.getAttribute('query');
            const asked = this.getAttribute('ask') || name && new URLSearchParams(location.search).get(name);
            if (asked) this.ask(asked);
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

          typed() {
            this.put(this.field.value);
            this.run();
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
            const { texts } = this;
            const nodes = [];
            const known = found.recognised.filter(one =>
              oneLine(one.text) !== oneLine(text) && (one.lane === 'identifier' || this.field === this.area));
            if (known.length) {
              nodes.push(make('p', { class: 'heard' }, texts.recognised, ...known.map(one =>
                make('code', {}, oneLine(one.text)))));
            }
            const { matches, status } = found;
            const choices = status === 'ambiguous' && found.question ? found.question.choices : [];
            const main = [];
            let head = '';
            if (choices.length) {
              head = fill(texts.several, choices.length) + (texts.which[found.question.facet] || texts.which.none);
              for (const choice of choices) {
                const match = matches.find(one => one.entry === choice.entry) || choice;
                const label = choice.label === match.question ? [] : [make('b', { part: 'choice' }, choice.label)];
                main.push(this.option(match, 'choice', label));
              }
            } else if (status === 'answer') {
              main.push(this.option(matches[0], 'answer', [], texts.confidence + ' ' + decimal(matches[0].confidence)));
            } else {
              head = texts.nothing + (matches.length ? texts.closest : '');
              main.push(...matches.slice(0, 3).map(match => this.option(match, 'other', [])));
            }
            const shown = new Set(status === 'answer' ? [matches[0].entry] : choices.map(choice => choice.entry));
            const rest = status === 'none' || !matches.length ? [] : matches
              .filter(match => !shown.has(match.entry) && match.score >= matches[0].score / 5)
              .slice(0, Math.max(0, most - main.length))
              .map(match => this.option(match, 'other', []));

            if (head) nodes.push(make('p', { class: 'head', id: 'head' }, head));
            const options = main.concat(rest);
            if (options.length) {
              const list = make('div', { id: 'list', role: 'listbox', part: 'list', 'aria-label': head || texts.results }, ...main);
              if (rest.length) list.append(make('div', { role: 'group', 'aria-label': texts.others }, ...rest));
              nodes.push(list);
            }
            if (status === 'none') nodes.push(...this.contact(text));
            this.show(nodes, options);
            if (options.length && status !== 'none') this.panel.append(this.reasons());
            const heard = known.length ? texts.recognised + ' ' + known.map(one => oneLine(one.text)).join(', ') + '. ' : '';
            this.say(heard + (status === 'answer' ? texts.best + matches[0].question
              + (rest.length ? fill(texts.more, rest.length) : '') : head));
          }

          option(match, kind, label, note) {
            const { texts } = this;
            const small = kind === 'choice' ? '' : [match.category, note].filter(Boolean).join(' · ');
            const option = make('a', {
              role: 'option', class: kind, part: 'option', tabindex: '-1', 'aria-selected': 'false',
              href: new URL(match.url, this.base).href
            }, ...label, make('span', { class: 'question' }, ...marked(match.question, match.marks)));
            if (small) option.append(make('small', {}, small));
            // Chinese among words of ours in another language is to be read as Chinese.
            if (texts !== setup.zh && /\p{Script=Han}/u.test(match.question) && !/[\u3040-\u30ff]/.test(match.question)) {
              option.querySelector('.question').lang = 'zh';
            }
            if (this.hasAttribute('target')) option.target = this.getAttribute('target');
            option.match = match;
            return option;
          }

          // Where to ask what is not recorded, with the question carried along.
          contact(text) {
            const address = this.getAttribute('contact') || setup.contact;
            if (!address || !/^(https?|mailto):/i.test(address)) return [];
            const question = encodeURIComponent(text.trim().slice(0, 1000));
            const join = address.includes('?') ? '&' : '?';
            const href = address.includes('{question}') ? address.replace('{question}', question)
              : address + join + (/^mailto:/i.test(address) ? 'body=' : 'q=') + question;
            return [make('p', { class: 'contact' }, make('a', { href, part: 'contact' }, this.texts.contact))];
          }

          // Why an answer was chosen, of the option that is active or comes first.
          reasons() {
            const { texts } = this;
            const list = make('ul');
            const details = make('details', { part: 'why' }, make('summary', {}, texts.why), list);
            this.explain = () => {
              if (!details.open) return;
              const { match } = this.options[Math.max(this.active, 0)];
              const why = (match.why || []).map(one =>
                make('li', {}, (texts.lanes[one.lane] || one.lane) + ' ', make('q', {}, oneLine(one.text)), ' '
                  + (one.inQuestion ? texts.inQuestion : texts.inAnswer)));
              if (match.confidence !== undefined) why.push(make('li', {}, texts.confidence + ' ' + decimal(match.confidence)));
              list.replaceChildren(...(this.options.length > 1 ? [make('li', { class: 'about' }, match.question)] : []), ...why);
            };
            details.addEventListener('toggle', this.explain);
            return details;
          }

          fail() {
            this.show([make('p', { class: 'head' }, this.texts.failed + ' ',
              make('a', { href: this.base + 'index.html' }, this.texts.all))], []);
            this.say(this.texts.failed);
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

        """#
}
