internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// What was found in logs, for people to read.
struct LogView {
    let appearance: Appearance
    let logs: LogNames
    /// How many logs, or parts of logs, were not read.
    var unreadCount = 0
    /// Whether a line of each form is shown.
    var showsSamples = true

    /// How many kinds of unknown errors are shown; JSON has them all.
    private static let mostUnknown = 20

    func text(_ report: LogReport) -> TerminalText {
        let text = CommandText.current
        let summary = text.logSummary(
            causes: report.causes.count, unknown: report.unknown.count, lines: report.lineCount)
        let unread = unreadCount > 0 ? text.unreadSummary(unreadCount) : ""
        var lines = [LineWrapping.text([StyledText.Piece(line: summary + unread, bold: true)], appearance)]
        for cause in report.causes {
            lines += [
                "", LineWrapping.text(headOf(cause), appearance, hanging: 2),
                whereSeen(cause.occurrences),
            ]
            if showsSamples { lines.append(sample(cause.occurrences)) }
            if !cause.alternatives.isEmpty {
                let others = StyledText.Piece(line: "  " + text.alsoFits(cause.alternatives.map(\.text)))
                lines.append(LineWrapping.text([others], appearance, hanging: 4))
            }
        }
        if !report.unknown.isEmpty {
            lines += ["", appearance.bold(TerminalText(text.unknownErrors))]
            for occurrences in report.unknown.prefix(Self.mostUnknown) {
                lines.append(whereSeen(occurrences))
                if showsSamples { lines.append(sample(occurrences)) }
            }
            let rest = report.unknown.count - Self.mostUnknown
            if rest > 0 || report.unlistedCount > 0 { lines.append("  \(text.moreUnknown)") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func headOf(_ cause: LogReport.Cause) -> [StyledText.Piece] {
        [
            StyledText.Piece(line: cause.question, bold: true), StyledText.Piece(line: "  "),
            StyledText.Piece(line: "[\(cause.entry)]", whole: true),
        ]
    }

    private func whereSeen(_ occurrences: LogReport.Occurrences) -> TerminalText {
        let names = (logs.shown(occurrences.firstLog), logs.shown(occurrences.lastLog))
        let seen = CommandText.current.seen(
            first: (names.0, occurrences.firstLine), last: (names.1, occurrences.lastLine),
            count: occurrences.count)
        return LineWrapping.text([StyledText.Piece(line: "  " + seen)], appearance, hanging: 4)
    }

    private func sample(_ occurrences: LogReport.Occurrences) -> TerminalText {
        let text = TerminalText(line: occurrences.sample).string
        let most = max(8, (appearance.width ?? 200) - 4)
        var shown = ""
        var width = 0
        for scalar in text.unicodeScalars {
            width += DisplayWidth.of(scalar)
            if width > most - 1 {
                shown.unicodeScalars.append("…")
                break
            }
            shown.unicodeScalars.append(scalar)
        }
        return "    \(appearance.faint(TerminalText(shown)))"
    }
}
