internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// What was found in logs, for people to read.
struct LogView {
    let appearance: Appearance
    let logs: [String]
    /// Whether a line of each form is shown.
    let showsSamples: Bool

    /// How many kinds of unknown errors are shown; JSON has them all.
    private static let mostUnknown = 20

    func text(_ report: LogReport) -> TerminalText {
        let text = CommandText.current
        let summary = text.logSummary(
            causes: report.causes.count, unknown: report.unknown.count, lines: report.lineCount)
        var lines = [appearance.bold(TerminalText(summary))]
        for cause in report.causes {
            lines += [
                "", "\(appearance.bold(TerminalText(line: cause.question)))  [\(cause.entry)]",
                whereSeen(cause.occurrences),
            ]
            if showsSamples { lines.append(sample(cause.occurrences)) }
            if !cause.alternatives.isEmpty {
                lines.append("  \(text.alsoFits(cause.alternatives.map(\.text)))")
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

    private func whereSeen(_ occurrences: LogReport.Occurrences) -> TerminalText {
        let names = logs.count > 1 ? (logs[occurrences.firstLog], logs[occurrences.lastLog]) : (nil, nil)
        let seen = CommandText.current.seen(
            first: (names.0, occurrences.firstLine), last: (names.1, occurrences.lastLine),
            count: occurrences.count)
        return "  \(line: seen)"
    }

    private func sample(_ occurrences: LogReport.Occurrences) -> TerminalText {
        let text = TerminalText(line: occurrences.sample).string
        let most = (appearance.width ?? 200) - 4
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
