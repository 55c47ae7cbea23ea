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
            // Names of causes come last but one, as wide as they are; all else stands in columns.
            let widths = (0..<max(0, section.columns.count)).map { column in
                section.rows.map { $0.cells.indices.contains(column) ? DisplayWidth.of($0.cells[column]) : 0 }
                    .max() ?? 0
            }
            for row in section.rows {
                lines.append(head(row, widths))
                lines += row.examples.map { "      \(appearance.faint(TerminalText(cut($0, 6))))" }
            }
            lines += section.rest.map { "  \($0)" }
        }
        if !document.notices.isEmpty { lines += [""] + document.notices.map { "\($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Short cells in columns, then the question and, in brackets, the entry.
    private func head(_ row: TriageDocument.Row, _ widths: [Int]) -> TerminalText {
        var line = "  "
        for (column, cell) in row.cells.enumerated() {
            switch true {
            case isShort(column, row):
                line +=
                    cell.first?.isNumber == true
                    ? aligned(cell, widths[column]) : padded(cell, widths[column])
                line += "  "
            case column == row.cells.count - 1 && row.cells.count > 3: line += "  [\(cell)]"
            default: line += cell
            }
        }
        return TerminalText(line)
    }

    private func isShort(_ column: Int, _ row: TriageDocument.Row) -> Bool {
        column < (row.cells.count > 4 ? 3 : 2)
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
