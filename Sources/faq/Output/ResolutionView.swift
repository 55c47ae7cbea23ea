internal import FAQModel
internal import FAQReader
internal import FAQWording

/// A resolution for people to read.
struct ResolutionView {
    let appearance: Appearance

    /// The question with its details, the answer, and a foot line that says where it is from and why it was chosen.
    func text(_ entry: Entry, _ match: Match?) -> TerminalText {
        let body = BlockLayout.text(of: entry.details + entry.answer, appearance)
        let head = LineWrapping.text([StyledText.Piece(line: entry.question, bold: true)], appearance)
        return "\(head)\n\n\(body.isEmpty ? body : "\(body)\n")\(foot(entry, match))\n"
    }

    /// The question back, with one numbered line for each choice.
    ///
    /// - Parameter more: what is said below the choices.
    func text(
        _ question: DistinguishingQuestion, _ findings: Findings, more: String? = nil
    ) -> TerminalText {
        let text = CommandText.current
        let head = StyledText.Piece(line: text.head(of: question))
        var lines = [LineWrapping.text([head], appearance), ""]
        let labels = question.choices.map { TerminalText(line: $0.label) }
        // On a narrow terminal, what stands aligned is torn apart all the same.
        let isAligned = appearance.width.map { $0 >= Self.leastAligned } ?? true
        let width = isAligned ? labels.map { DisplayWidth.of($0.string) }.max() ?? 0 : 0
        for (offset, (choice, label)) in zip(question.choices, labels).enumerated() {
            let full = findings.matches.first { $0.entry == choice.entry }?.question ?? ""
            let gap = String(
                repeating: " ", count: max(0, min(width, 40) - min(DisplayWidth.of(label.string), 40)) + 2)
            let number = StyledText.Piece(line: "  \(offset + 1)  ", whole: true)
            var pieces = [number, StyledText.Piece(line: choice.label, bold: true)]
            if full != choice.label { pieces.append(StyledText.Piece(line: gap + full)) }
            lines.append(LineWrapping.text(pieces + tail(choice.entry), appearance, hanging: 5))
        }
        if let more {
            let piece = StyledText.Piece(line: "     " + more, faint: true)
            lines.append(LineWrapping.text([piece], appearance, hanging: 5))
        }
        if question.reason != .several {
            lines += [
                "", LineWrapping.text([StyledText.Piece(line: text.which(question.facet))], appearance),
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Below this width, the words after labels are not put into a column.
    private static let leastAligned = 60

    private func tail(_ entry: EntryID) -> [StyledText.Piece] {
        [StyledText.Piece(line: "  "), StyledText.Piece(line: "[\(entry)]", whole: true)]
    }

    /// That there is no answer, and what comes closest.
    func text(nothingIn findings: Findings) -> TerminalText {
        let text = CommandText.current
        guard !findings.matches.isEmpty else { return "\(text.nothingFound)\n" }
        let head = LineWrapping.text([StyledText.Piece(line: text.nothingFound + text.closest)], appearance)
        let closest = findings.matches.prefix(3).map { match -> TerminalText in
            let pieces = [StyledText.Piece(line: "  " + match.question)] + tail(match.entry)
            return LineWrapping.text(pieces, appearance, hanging: 4)
        }
        return ([head] + closest).map { "\($0)\n" }.joined()
    }

    /// How the scores of the first matches arose.
    func text(why findings: Findings) -> TerminalText {
        findings.matches.prefix(3).map { text(why: $0, of: findings) }.joined(separator: "\n")
    }

    private func text(why match: Match, of findings: Findings) -> TerminalText {
        let text = CommandText.current
        let head = [StyledText.Piece(line: match.question)] + tail(match.entry)
        var lines = [LineWrapping.text(head, appearance, hanging: 2)]
        func add(_ line: String, indent: Int) {
            let piece = StyledText.Piece(line: String(repeating: " ", count: indent) + line)
            lines.append(LineWrapping.text([piece], appearance, hanging: indent + 2))
        }
        add(
            "\(text.score) \(decimal(match.score))  \(text.confidence) \(decimal(match.confidence))",
            indent: 2)
        for evidence in match.evidence { add(text.found(evidence), indent: 2) }
        if !match.missing.isEmpty { add(text.missing(match.missing), indent: 2) }
        let contributions = findings.contributions(to: match).filter { $0.score != 0 || $0.odds != 0 }
        for part in contributions.sorted(by: { weight($0) > weight($1) }) {
            var parts = ["\(text.feature(part.feature.rawValue)): \(decimal(part.value))"]
            if part.score != 0 { parts.append("\(text.score) \(signed(part.score))") }
            if part.odds != 0 { parts.append("\(text.odds) \(signed(part.odds))") }
            add(parts.joined(separator: "  "), indent: 4)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func foot(_ entry: Entry, _ match: Match?) -> TerminalText {
        let text = CommandText.current
        var parts: [StyledText.Piece] = []
        if let source = entry.source {
            let place = "\(text.source) \(source.file):\(source.lines.lowerBound)"
            parts.append(StyledText.Piece(line: place, faint: true))
        }
        parts.append(StyledText.Piece(line: entry.id.text, faint: true, whole: true))
        if let match {
            if !match.evidence.isEmpty {
                parts.append(StyledText.Piece(line: text.because(match.evidence), faint: true))
            }
            parts.append(
                StyledText.Piece(line: "\(text.confidence) \(decimal(match.confidence))", faint: true))
        }
        return FootLine.text(parts, appearance)
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
