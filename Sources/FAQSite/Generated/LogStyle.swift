// Written by Scripts/generate-web; do not edit.

/// The style sheet of what was found in logs.
enum LogStyle {
    static let text: StaticString = #"""
        dialog.logs { width: min(52rem, 100vw - 2rem); max-height: calc(100vh - 2rem); overflow: auto; padding: 1.2rem 1.4rem; border: 1px solid var(--_line); border-radius: calc(var(--faq-radius, 8px) + 2px); background: var(--_paper); color: var(--_ink); overflow-wrap: anywhere; user-select: text; font: var(--faq-font, 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif); }
        dialog.logs::backdrop { background: rgb(0 0 0 / 0.45); }
        dialog.logs h2 { margin: 0; font-size: 1.25rem; }
        dialog.logs h3 { margin: 1rem 0 0.3rem; font-size: 1rem; }
        dialog.logs .private { color: var(--_quiet); font-size: 0.875rem; }
        dialog.logs .found { margin-block: 0.8rem; }
        dialog.logs .summary { font-weight: 600; outline: none; }
        dialog.logs progress { display: block; width: 100%; margin-block: 0.4rem; accent-color: var(--_accent); }
        dialog.logs ol, dialog.logs ul { margin: 0.4rem 0 0; padding: 0; }
        dialog.logs li { padding-block: 0.35rem; }
        dialog.logs .causes > li > a { font-weight: 600; }
        dialog.logs li code { display: block; max-height: 7.5em; overflow: auto; margin-block-start: 0.2rem; padding: 0.3em 0.6em; white-space: pre-wrap; font-size: 0.8125rem; unicode-bidi: isolate; }
        dialog.logs .also { font-size: 0.875rem; color: var(--_quiet); }
        dialog.logs .buttons { position: sticky; bottom: -1.2rem; display: flex; gap: 0.6rem; padding-block: 0.6rem; background: var(--_paper); }
        dialog.logs .buttons button { padding: 0.3em 1em; }

        """#
}
