import FAQModel
import FAQReader

extension FuzzTarget {
    /// Any text is answered, with as many matches as were asked for, in the order of their scores, and with probabilities.
    static let query = FuzzTarget("query", longest: 4 << 10) { (input) throws(Violation) in
        guard let base = PumpManual.base, let limit = input.last.map({ Int($0 % 12) + 1 }) else { return }
        let resolution: Resolution
        do throws(KnowledgeBaseError) {
            resolution = try base.resolve(String(decoding: input, as: UTF8.self), limit: limit)
        } catch {
            throw Violation("\(error)")
        }
        let findings = resolution.findings
        try require(findings.matches.count <= max(limit, 3), "\(findings.matches.count) matches of \(limit)")
        try require(
            zip(findings.matches, findings.matches.dropFirst()).allSatisfy { $0.score >= $1.score },
            "the order")
        let probabilities =
            [findings.confidence, findings.shortlistConfidence] + findings.matches.map(\.confidence)
        try require(probabilities.allSatisfy { (0...1).contains($0) }, "\(probabilities)")
        if case .ambiguous(let question, _) = resolution, question.choices.count <= limit {
            for choice in question.choices {
                try require(resolution.choosing(choice.entry) != nil, "\(choice) is no match")
            }
        }
    }

    static let queryRepeated = growth(
        "query-repeated", pieces: marks + ["E101 ", "pump ", "阀门", "yali ", "at a.b(c:1)\n"]
    ) {
        text in
        guard let base = PumpManual.base else { return }
        do throws(KnowledgeBaseError) { _ = try base.resolve(String(decoding: text, as: UTF8.self)) } catch {}
    }
}
