internal import FAQModel
internal import FAQWording

/// A report of triage on a terminal.
struct TriageView {
    let appearance: Appearance

    private static let barWidth = 20

    func text(_ document: TriageDocument) -> TerminalText {
        var lines = [appearance.bold(TerminalText(document.title)), "\(document.total)"]
        let nameWidth = document.outcomes.map { DisplayWidth.of($0.name) }.max() ?? 0
        for outcome in document.outcomes {
            let bar = Int((outcome.share * Double(Self.barWidth)).rounded())
            lines.append(
                "  \(padded(outcome.name, nameWidth))  \(bars(bar))  \(outcome.count)  \(TriageDocument.percent(outcome.share))"
            )
        }
        for section in document.sections {
            lines += ["", appearance.bold(TerminalText(section.heading))]
            let widths = (section.rows.first?.figures.indices ?? 0..<0).map { column in
                section.rows.map { DisplayWidth.of($0.figures[column]) }.max() ?? 0
            }
            for row in section.rows {
                lines += head(row, widths)
                lines += row.examples.map { "      \(appearance.faint(TerminalText(cut($0, 6))))" }
            }
            lines += section.rest.map { "  \($0)" }
        }
        if !document.notices.isEmpty { lines += [""] + document.notices.map { "\($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Figures in columns and, wrapped beside them, the subject and in brackets the entry.
    private func head(_ row: TriageDocument.Row, _ widths: [Int]) -> [TerminalText] {
        var figures = "  "
        for (figure, width) in zip(row.figures, widths) {
            figures +=
                (figure.first?.isNumber == true ? aligned(figure, width) : padded(figure, width)) + "  "
        }
        let indent = DisplayWidth.of(figures)
        let subject = row.subject + (row.entry.map { "  [\($0)]" } ?? "")
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
