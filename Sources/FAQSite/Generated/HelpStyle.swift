// Written by Scripts/generate-web; do not edit.

/// The style sheet within `<faq-help>`.
enum HelpStyle {
    static let text: StaticString = #"""
        :host {
        display: block;
        height: auto !important;
        max-height: none !important;
        overflow: visible !important;
        clip-path: none !important;
        contain: none !important;
        columns: auto !important;
        --_paper: var(--faq-paper, #fff);
        --_raised: var(--faq-raised, #f6f7f9);
        --_ink: var(--faq-ink, #1d232b);
        --_quiet: var(--faq-quiet, #5b6672);
        --_line: var(--faq-line, #e1e5ea);
        --_accent: var(--faq-accent, #0a5bb5);
        --_soft: var(--faq-soft, #eaf2fc);
        --_mark: var(--faq-mark, #fff3c4);
        }
        @supports (color: light-dark(#fff, #000)) {
        :host {
        --_paper: var(--faq-paper, light-dark(#fff, #14181d));
        --_raised: var(--faq-raised, light-dark(#f6f7f9, #1c2229));
        --_ink: var(--faq-ink, light-dark(#1d232b, #e3e7ec));
        --_quiet: var(--faq-quiet, light-dark(#5b6672, #9aa6b2));
        --_line: var(--faq-line, light-dark(#e1e5ea, #2c343d));
        --_accent: var(--faq-accent, light-dark(#0a5bb5, #7fb5f5));
        --_soft: var(--faq-soft, light-dark(#eaf2fc, #1b2a3d));
        --_mark: var(--faq-mark, light-dark(#fff3c4, #4a3f14));
        }
        }
        .all {
        all: initial;
        display: block;
        position: var(--faq-position, relative);
        color-scheme: inherit;
        visibility: inherit;
        font: var(--faq-font, medium/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif);
        color: var(--_ink);
        text-align: start;
        }
        :host([hidden]), [hidden] { display: none !important; }
        *, ::before, ::after { box-sizing: border-box; }
        p, ul { margin: 0; padding: 0; }
        form { position: relative; }
        form::before { content: ""; position: absolute; inset-block-start: 0.85em; inset-inline-start: 0.85em; width: 0.75em; height: 0.75em; border: 2px solid var(--_quiet); border-radius: 50%; pointer-events: none; }
        form::after { content: ""; position: absolute; inset: 1.44em auto auto 1.5em; width: 0.5em; border-block-start: 2px solid var(--_quiet); transform: rotate(45deg); transform-origin: left; pointer-events: none; }
        [dir="rtl"] form::after { inset: 1.44em 1.5em auto auto; transform: rotate(-45deg); transform-origin: right; }
        input, textarea { display: block; width: 100%; margin: 0; padding-block: 0.5em; padding-inline: 2.3em 0.9em; border: 1px solid var(--_quiet); border-radius: var(--faq-radius, 8px); background: var(--_paper); color: inherit; font: inherit; line-height: 1.5; appearance: none; }
        textarea { min-height: 4.5em; max-height: 14em; resize: vertical; field-sizing: content; font-family: var(--faq-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace); font-size: 0.875em; }
        input { font-size: max(1em, 16px); }
        input:placeholder-shown:not(:focus):has(~ kbd) { padding-inline-end: 2.6em; text-overflow: ellipsis; }
        ::placeholder { color: var(--_quiet); opacity: 1; }
        :focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; border-radius: 3px; }
        input:focus-visible, textarea:focus-visible { border-color: var(--_accent); outline-offset: -1px; border-radius: var(--faq-radius, 8px); }
        kbd { position: absolute; inset: 50% 0.7em auto auto; padding: 0 0.5em; border: 1px solid var(--_line); border-radius: 4px; background: var(--_raised); color: var(--_quiet); font: 0.75em/1.6 monospace; transform: translateY(-50%); pointer-events: none; }
        form:focus-within kbd, input:not(:placeholder-shown) ~ kbd, input[hidden] ~ kbd { display: none; }
        @media (hover: none) { kbd { display: none; } }
        [dir="rtl"] kbd { display: none; }
        .panel { position: absolute; z-index: 10; inset: calc(100% + 0.4em) 0 auto; padding: 0.5em; border: 1px solid var(--_line); border-radius: calc(var(--faq-radius, 8px) + 2px); background: var(--_paper); box-shadow: 0 8px 28px rgb(0 0 0 / 0.16); font-size: 0.9375em; overflow-wrap: anywhere; }
        .panel[aria-busy="true"] > :not(.head:only-child) { opacity: 0.45; pointer-events: none; transition: opacity 0s 0.1s; }
        .head { padding: 0.35em 0.65em 0.5em; font-weight: 600; }
        .heard { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3em 0.5em; padding: 0.35em 0.65em 0.65em; color: var(--_quiet); font-size: 0.875em; }
        code { padding: 0.1em 0.35em; border-radius: 4px; background: var(--_raised); color: var(--_ink); font: 0.9375em var(--faq-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace); }
        [role="option"] { display: block; padding: 0.5em 0.65em; border: 1px solid transparent; border-radius: 6px; color: inherit; text-decoration: none; scroll-margin-block: 4em; }
        [role="option"]:hover { background: var(--_raised); }
        [role="option"][aria-selected="true"] { background: var(--_soft); outline: 2px solid var(--_accent); outline-offset: -2px; }
        .question { display: block; text-wrap: pretty; }
        .answer { padding: 0.7em 0.8em; border-color: var(--_line); border-inline-start: 3px solid var(--_accent); background: var(--_raised); }
        .answer .question { font-size: 1.13em; font-weight: 600; }
        .choice { margin-block-end: 0.4em; border-color: var(--_line); }
        .choice:hover { border-color: var(--_accent); }
        .choice b { display: block; color: var(--_accent); font-family: var(--faq-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace); font-weight: 600; }
        .choice b + .question { color: var(--_quiet); font-size: 0.93em; }
        .excerpt { display: -webkit-box; margin-block-start: 0.15em; overflow: hidden; color: var(--_quiet); font-size: 0.93em; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
        small { display: block; margin-block-start: 0.1em; color: var(--_quiet); font-size: 0.87em; }
        [role="group"]::before { content: attr(aria-label); display: block; padding: 0.6em 0.65em 0.2em; color: var(--_quiet); font-size: 0.87em; }
        mark { background: var(--_mark); color: var(--_ink); border-radius: 2px; }
        .contact { display: flex; flex-wrap: wrap; gap: 0.2em 1.5em; padding: 0.5em 0.65em; }
        .head a, .contact a, .ways a { display: inline-block; padding-block: 0.1em; }
        a { color: var(--_accent); text-underline-offset: 0.2em; }
        button { min-height: 24px; padding: 0.1em 0.6em; border: 1px solid var(--_line); border-radius: 6px; background: var(--_raised); color: var(--_accent); font: inherit; cursor: pointer; }
        details { padding: 0.35em 0.65em; color: var(--_quiet); font-size: 0.93em; }
        summary { width: fit-content; min-height: 24px; cursor: pointer; }
        summary:hover { color: var(--_accent); }
        li { margin-inline-start: 1.2em; padding-block: 0.1em; }
        .about { list-style: none; margin: 0.3em 0 0; color: var(--_ink); }
        .check { position: absolute; z-index: 9; inset: calc(100% + 0.3em) 0 auto auto; font-size: 0.875em; opacity: 0; pointer-events: none; }
        .all:focus-within > .panel[hidden] ~ .check, .check:focus { opacity: 1; pointer-events: auto; }
        .check:focus { z-index: 11; }
        .check.drop { position: fixed; z-index: 20; inset: 1em; display: grid; place-items: center; border: 3px dashed var(--_accent); opacity: 0.94; font-size: 1.5em; }
        .voice { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media (forced-colors: active) {
        [role="option"][aria-selected="true"] { outline-color: Highlight; }
        }
        @media print {
        :host { display: none !important; }
        }

        """#
}
