public import FAQModel

/// What a knowledge base says to a query: one of three things, which callers tell apart with `switch`.
public enum Resolution: Hashable, Sendable {
    /// One entry answers: the first match.
    case answer(Match, Findings)
    /// Several entries fit alike, or none stands out; the question leads to the right one.
    case ambiguous(DistinguishingQuestion, Findings)
    /// No entry answers; the matches are merely the closest.
    case none(Findings)

    /// What was found, whatever the decision.
    public var findings: Findings {
        switch self {
        case .answer(_, let findings), .ambiguous(_, let findings), .none(let findings): findings
        }
    }

    /// How many matches are not among the choices of a question, and yet fit no worse than the worst of these: a question has
    /// five choices at most.
    package var unlistedCount: Int {
        guard case .ambiguous(let question, let findings) = self, question.reason == .alike else { return 0 }
        let chosen = Set(question.choices.map(\.entry))
        let features = findings.matches.filter { chosen.contains($0.entry) }.compactMap(\.features)
        guard features.count == question.choices.count,
            let score = features.map({ $0[.score] }).min(),
            let coverage = features.map({ $0[.coverage] }).min()
        else { return 0 }
        return findings.matches.count { match in
            guard !chosen.contains(match.entry), let features = match.features else { return false }
            return features[.score] >= score && features[.coverage] >= coverage
        }
    }

    /// The answer once the user has chosen among the matches.
    ///
    /// The confidence becomes the sum of those of the choices: that one of them is right, and this one was picked. Of several
    /// causes (``DistinguishingQuestion/Reason/several``) each keeps its own, since the others are not in its place.
    ///
    /// - Parameter entry: the id of a choice, or of any match.
    /// - Returns: `nil` when `entry` is not among the matches.
    public func choosing(_ entry: EntryID) -> Resolution? {
        var findings = findings
        guard let index = findings.matches.firstIndex(where: { $0.entry == entry }) else { return nil }
        var match = findings.matches.remove(at: index)
        if case .ambiguous(let question, _) = self, question.reason != .several,
            question.choices.contains(where: { $0.entry == entry })
        {
            let others = findings.matches.filter { other in
                question.choices.contains { $0.entry == other.entry }
            }
            match.confidence = min(1, others.reduce(match.confidence) { $0 + $1.confidence })
        }
        findings.matches.insert(match, at: 0)
        findings.confidence = match.confidence
        findings.shortlistConfidence = max(findings.shortlistConfidence, match.confidence)
        return .answer(match, findings)
    }

    /// No answer, because the user meant none of the choices: a query that nothing is recorded for, such as a service may
    /// want to keep for its authors.
    ///
    /// - Returns: ``none(_:)`` with the choices in ``Findings/declined``. What is no question stays as it is.
    public func choosingNone() -> Resolution {
        guard case .ambiguous(let question, var findings) = self else { return self }
        findings.declined = question.choices.map(\.entry)
        return .none(findings)
    }
}
