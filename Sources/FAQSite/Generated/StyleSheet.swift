// Written by Scripts/generate-web; do not edit.

/// The style sheet of a site, site.css, and the declarations that its colours have in the dark. Every colour and
/// measure is a custom property, so that an owner's sheet can be short.
enum StyleSheet {
    static let text: StaticString = #"""
        :root {
          color-scheme: light dark;
          --paper: #ffffff;
          --raised: #f6f7f9;
          --ink: #1d232b;
          --quiet: #5b6672;
          --line: #e1e5ea;
          --accent: #0a5bb5;
          --accent-soft: #eaf2fc;
          --mark: #fff3c4;
          --note: #0a5bb5;
          --tip: #1a7048;
          --warning: #8f5a00;
          --danger: #b3261e;
          --code-comment: #5f6b77;
          --code-string: #1a6b3c;
          --code-number: #a1420c;
          --code-keyword: #8a2aa0;
          --code-name: #0b5a9d;
          --code-tag: #a5222f;
          --measure: 44rem;
          --radius: 8px;
          --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
          --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei", monospace;
        }

        *, ::before, ::after { box-sizing: border-box; }

        html {
          scroll-behavior: smooth;
          scroll-padding-block-start: 1.5rem;
          -webkit-text-size-adjust: 100%;
          text-size-adjust: 100%;
        }

        body {
          margin: 0;
          background: var(--paper);
          color: var(--ink);
          font: 1rem/1.65 var(--text);
          overflow-wrap: break-word;
        }

        :lang(zh), :lang(ja) { line-height: 1.8; }

        a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        main:focus { outline: none; }

        h1, h2, h3, h4, h5, h6 { line-height: 1.4; margin: 2em 0 0.6em; font-weight: 650; text-wrap: pretty; }
        h1 { font-size: 1.6rem; margin-block-start: 0; }
        h2 { font-size: 1.2rem; }
        h3, h4, h5, h6 { font-size: 1.05rem; }
        p, ul, ol, dl, blockquote, figure, table { margin: 0 0 1em; }
        ul, ol { padding-inline-start: 1.6em; }
        li { margin-block: 0.3em; }
        dt { font-weight: 600; }
        img { max-width: 100%; height: auto; }
        hr { border: 0; border-block-start: 1px solid var(--line); margin: 2em 0; }

        .skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 0.6rem 1rem; background: var(--paper); transform: translateY(-200%); z-index: 1; }
        .skip:focus { transform: none; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

        header.site { border-block-end: 1px solid var(--line); }
        .bar, main, footer.site { max-width: calc(var(--measure) + 3rem); margin-inline: auto; padding-inline: 1.5rem; }
        .bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 1.5rem; padding-block: 0.75rem; font-size: 0.9375rem; }
        .brand { display: inline-flex; align-items: center; gap: 0.5rem; font-weight: 650; color: inherit; text-decoration: none; }
        .logo { height: 1.75rem; width: auto; }
        .bar { position: relative; }
        faq-help {
          --faq-paper: var(--paper);
          --faq-raised: var(--raised);
          --faq-ink: var(--ink);
          --faq-quiet: var(--quiet);
          --faq-line: var(--line);
          --faq-accent: var(--accent);
          --faq-soft: var(--accent-soft);
          --faq-mark: var(--mark);
          --faq-radius: var(--radius);
          --faq-mono: var(--mono);
          --faq-font: inherit;
        }
        @media (scripting: enabled) {
          faq-help:not(:defined) { display: block; min-height: 2.6rem; }
        }
        .bar faq-help { flex: 1 1 14rem; --faq-position: static; }
        .bar faq-help::part(panel) { inset-inline: 1.5rem; }
        .bar nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
        .bar nav a { color: var(--quiet); text-decoration: none; padding-block: 0.15rem; }
        .bar nav a:hover { color: var(--accent); text-decoration: underline; }
        .bar nav [aria-current] { color: var(--ink); box-shadow: 0 2px 0 var(--accent); }

        main { padding-block: 2.5rem 4rem; }
        footer.site::before { content: ""; display: block; margin-block-end: 1.5rem; border-block-start: 1px solid var(--line); }
        footer.site { padding-block-end: 3rem; font-size: 0.9375rem; color: var(--quiet); }
        footer.site p { margin-block-end: 0.4em; }

        .lead { margin-block-end: 2rem; }
        .lead h1 { display: flex; align-items: center; gap: 0.75rem; font-size: 1.85rem; margin-block-end: 0.4em; }
        .description { color: var(--quiet); font-size: 1.0625rem; }
        .lead faq-help { margin-block-start: 1.25rem; font-size: 1.0625rem; }
        details.entry { border-block-end: 1px solid var(--line); }
        details.entry:first-of-type { border-block-start: 1px solid var(--line); }
        details.entry > summary { display: flex; gap: 0.75rem; padding-block: 0.75rem; cursor: pointer; list-style: none; }
        details.entry > summary::-webkit-details-marker { display: none; }
        details.entry > summary::before { content: ""; flex: none; width: 0.5em; height: 0.5em; margin-block-start: 0.62em; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(-45deg); transition: transform 0.15s; }
        [dir="rtl"] details.entry > summary::before { transform: rotate(135deg); }
        details.entry[open] > summary::before { transform: rotate(45deg); }
        details.entry > summary:hover { color: var(--accent); }
        details.entry > summary > :is(h2, h3, h4, h5, h6) { margin: 0; font-size: 1rem; font-weight: 500; text-wrap: pretty; }
        details.entry[open] > summary > :is(h2, h3, h4, h5, h6) { font-weight: 650; }
        details.entry > .answer { padding: 0.25rem 0 1rem; padding-inline-start: 1.4rem; scroll-margin-block-start: 5rem; }
        .open { font-size: 0.875rem; }

        .asked { margin-block-end: 1.5em; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
        .answer > :first-child, .asked > :first-child { margin-block-start: 0; }
        .asked > :last-child { margin-block-end: 0; }
        .answer :is(h2, h3, h4) { margin-block: 1.6em 0.5em; }
        .answer img { display: block; border: 1px solid var(--line); border-radius: var(--radius); margin-block: 0.75rem; }
        .answer iframe { width: 100%; aspect-ratio: 16 / 9; border: 0; border-radius: var(--radius); }
        .answer summary { cursor: pointer; }
        .tasks { list-style: none; padding-inline-start: 0.5em; }

        .aliases, .see { margin-block-start: 2.5rem; font-size: 0.9375rem; }
        .aliases h2, .see h2 { margin-block: 0 0.5rem; font-size: 1rem; }
        .aliases ul { color: var(--quiet); }
        .reviewed { margin-block-start: 2rem; font-size: 0.875rem; color: var(--quiet); }
        .see { padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); }
        .see ul { list-style: none; padding: 0; }
        .see li { margin-block: 0.6em; }
        .see li a { text-decoration: none; }
        .see li a:hover { text-decoration: underline; }
        .difference { display: block; color: var(--quiet); font-size: 0.875rem; }
        .difference b { color: var(--ink); font-weight: 600; }

        code, kbd, samp, pre { font-family: var(--mono); }
        :not(pre) > code { padding: 0.1em 0.35em; border-radius: 4px; background: var(--raised); font-size: 0.875em; }
        :is(a, h1, h2, h3, h4, h5, h6) code { padding: 0; background: none; color: inherit; }
        kbd { padding: 0.1em 0.4em; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; font-size: 0.85em; }
        mark { background: var(--mark); color: inherit; }
        figure.code { position: relative; border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); overflow: hidden; direction: ltr; text-align: left; }
        figure.code figcaption { display: flex; justify-content: space-between; align-items: center; gap: 1rem; min-height: 2rem; padding: 0.15rem 0.9rem; font-size: 0.8125rem; line-height: 1.6; color: var(--quiet); }
        figure.bare figcaption { position: absolute; inset: 0.3rem 0 auto auto; min-height: 0; padding-block: 0; background: var(--raised); }
        .copy { margin-inline: auto -0.5rem; padding: 0.1rem 0.6rem; border: 1px solid transparent; border-radius: 5px; background: none; color: var(--quiet); font: inherit; cursor: pointer; }
        .copy:hover { color: var(--accent); border-color: var(--line); }
        pre { margin: 0; padding: 0.25rem 0.9rem 0.9rem; overflow-x: auto; font-size: 0.875rem; line-height: 1.6; tab-size: 4; unicode-bidi: isolate; }
        figure.bare pre { padding-block-start: 0.8rem; }
        .answer > pre { margin-block-end: 1em; padding-block: 0.8rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); }
        pre .c { color: var(--code-comment); font-style: italic; }
        pre .s { color: var(--code-string); }
        pre .n { color: var(--code-number); }
        pre .k { color: var(--code-keyword); }
        pre .a { color: var(--code-name); }
        pre .t { color: var(--code-tag); }
        pre .v { color: var(--code-number); }
        pre .i { color: var(--tip); }
        pre .d { color: var(--danger); }

        blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
        .table { overflow-x: auto; margin-block-end: 1em; }
        .table table { margin: 0; }
        table { border-collapse: collapse; font-size: 0.9375rem; }
        th, td { padding: 0.45rem 0.8rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
        thead :is(th, td) { background: var(--raised); }
        .left { text-align: left; }
        .center { text-align: center; }
        .right { text-align: right; }

        @media (max-width: 40rem) {
          .bar, main, footer.site { padding-inline: 1.1rem; }
          main { padding-block-start: 1.75rem; }
          h1 { font-size: 1.35rem; }
          .lead h1 { font-size: 1.5rem; }
          .bar faq-help { flex-basis: 100%; order: 1; margin-block: 0.25rem; }
          .bar faq-help::part(panel) { inset-inline: 1.1rem; }
          details.entry > .answer { padding-inline-start: 0; }
        }

        @media (prefers-reduced-motion: reduce) {
          html { scroll-behavior: auto; }
          * { transition: none !important; }
        }

        @media print {
          :root { color-scheme: light; --paper: #fff; --raised: #f6f7f9; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --accent-soft: #fff; }
          body { font-size: 10.5pt; }
          header.site, .skip, faq-help, .copy, .open, .more, .see { display: none; }
          main, footer.site { max-width: none; padding: 0; }
          details::details-content { content-visibility: visible; block-size: auto; height: auto; }
          details.entry > summary::before { display: none; }
          details.entry > summary > :is(h2, h3, h4, h5, h6) { font-weight: 650; }
          .answer a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.9em; overflow-wrap: anywhere; }
          pre { white-space: pre-wrap; }
          h1, h2, h3, h4, summary { break-after: avoid; }
          figure, img, tr { break-inside: avoid; }
        }
        /* Typography of East Asian text: air between scripts, punctuation that does not stand alone, and no slanted characters. */
        :lang(zh), :lang(ja) { text-autospace: normal; text-spacing-trim: normal; line-break: strict; hanging-punctuation: allow-end; }
        code, kbd, samp, pre { text-autospace: no-autospace; }
        :is(em, i, cite, dfn, var):is(:lang(zh), :lang(ja), :lang(ko)) { font-style: normal; font-weight: 600; }
        /* Lists by which readers come to answers: sections, questions, and tags. */
        .topic { margin-block-end: 2.5rem; }
        .topic > :is(h2, h3, h4) { margin-block: 0 0.5rem; }
        .topic > h2 { font-size: 1.25rem; }
        .topic > :is(h3, h4) { font-size: 1.0625rem; }
        .topic > :is(h2, h3, h4) a { color: inherit; text-decoration: none; }
        .topic > :is(h2, h3, h4) a:hover { color: var(--accent); text-decoration: underline; }
        .topic .topic { margin-block: 1.5rem 1rem; }
        .group { margin-block: 1.75rem 0.5rem; font-size: 1rem; }
        h2.group { font-size: 1.125rem; }
        .group + details.entry { border-block-start: 1px solid var(--line); }

        .questions { list-style: none; padding: 0; border-block-start: 1px solid var(--line); }
        .questions li { margin: 0; border-block-end: 1px solid var(--line); }
        .questions a { display: block; padding-block: 0.6rem; color: inherit; text-decoration: none; }
        .questions a:hover { color: var(--accent); text-decoration: underline; }
        .questions :target, .questions li:target { background: var(--mark); }
        .more { font-size: 0.9375rem; }
        @media (min-width: 68.75rem) {
          .index .questions { columns: 2; column-gap: 2.5rem; }
          .index .questions li { break-inside: avoid; }
        }

        :is(.sections, .names) { list-style: none; padding: 0; column-gap: 2rem; font-size: 0.9375rem; }
        :is(.sections, .names) li { margin: 0; break-inside: avoid; }
        :is(.sections, .names) a { display: inline-block; padding-block: 0.2rem; text-decoration: none; overflow-wrap: anywhere; }
        :is(.sections, .names) a:hover { text-decoration: underline; }
        .sections { columns: 16rem; }
        .size { color: var(--quiet); font-size: 0.8125rem; }
        .names:not(.message) { columns: 12rem; font-size: 0.875rem; }
        :is(.names, .chips):is(.code, .api, .parameter), .chips :is(.code, .api, .parameter) { font-family: var(--mono); }
        .times { color: var(--quiet); font-size: 0.85em; }
        .times::before { content: "×"; }
        .kind { color: var(--quiet); }

        .letters { display: flex; flex-wrap: wrap; gap: 0.1rem 0.25rem; margin-block-end: 1.5rem; margin-inline-start: -0.4rem; }
        .letters a { min-width: 1.75rem; padding: 0.1rem 0.4rem; text-align: center; text-decoration: none; }
        .letters a:hover { text-decoration: underline; }

        .chips { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; padding: 0; margin-block: 0 1.25rem; font-size: 0.8125rem; color: var(--quiet); }
        .chips li { margin: 0; max-width: 100%; overflow-wrap: anywhere; }
        .chips a { display: inline-block; padding-block: 0.15rem; text-decoration: none; }
        .chips a:hover { text-decoration: underline; }
        /* Where a page's parts stand. From 1,100 px on the tree of the site is at one side of the text and the headings of the
           page at the other; on smaller screens both are folded above the text. */
        .sidebar { max-width: calc(var(--measure) + 3rem); margin: 0.75rem auto 0; padding-inline: 1.5rem; }
        :is(.sidebar, .toc) { font-size: 0.875rem; line-height: 1.5; }
        :is(.sidebar, .toc) > details { border: 1px solid var(--line); border-radius: var(--radius); }
        :is(.sidebar, .toc) summary { padding: 0.5rem 0.9rem; font-weight: 600; cursor: pointer; }
        :is(.sidebar, .toc) ul { list-style: none; margin: 0; padding: 0; }
        :is(.sidebar, .toc) details > ul { padding: 0 0.4rem 0.6rem; }
        :is(.sidebar, .toc) li { margin: 0; }
        :is(.sidebar, .toc) a { display: block; padding: 0.25rem 0.5rem; border-radius: 5px; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
        :is(.sidebar, .toc, .neighbours) a[dir] { text-align: -webkit-match-parent; text-align: match-parent; }
        :is(.sidebar, .toc) a:hover { color: var(--accent); text-decoration: underline; }
        .sidebar li ul { margin: 0.1rem 0 0.4rem 0.55rem; padding-inline-start: 0.5rem; border-inline-start: 1px solid var(--line); }
        [dir="rtl"] .sidebar li ul { margin-inline: 0.55rem 0; }
        .sidebar [aria-current] { font-weight: 650; }
        .sidebar [aria-current="page"] { background: var(--accent-soft); color: var(--accent); }
        .sidebar .entries a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 0.8125rem; }
        .sidebar .all a { color: var(--accent); }
        .sidebar + main { padding-block-start: 1.25rem; }
        .toc { margin-block-end: 1.5rem; }
        .toc .inner a { padding-inline-start: 1.3rem; font-size: 0.8125rem; }

        .trail { margin-block-end: 0.75rem; font-size: 0.875rem; line-height: 1.9; color: var(--quiet); }
        .trail a { color: inherit; text-decoration: none; }
        .trail a:hover { color: var(--accent); text-decoration: underline; }

        .anchor { margin-inline-start: 0.35em; padding-inline: 0.15em; color: var(--quiet); font-weight: 400; text-decoration: none; opacity: 0; }
        .anchor::before { content: "#" / ""; }
        :is(h2, h3, h4, h5, h6):hover > .anchor, .anchor:focus-visible { opacity: 1; }
        @media (hover: none) { .anchor { opacity: 0.7; } }
        .answer :is(h2, h3, h4, h5, h6):target { background: var(--mark); box-shadow: 0 0 0 0.3em var(--mark); }

        .neighbours { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-block-start: 2.5rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); font-size: 0.9375rem; }
        .neighbours p { margin: 0; min-width: 0; overflow-wrap: anywhere; }
        .neighbours span { display: block; font-size: 0.8125rem; color: var(--quiet); }
        .neighbours .next { grid-column: 2; text-align: end; }
        .neighbours a { text-decoration: none; }
        .neighbours a:hover { text-decoration: underline; }
        .neighbours .previous span::before { content: "← " / ""; }
        .neighbours .next span::after { content: " →" / ""; }
        [dir="rtl"] .neighbours .previous span::before { content: "→ " / ""; }
        [dir="rtl"] .neighbours .next span::after { content: " ←" / ""; }

        .pages { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-block-start: 1.5rem; }
        .pages a { min-width: 2.25rem; padding: 0.2rem 0.6rem; border: 1px solid var(--line); border-radius: 5px; text-align: center; text-decoration: none; }
        .pages [aria-current] { border-color: var(--accent); background: var(--accent-soft); font-weight: 650; }

        @media (max-width: 40rem) {
          .sidebar { padding-inline: 1.1rem; }
          .neighbours { grid-template-columns: 1fr; }
          .neighbours .next { grid-column: 1; }
        }

        @media (min-width: 68.75rem) {
          .bar, .layout, footer.site { max-width: 84rem; }
          .layout { display: grid; grid-template-columns: 14.5rem minmax(0, 1fr); gap: 0 3rem; margin-inline: auto; padding-inline: 1.5rem; }
          .bar { flex-wrap: nowrap; }
          .bar nav { margin-inline-start: auto; }
          .bar .brand { flex: 0 0 auto; min-width: 14.5rem; max-width: 22rem; }
          .bar faq-help { position: relative; flex: 0 1 34rem; margin-inline-start: 1.5rem; }
          .bar faq-help::part(panel) { inset-inline: 0; }
          .layout > main { grid-column: 2; display: grid; grid-template-columns: minmax(0, var(--measure)) 13rem; gap: 0 3rem; align-content: start; max-width: none; margin: 0; padding-block-start: 2.5rem; padding-inline: 0; }
          :is(.index, .tags) .layout > main { grid-template-columns: minmax(0, 58rem); }
          main > * { grid-column: 1; min-width: 0; }
          .index .answer { max-width: var(--measure); }
          footer.site > * { margin-inline-start: 17.5rem; max-width: var(--measure); }
          .sidebar { margin: 0 0 0 -0.75rem; padding: 2.3rem 0; }
          [dir="rtl"] .sidebar { margin: 0 -0.75rem 0 0; }
          .toc { grid-column: 2; grid-row: 1 / span 999; margin: 0; }
          :is(.sidebar, .toc) { position: sticky; inset-block-start: 0; align-self: start; max-height: 100vh; overflow-y: auto; scrollbar-width: thin; }
          .toc { inset-block-start: 1.5rem; max-height: calc(100vh - 3rem); }
          :is(.sidebar, .toc) > details { border: 0; }
          :is(.sidebar, .toc) details > ul { padding: 0 0.25rem; }
          .toc::before { content: attr(aria-label) / ""; display: block; padding: 0.25rem 0.75rem; font-weight: 650; }
          .toc details > ul { padding-inline-start: 0.25rem; border-inline-start: 1px solid var(--line); }
          .toc a { color: var(--quiet); }
          /* The same lists, always open. */
          @supports selector(::details-content) {
            :is(.sidebar, .toc) summary { display: none; }
            :is(.sidebar, .toc) > details::details-content { content-visibility: visible; block-size: auto; }
          }
        }

        @media (forced-colors: active) {
          .sidebar [aria-current="page"], .pages [aria-current] { outline: 2px solid; outline-offset: -2px; }
          .anchor { opacity: 1; }
        }

        @media print {
          .sidebar, .toc, .trail, .anchor, .neighbours, .pages, .letters { display: none; }
          .layout, .layout > main { display: block; max-width: none; padding: 0; }
        }
        .box { --tone: var(--note); margin-block-end: 1em; padding: 0.75rem 1rem; border-inline-start: 3px solid var(--tone); border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); background: var(--raised); }
        .box > :last-child { margin-block-end: 0; }
        .box > .title { margin-block-end: 0.25rem; font-weight: 650; color: var(--tone); }
        .box:is(.tip, .hint, .success, .check, .done) { --tone: var(--tip); }
        .box:is(.warning, .important, .attention) { --tone: var(--warning); }
        .box:is(.caution, .danger, .error, .failure, .fail, .missing, .bug) { --tone: var(--danger); }
        .box:is(.note, .info, .seealso, .todo, .abstract, .summary, .tldr, .example) { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill-rule='evenodd' d='M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zM6.9 3.4h2.2v2.2H6.9zM6 7h3v4.4h1.2v1.4H5.8v-1.4H7V8.4H6z'/></svg>"); }
        .box:is(.tip, .hint) { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M8 0a5.5 5.5 0 0 0-3.2 10c.6.5 1 1.1 1 1.8h4.4c0-.7.4-1.3 1-1.8A5.5 5.5 0 0 0 8 0zM5.8 13h4.4v1.2l-.9 1.8H6.7l-.9-1.8z'/></svg>"); }
        .box:is(.success, .check, .done) { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill-rule='evenodd' d='M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zM7 11.9 3.2 8l1.5-1.5L7 8.8l4.3-4.3 1.5 1.5z'/></svg>"); }
        .box:is(.warning, .attention) { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill-rule='evenodd' d='M8 .6 0 15.4h16zM7 5.8h2v5H7zm0 6h2v2H7z'/></svg>"); }
        .box:is(.important, .question, .help, .faq) { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill-rule='evenodd' d='M1.5 0h13A1.5 1.5 0 0 1 16 1.5v9a1.5 1.5 0 0 1-1.5 1.5H8l-4 4v-4H1.5A1.5 1.5 0 0 1 0 10.5v-9A1.5 1.5 0 0 1 1.5 0zM7 2.2h2v4.6H7zm0 5.6h2v2H7z'/></svg>"); }
        .box:is(.caution, .danger, .error, .failure, .fail, .missing, .bug) { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill-rule='evenodd' d='M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7zM7 3.5h2v6H7zm0 7h2v2H7z'/></svg>"); }
        .box:is(.note, .info, .seealso, .todo, .abstract, .summary, .tldr, .example, .tip, .hint, .success, .check, .done, .warning, .attention, .important, .question, .help, .faq, .caution, .danger, .error, .failure, .fail, .missing, .bug) > .title::before { content: ""; display: inline-block; width: 1em; height: 1em; margin-inline-end: 0.5em; vertical-align: -0.12em; background: currentcolor; -webkit-mask: var(--icon) center / contain no-repeat; mask: var(--icon) center / contain no-repeat; forced-color-adjust: none; }

        .theme { flex: none; width: 2rem; height: 2rem; padding: 0.45rem; border: 1px solid transparent; border-radius: var(--radius); background: none; color: var(--quiet); cursor: pointer; }
        .theme:hover { color: var(--accent); border-color: var(--line); }
        .theme::before { content: ""; display: block; width: 100%; height: 100%; background: currentcolor; -webkit-mask: var(--icon) center / contain no-repeat; mask: var(--icon) center / contain no-repeat; forced-color-adjust: none; }
        .theme[data-shows="system"] { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill-rule='evenodd' d='M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm0 1.8a6.2 6.2 0 0 0 0 12.4z'/></svg>"); }
        .theme[data-shows="light"] { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='3.4'/><path d='M8 0v2.6M8 13.4V16M0 8h2.6M13.4 8H16M2.3 2.3l1.9 1.9M11.8 11.8l1.9 1.9M2.3 13.7l1.9-1.9M11.8 4.2l1.9-1.9' stroke='black' stroke-width='1.5'/></svg>"); }
        .theme[data-shows="dark"] { --icon: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M6 .6a7.6 7.6 0 1 0 9.4 9.4A6.2 6.2 0 0 1 6 .6z'/></svg>"); }

        .tools { display: flex; align-items: center; gap: 1rem; margin-inline-start: auto; }
        .tools:empty { display: none; }
        @media (scripting: enabled) {
          .tools:empty { display: flex; min-width: 2rem; min-height: 2rem; }
        }
        @media (min-width: 40.01rem) and (max-width: 68.74rem) {
          .bar faq-help { flex-basis: 11rem; }
        }
        @media (min-width: 68.75rem) {
          .tools { margin-inline-start: 0; }
        }
        .switch { position: relative; }
        .switch > summary { padding-block: 0.15rem; color: var(--quiet); cursor: pointer; }
        .switch > summary:hover { color: var(--accent); }
        .switch > ul { position: absolute; z-index: 5; inset-inline-end: 0; min-width: 100%; margin: 0.35rem 0 0; padding: 0.35rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); box-shadow: 0 8px 28px rgb(0 0 0 / 0.16); list-style: none; white-space: nowrap; }
        .switch li { margin: 0; }
        .switch li a { display: block; padding: 0.3rem 0.6rem; border-radius: 5px; color: inherit; text-decoration: none; }
        .switch li a:hover { background: var(--raised); color: var(--accent); }

        .edit, .helpful { margin-block-end: 0.5rem; font-size: 0.875rem; color: var(--quiet); }
        .helpful a { display: inline-block; min-width: 3rem; margin-inline-start: 0.4rem; padding: 0.1rem 0.7rem; border: 1px solid var(--line); border-radius: 1rem; text-align: center; text-decoration: none; }
        .helpful a:hover { border-color: var(--accent); }

        @media (forced-colors: active) {
          .box > .title::before { background: CanvasText !important; }
          .theme { border-color: ButtonBorder; }
          .theme::before { background: ButtonText; }
        }

        @media print {
          .theme, .switch, .edit, .helpful { display: none; }
        }

        """#

    static let dark: StaticString = #"""
        --paper: #14181d;
        --raised: #1c2229;
        --ink: #e3e7ec;
        --quiet: #9aa6b2;
        --line: #2c343d;
        --accent: #7fb5f5;
        --accent-soft: #1b2a3d;
        --mark: #4a3f14;
        --note: #7fb5f5;
        --tip: #6fcf9d;
        --warning: #e5b45c;
        --danger: #f2938c;
        --code-comment: #93a0ad;
        --code-string: #8fd3a5;
        --code-number: #f0a878;
        --code-keyword: #d8a0e8;
        --code-name: #86bdf2;
        --code-tag: #f09aa2;

        """#
}
