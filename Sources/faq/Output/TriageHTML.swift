internal import FAQHTML
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
        html.text(document.title)
        html.markup("</title>\n<style>\n")
        html.markup(style)
        html.markup("</style>\n</head>\n<body>\n<main>\n<h1>")
        html.text(document.title)
        html.markup("</h1>\n<p>")
        html.text(document.total)
        html.markup("</p>\n<table>\n")
        for outcome in document.outcomes {
            html.markup("<tr><th scope=\"row\">")
            html.text(outcome.name)
            html.markup("</th>")
            cell("\(outcome.count)", to: &html)
            cell(TriageDocument.percent(outcome.share), to: &html)
            html.markup("</tr>\n")
        }
        html.markup("</table>\n")
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

    private static func write(_ section: TriageDocument.Section, to html: inout HTMLBuffer) {
        html.markup("<h2>")
        html.text(section.heading)
        html.markup("</h2>\n<div class=\"wide\"><table>\n<thead><tr>")
        for column in section.columns {
            html.markup("<th scope=\"col\">")
            html.text(column)
            html.markup("</th>")
        }
        html.markup("</tr></thead>\n<tbody>\n")
        for row in section.rows {
            html.markup("<tr>")
            for text in row.cells { cell(text, to: &html) }
            if row.cells.count < section.columns.count {
                html.markup("<td>")
                for (index, example) in row.examples.enumerated() {
                    if index > 0 { html.markup("<br>") }
                    html.text(example)
                }
                html.markup("</td>")
            }
            html.markup("</tr>\n")
        }
        html.markup("</tbody>\n</table></div>\n")
        for rest in section.rest {
            html.markup("<p>")
            html.text(rest)
            html.markup("</p>\n")
        }
    }

    private static func cell(_ text: String, to html: inout HTMLBuffer) {
        html.markup(
            text.utf8.first.map { (0x30...0x39).contains($0) } == true ? "<td class=\"number\">" : "<td>")
        html.text(text)
        html.markup("</td>")
    }

    private static let style: StaticString = """
        :root { color-scheme: light dark; --text: #1b1f24; --ground: #fff; --line: #d0d7de; --bar: #0a64a0; --old: #8a939c; }
        @media (prefers-color-scheme: dark) {
        :root { --text: #e6edf3; --ground: #0d1117; --line: #30363d; --bar: #58a6ff; --old: #8b949e; }
        }
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        table { border-collapse: collapse; }
        th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere; }
        td.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .wide { overflow-x: auto; }
        svg { width: 100%; height: auto; }
        svg text { fill: var(--text); font: 14px system-ui, sans-serif; }
        .bar { fill: var(--bar); }
        .old { fill: var(--old); }
        figure { margin: 1rem 0; }

        """
}

/// The causes of most tickets as bars.
private enum TriageChart {
    private static let width = 720
    private static let rowHeight = 46
    /// The widest bar; its figures stand behind it.
    private static let barWidth = 560
    /// Columns of a label, Han characters counted as two.
    private static let labelWidth = 88

    static func write(_ document: TriageDocument, to html: inout HTMLBuffer) {
        guard !document.bars.isEmpty else { return }
        let most = document.bars.map { max($0.share, $0.shareBefore ?? 0) }.max() ?? 1
        html.markup("<figure>\n<svg role=\"img\" aria-labelledby=\"chart\" viewBox=\"0 0 ")
        html.text("\(width) \(document.bars.count * rowHeight)")
        html.markup("\">\n<title id=\"chart\">")
        html.text(CommandText.current.chartOfCauses(document.bars.count))
        html.markup("</title>\n")
        for (row, bar) in document.bars.enumerated() {
            let top = row * rowHeight
            text(cut(bar.label), x: 0, y: top + 15, to: &html)
            let length = length(bar.share, of: most)
            rectangle("bar", y: top + 21, length, height: bar.shareBefore == nil ? 16 : 11, to: &html)
            if let before = bar.shareBefore {
                rectangle("old", y: top + 33, self.length(before, of: most), height: 5, to: &html)
            }
            text("\(bar.count) · \(TriageDocument.percent(bar.share))", x: length + 8, y: top + 34, to: &html)
        }
        html.markup("</svg>\n<figcaption>")
        html.text(CommandText.current.chartOfCauses(document.bars.count) + CommandText.current.colon)
        html.text(CommandText.current.chartBelow)
        html.markup("</figcaption>\n</figure>\n")
    }

    private static func length(_ share: Double, of most: Double) -> Int {
        most > 0 ? Int((share / most * Double(barWidth)).rounded()) : 0
    }

    private static func rectangle(
        _ kind: StaticString, y: Int, _ length: Int, height: Int, to html: inout HTMLBuffer
    ) {
        html.markup("<rect class=\"")
        html.markup(kind)
        html.markup("\" x=\"0\" y=\"")
        html.text("\(y)")
        html.markup("\" width=\"")
        html.text("\(length)")
        html.markup("\" height=\"")
        html.text("\(height)")
        html.markup("\"/>\n")
    }

    private static func text(_ text: String, x: Int, y: Int, to html: inout HTMLBuffer) {
        html.markup("<text x=\"")
        html.text("\(x)")
        html.markup("\" y=\"")
        html.text("\(y)")
        html.markup("\">")
        html.text(text)
        html.markup("</text>\n")
    }

    private static func cut(_ label: String) -> String {
        var shown = ""
        var width = 0
        for scalar in label.unicodeScalars {
            width += DisplayWidth.of(scalar)
            if width > labelWidth { return shown + "…" }
            shown.unicodeScalars.append(scalar)
        }
        return shown
    }
}
