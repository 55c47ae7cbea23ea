internal import FAQModel
internal import FAQReader
internal import FAQWording

/// A resolution for people to read.
struct ResolutionView {
    let appearance: Appearance

    /// The question with its details, the answer, and a foot line that says where it is from and why it was chosen.
    func text(_ entry: Entry, _ match: Match?) -> TerminalText {
        let body = BlockLayout.text(of: entry.details + entry.answer, appearance)
        return """
            \(appearance.bold(TerminalText(entry.question)))

            \(body.isEmpty ? body : "\(body)\n")\(appearance.faint(foot(entry, match)))

            """
    }

    /// The question back, with one numbered line for each choice.
    func text(_ question: DistinguishingQuestion, _ findings: Findings) -> TerminalText {
        let text = CommandText.current
        var lines: [TerminalText] = ["\(text.head(of: question))", ""]
        let labels = question.choices.map { TerminalText(line: $0.label) }
        let width = labels.map { DisplayWidth.of($0.string) }.max() ?? 0
        for (offset, (choice, label)) in zip(question.choices, labels).enumerated() {
            let full = findings.matches.first { $0.entry == choice.entry }?.question ?? ""
            let gap = String(
                repeating: " ", count: min(width, 40) - min(DisplayWidth.of(label.string), 40) + 2)
            let rest = full == choice.label ? "" : gap + full
            lines.append("  \(offset + 1)  \(appearance.bold(label))\(line: rest)  [\(choice.entry)]")
        }
        if question.reason != .several { lines += ["", "\(text.which(question.facet))"] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// That there is no answer, and what comes closest.
    func text(nothingIn findings: Findings) -> TerminalText {
        let text = CommandText.current
        guard !findings.matches.isEmpty else { return "\(text.nothingFound)\n" }
        let closest = findings.matches.prefix(3).map { match -> TerminalText in
            "  \(line: match.question)  [\(match.entry)]\n"
        }
        return "\(text.nothingFound)\(text.closest)\n\(closest.joined())"
    }

    /// How the scores of the first matches arose.
    func text(why findings: Findings) -> TerminalText {
        findings.matches.prefix(3).map { text(why: $0, of: findings) }.joined(separator: "\n")
    }

    private func text(why match: Match, of findings: Findings) -> TerminalText {
        let text = CommandText.current
        var lines: [TerminalText] = [
            "\(line: match.question)  [\(match.entry)]",
            "  \(text.score) \(decimal(match.score))  \(text.confidence) \(decimal(match.confidence))",
        ]
        lines += match.evidence.map { "  \(line: text.found($0))" }
        if !match.missing.isEmpty { lines.append("  \(line: text.missing(match.missing))") }
        let contributions = findings.contributions(to: match).filter { $0.score != 0 || $0.odds != 0 }
        for part in contributions.sorted(by: { weight($0) > weight($1) }) {
            var parts: [TerminalText] = ["    \(text.feature(part.feature.rawValue)): \(decimal(part.value))"]
            if part.score != 0 { parts.append("\(text.score) \(signed(part.score))") }
            if part.odds != 0 { parts.append("\(text.odds) \(signed(part.odds))") }
            lines.append(parts.joined(separator: "  "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func foot(_ entry: Entry, _ match: Match?) -> TerminalText {
        let text = CommandText.current
        var parts: [String] = []
        if let source = entry.source {
            parts.append("\(text.source) \(source.file):\(source.lines.lowerBound)")
        }
        parts.append(entry.id.text)
        if let match {
            if !match.evidence.isEmpty { parts.append(text.because(match.evidence)) }
            parts.append("\(text.confidence) \(decimal(match.confidence))")
        }
        return TerminalText(line: parts.joined(separator: " · "))
    }

    private func weight(_ part: Contribution) -> Double { abs(part.score) + abs(part.odds) }

    private func signed(_ number: Double) -> String {
        (number < 0 ? "−" : "+") + decimal(abs(number))
    }

    /// With two digits, cut off rather than rounded, so that only certainty reads 1.00.
    func decimal(_ number: Double) -> String {
        let hundredths = Int((min(max(number, 0), 1e6) * 100).rounded(.down))
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
