// Written by Scripts/generate-web; do not edit.

/// The script that shows answers in `<faq-help>`, faq-answers.js.
enum AnswerScript {
    static let text: StaticString = #"""
        (function () {
        'use strict';
        const style = ".reading { max-height: min(75vh, 42em); padding: 0.35em 0.65em 0.65em; overflow: auto; overscroll-behavior: contain; }\n.reading:focus-visible { outline-offset: 2px; border-radius: 6px; }\n.ways { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.3em 1em; margin-block-end: 0.6em; }\n.reading h2 { margin: 0 0 0.5em; font-size: 1.2em; line-height: 1.4; text-wrap: pretty; }\n.reading :is(h3, h4, h5, h6) { margin: 1.2em 0 0.4em; font-size: 1em; }\n.reading :is(p, ul, ol, dl, blockquote, figure, pre, table, details) { margin-block: 0 0.9em; }\n.reading :is(ul, ol) { padding-inline-start: 0.4em; }\n.reading .tasks { list-style: none; }\n.reading blockquote, .reading .asked { margin-inline: 0; padding-inline-start: 0.9em; border-inline-start: 3px solid var(--_line); color: var(--_quiet); }\n.reading img { max-width: 100%; height: auto; }\n.reading .code { margin-inline: 0; border: 1px solid var(--_line); border-radius: 6px; background: var(--_raised); direction: ltr; text-align: left; }\n.reading figcaption { padding: 0.2em 0.8em; color: var(--_quiet); font-size: 0.87em; }\n.reading .bare figcaption { display: none; }\n.reading pre { margin: 0; padding: 0.5em 0.8em 0.7em; overflow-x: auto; font: 0.87em/1.6 var(--faq-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace); white-space: pre; overflow-wrap: normal; tab-size: 4; }\n.reading pre code { padding: 0; background: none; font: inherit; }\n.reading pre .c { color: var(--_quiet); font-style: italic; }\n.reading pre :is(.k, .t) { font-weight: 600; }\n.reading pre :is(.s, .n, .v, .a) { color: var(--_accent); }\n.reading .table { overflow-x: auto; }\n.reading table { border-collapse: collapse; overflow-wrap: break-word; font-size: 0.93em; }\n.reading :is(th, td) { padding: 0.3em 0.6em; border: 1px solid var(--_line); text-align: start; vertical-align: top; }\n.reading .left { text-align: left; }\n.reading .center { text-align: center; }\n.reading .right { text-align: right; }\n.reading .box { margin-block-end: 0.9em; padding: 0.6em 0.8em; border-inline-start: 3px solid var(--_accent); background: var(--_raised); }\n.reading .box > :last-child { margin-block-end: 0; }\n.reading .title { margin-block-end: 0.2em; font-weight: 600; }\n";
        const keptElements = new Set(('a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 '
        + 'hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time '
        + 'tr u ul var').split(' '));
        const lostElements = new Set(('applet audio base button canvas embed form head iframe input link math meta noscript object script '
        + 'select style svg template textarea title video').split(' '));
        const keptAttributes = new Set('alt colspan dir height lang open rowspan span start title value width'.split(' '));
        const keptClasses = /^(asked|bare|box|caution|center|code|danger|error|important|left|right|success|table|tasks|tip|title|warning|[a-z])$/;
        function address(text, base, schemes) {
        try {
        const url = new URL(text, base);
        return schemes.includes(url.protocol) ? url.href : null;
        } catch (error) {
        return null;
        }
        }
        function rebuilt(parent, base, target) {
        const nodes = [];
        for (const node of parent.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) nodes.push(document.createTextNode(node.data));
        if (node.nodeType !== Node.ELEMENT_NODE || lostElements.has(node.localName)) continue;
        const children = rebuilt(node, base, target);
        const made = keptElements.has(node.localName) ? rebuiltElement(node, base, target) : null;
        if (made) made.append(...children);
        nodes.push(...(made ? [made] : children));
        }
        return nodes;
        }
        function rebuiltElement(node, base, target) {
        const made = document.createElement(node.localName);
        for (const { name, value } of node.attributes) {
        if (keptAttributes.has(name)) made.setAttribute(name, value);
        }
        const classes = Array.from(node.classList).filter(name => keptClasses.test(name));
        if (classes.length) made.className = classes.join(' ');
        if (node.localName === 'a') {
        const written = node.getAttribute('href') || '';
        const href = written.startsWith('#') ? null : address(written, base, ['http:', 'https:', 'mailto:', 'tel:']);
        if (!href) return null;
        made.href = href;
        made.rel = 'noopener';
        if (target) made.target = target;
        }
        if (node.localName === 'img') {
        const src = address(node.getAttribute('src') || '', base, ['http:', 'https:']);
        if (!src) return null;
        made.src = src;
        made.loading = 'lazy';
        }
        if (node.localName === 'pre') made.tabIndex = 0;
        return made;
        }
        const patience = 8000;
        function element(name, attributes, ...children) {
        const made = document.createElement(name);
        for (const key in attributes) made.setAttribute(key, attributes[key]);
        made.append(...children);
        return made;
        }
        let sheet;
        function dress(root) {
        if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(style);
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
        }
        async function read(url, target) {
        const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
        if (!response.ok) throw new Error(url + ': ' + response.status);
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const answer = page.querySelector('.entry .answer');
        if (!answer) throw new Error(url + ': no answer');
        return { nodes: rebuilt(answer, response.url, target), lang: page.documentElement.lang, dir: page.documentElement.dir };
        }
        async function open(help, option) {
        const { turn } = help;
        const { nodes, lang, dir } = await read(option.href, option.target);
        if (turn !== help.turn) return;
        if (help.panel.hidden) return help.setBusy(false);
        const { texts, options, explain } = help;
        const results = Array.from(help.panel.childNodes);
        const { question } = option.match;
        const back = element('button', { type: 'button', part: 'back' }, texts.back);
        const link = element('a', { href: option.href, part: 'open' }, texts.openPage);
        if (option.target) link.target = option.target;
        const content = element('div', { lang, dir: dir || 'auto' }, element('h2', {}, question), ...nodes);
        const view = element('div', { class: 'reading', role: 'region', 'aria-label': question, tabindex: '-1', part: 'answer' },
        element('p', { class: 'ways' }, back, link), content);
        function leave() {
        help.show(results, options);
        help.explain = explain;
        help.field.focus();
        help.choose(options.indexOf(option));
        }
        back.addEventListener('click', leave);
        view.addEventListener('keydown', event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
        });
        dress(help.shadowRoot);
        help.show([view], []);
        view.focus();
        help.say(question);
        }
        globalThis.FAQAnswers = { open };
        })();

        """#
}
