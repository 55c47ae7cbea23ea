internal import FAQModel
internal import FAQWording

/// A report of triage on a terminal.
struct TriageView {
    let appearance: Appearance

    private static let barWidth = 20

    func text(_ document: TriageDocument) -> TerminalText {
        var lines = [appearance.bold(TerminalText(document.title)), "\(document.total)"]
        let nameWidth = document.outcomes.map { DisplayWidth.of($0.name) }.max() ?? 0
        let outcomeWidths = widths(document.outcomes.map(\.figures))
        for outcome in document.outcomes {
            let bar = Int((outcome.share * Double(Self.barWidth)).rounded())
            var line =
                "  \(padded(outcome.name, nameWidth))  \(bars(bar))\(columns(outcome.figures, outcomeWidths))"
            while line.last == " " { line.removeLast() }
            lines.append("\(line)")
        }
        for section in document.sections {
            lines += ["", appearance.bold(TerminalText(section.heading))]
            let count = section.rows.first?.figures.count ?? 0
            let names = Array(section.columns.prefix(count))
            let widths = widths([names] + section.rows.map(\.figures))
            if count > 0 {
                lines.append(
                    appearance.faint(
                        "\(columns(names, widths, asIn: section.rows))  \(section.columns[count])"))
            }
            for row in section.rows {
                lines += head(row, widths)
                let examples = row.subject.isEmpty ? row.examples.dropFirst() : row.examples[...]
                lines += examples.map { "      \(appearance.faint(TerminalText(cut($0, 6))))" }
            }
            lines += section.rest.map { "  \($0)" }
        }
        if !document.notices.isEmpty { lines += [""] + document.notices.map { "\($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }

    private func widths(_ rows: [[String]]) -> [Int] {
        (rows.first?.indices ?? 0..<0).map { column in
            rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
    }

    /// Figures below each other: numbers to the right, words to the left, and above them their names likewise.
    private func columns(_ texts: [String], _ widths: [Int], asIn rows: [TriageDocument.Row] = []) -> String {
        let models = rows.first?.figures ?? texts
        return zip(zip(texts, models), widths).map { pair, width in
            "  " + (pair.1.first?.isNumber == true ? aligned(pair.0, width) : padded(pair.0, width))
        }.joined()
    }

    /// Figures in columns and, wrapped beside them, the subject and in brackets the entry.
    private func head(_ row: TriageDocument.Row, _ widths: [Int]) -> [TerminalText] {
        let figures = columns(row.figures, widths) + "  "
        let indent = DisplayWidth.of(figures)
        let name = row.subject.isEmpty ? row.examples.first ?? "" : row.subject
        let subject = name + (row.entry.map { "  [\($0)]" } ?? "")
        let lines = LineWrapping.lines(
            of: StyledText([.text(subject)], appearance), appearance, indent: indent)
        return lines.enumerated().map { number, line in
            TerminalText(number == 0 ? figures : String(repeating: " ", count: indent)) + line
        }
    }

    private func bars(_ filled: Int) -> String {
        String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    private func aligned(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
    }

    private func cut(_ text: String, _ indent: Int) -> String {
        guard let most = appearance.width.map({ $0 - indent }), DisplayWidth.of(text) > most else {
            return text
        }
        var shown = ""
        var width = 1
        for scalar in text.unicodeScalars {
            width += DisplayWidth.of(scalar)
            if width > most { break }
            shown.unicodeScalars.append(scalar)
        }
        return shown + "…"
    }
}
