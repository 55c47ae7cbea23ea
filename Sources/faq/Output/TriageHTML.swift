internal import FAQHTML
internal import FAQText
internal import FAQWording

/// A report of triage as one page that needs nothing else: no scripts, no files, no network.
enum TriageHTML {
    static func page(_ document: TriageDocument) -> [UInt8] {
        var html = HTMLBuffer()
        html.markup("<!DOCTYPE html>\n<html lang=\"")
        html.text(CommandText.current.language.rawValue)
        html.markup(
            """
            ">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>
            """)
        html.text(document.title + CommandText.current.colon + document.total)
        html.markup("</title>\n<style>\n")
        html.markup(style)
        html.markup("</style>\n</head>\n<body>\n<main>\n<h1>")
        html.text(document.title)
        html.markup("</h1>\n<p>")
        html.text(document.total)
        html.markup("</p>\n")
        writeOutcomes(document, to: &html)
        TriageChart.write(document, to: &html)
        for section in document.sections { write(section, to: &html) }
        for notice in document.notices {
            html.markup("<p role=\"note\">")
            html.text(notice)
            html.markup("</p>\n")
        }
        html.markup("</main>\n</body>\n</html>\n")
        return html.bytes
    }

    private static func writeOutcomes(_ document: TriageDocument, to html: inout HTMLBuffer) {
        let text = CommandText.current
        html.markup("<table>\n<thead><tr>")
        heading(text.outcomeColumn, to: &html)
        heading(text.ticketsColumn, isNumber: true, to: &html)
        heading(text.shareColumn, isNumber: true, to: &html)
        if document.outcomes.contains(where: { $0.shareBefore != nil }) {
            heading(text.beforeColumn, isNumber: true, to: &html)
        }
        html.markup("</tr></thead>\n<tbody>\n")
        for outcome in document.outcomes {
            html.markup("<tr><th scope=\"row\">")
            html.text(outcome.name)
            html.markup("</th>")
            figure("\(outcome.count)", to: &html)
            figure(TriageDocument.percent(outcome.share), to: &html)
            if let before = outcome.shareBefore { figure(TriageDocument.percent(before), to: &html) }
            html.markup("</tr>\n")
        }
        html.markup("</tbody>\n</table>\n")
    }

    private static func write(_ section: TriageDocument.Section, to html: inout HTMLBuffer) {
        html.markup("<h2>")
        html.text(section.heading)
        html.markup("</h2>\n")
        if !section.rows.isEmpty { writeTable(section, to: &html) }
        for rest in section.rest {
            html.markup("<p>")
            html.text(rest)
            html.markup("</p>\n")
        }
    }

    /// The entry and the examples stand below what they belong to, so that a narrow window has room for all.
    private static func writeTable(_ section: TriageDocument.Section, to html: inout HTMLBuffer) {
        html.markup("<table class=\"wide\">\n<thead><tr>")
        let figures = section.rows.first?.figures ?? []
        for (column, name) in section.columns.prefix(figures.count + 1).enumerated() {
            heading(name, isNumber: column < figures.count && isNumber(figures[column]), to: &html)
        }
        html.markup("</tr></thead>\n<tbody>\n")
        for row in section.rows {
            html.markup("<tr>")
            for text in row.figures { figure(text, to: &html) }
            html.markup("<td>")
            html.text(row.subject)
            if let entry = row.entry {
                html.markup(" <code>")
                html.text(entry)
                html.markup("</code>")
            }
            if !row.examples.isEmpty { list(row.examples, to: &html) }
            html.markup("</td></tr>\n")
        }
        html.markup("</tbody>\n</table>\n")
    }

    private static func list(_ examples: [String], to html: inout HTMLBuffer) {
        html.markup("<ul aria-label=\"")
        html.text(CommandText.current.examplesColumn)
        html.markup("\">")
        for example in examples {
            html.markup("<li>")
            html.text(example)
            html.markup("</li>")
        }
        html.markup("</ul>")
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.first.map(\.isASCIIDigit) == true }

    private static func heading(_ text: String, isNumber: Bool = false, to html: inout HTMLBuffer) {
        html.markup(isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
        html.text(text)
        html.markup("</th>")
    }

    private static func figure(_ text: String, to html: inout HTMLBuffer) {
        html.markup(isNumber(text) ? "<td class=\"number\">" : "<td class=\"word\">")
        html.text(text)
        html.markup("</td>")
    }

    private static let style: StaticString = """
        :root { color-scheme: light dark; --text: #1b1f24; --ground: #fff; --line: #d0d7de; --bar: #0a64a0; --old: #8a939c; --quiet: #57606a; }
        @media (prefers-color-scheme: dark) {
        :root { --text: #e6edf3; --ground: #0d1117; --line: #30363d; --bar: #58a6ff; --old: #8b949e; --quiet: #9198a1; }
        }
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1, h2, p, figcaption, .wide td:last-child { overflow-wrap: anywhere; }
        h2 { margin-top: 2.5rem; }
        table { border-collapse: collapse; }
        .wide { width: 100%; }
        th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
        .wide :is(th, td):last-child { width: 100%; padding-inline-end: 0; }
        .number { text-align: end; }
        .number, .word, thead th { white-space: nowrap; word-break: keep-all; font-variant-numeric: tabular-nums; }
        code { color: var(--quiet); }
        td ul { margin: .25rem 0; padding-inline-start: 1.25rem; color: var(--quiet); font-size: .875rem; }
        figure { margin: 2rem 0; }
        figcaption { font-weight: bold; }
        figure p { margin: .75rem 0 0; }
        svg { display: block; width: 100%; overflow: visible; }
        svg text { fill: var(--text); font: .875rem system-ui, sans-serif; font-variant-numeric: tabular-nums; }
        .bar { fill: var(--bar); }
        .old { fill: var(--old); }
        .key { display: inline-block; width: 2rem; }
        @media (max-width: 30rem) { th, td { padding-inline-end: .5rem; } .wide .number { white-space: normal; } }
        @media print { main { max-width: none; padding: 0; } tr, figure div { break-inside: avoid; } h2 { break-after: avoid; } }

        """
}

/// The causes of most tickets as bars: what they are called as text, which may take several lines, and each bar in SVG.
private enum TriageChart {
    /// The widest bar in percent of the chart; its figures stand behind it.
    private static let widest = 68.0

    static func write(_ document: TriageDocument, to html: inout HTMLBuffer) {
        guard !document.bars.isEmpty else { return }
        let most = document.bars.map { max($0.share, $0.shareBefore ?? 0) }.max() ?? 1
        html.markup("<figure>\n<figcaption>")
        html.text(CommandText.current.chartOfCauses(document.bars.count))
        html.markup("</figcaption>\n")
        for bar in document.bars { write(bar, most, to: &html) }
        if document.bars.contains(where: { $0.shareBefore != nil }) { writeKey(to: &html) }
        html.markup("</figure>\n")
    }

    private static func write(_ bar: TriageDocument.Bar, _ most: Double, to html: inout HTMLBuffer) {
        let length = percent(bar.share, of: most)
        let before = bar.shareBefore.map { percent($0, of: most) }
        html.markup("<div><p>")
        html.text(bar.label)
        html.markup("</p>\n<svg role=\"img\" height=\"18\" aria-label=\"")
        let figures = "\(bar.count) · \(TriageDocument.percent(bar.share))"
        let old = bar.shareBefore.map { CommandText.current.shareBefore(TriageDocument.percent($0)) }
        html.text(figures + (old.map { " · " + $0 } ?? ""))
        html.markup("\">")
        rectangle("bar", y: 1, length, height: before == nil ? 16 : 11, to: &html)
        if let before { rectangle("old", y: 12, before, height: 5, to: &html) }
        html.markup("<text dx=\"8\" y=\"14\" x=\"")
        html.text(percentage(max(length, before ?? 0)))
        html.markup("\">")
        html.text(figures)
        html.markup("</text></svg></div>\n")
    }

    private static func writeKey(to html: inout HTMLBuffer) {
        let text = CommandText.current
        html.markup("<p aria-hidden=\"true\">")
        for (kind, name) in [("bar" as StaticString, text.nowColumn), ("old", text.beforeColumn)] {
            html.markup("<svg class=\"key\" height=\"10\">")
            rectangle(kind, y: 0, Self.widest, height: 10, to: &html)
            html.markup("</svg> ")
            html.text(name + " ")
        }
        html.markup("</p>\n")
    }

    private static func percent(_ share: Double, of most: Double) -> Double {
        most > 0 ? share / most * widest : 0
    }

    private static func percentage(_ percent: Double) -> String {
        TriageDocument.percent(percent / 100)
    }

    private static func rectangle(
        _ kind: StaticString, y: Int, _ percent: Double, height: Int, to html: inout HTMLBuffer
    ) {
        html.markup("<rect class=\"")
        html.markup(kind)
        html.markup("\" x=\"0\" y=\"")
        html.text("\(y)")
        html.markup("\" width=\"")
        html.text(percentage(percent))
        html.markup("\" height=\"")
        html.text("\(height)")
        html.markup("\"/>")
    }
}
