internal import FAQEngine
public import FAQModel

/// What a knowledge base says to a query: one of three things, which callers tell apart with `switch`.
public enum Resolution: Hashable, Sendable {
    /// One entry answers: the first match.
    case answer(Match, Findings)
    /// Several entries fit alike; the question tells them apart.
    case ambiguous(DistinguishingQuestion, Findings)
    /// No entry answers; the matches are merely the closest.
    case none(Findings)

    public var findings: Findings {
        switch self {
        case .answer(_, let findings), .ambiguous(_, let findings), .none(let findings): findings
        }
    }
}

/// What was found, whatever the decision.
public struct Findings: Hashable, Sendable {
    /// The probability, 0 to 1, that the first match is right.
    public var confidence: Double
    /// Best first.
    public var matches: [Match]
    /// From the query in memory to the decision.
    public var duration: Duration
    /// What kind of knowledge base it is, which decides how features count; see Docs/Matching.md.
    public var profile: String

    public init(confidence: Double, matches: [Match], duration: Duration, profile: String) {
        self.confidence = confidence
        self.matches = matches
        self.duration = duration
        self.profile = profile
    }
}

/// An entry that fits a query.
public struct Match: Hashable, Sendable {
    public var entry: EntryID
    public var question: String
    /// `nil` for entries that come from JSONL.
    public var source: Source?
    /// Comparable within one resolution only.
    public var score: Double
    /// The probability, 0 to 1, that this entry is right.
    public var confidence: Double
    public var evidence: [Evidence]
    /// The heaviest parts of the query that the entry lacks; of the first three matches only.
    public var missing: [String]
    /// What the confidence was computed from, one number for each of `featureNames`; empty for matches far down.
    public var features: [Double]
    /// Where the entry stands in the knowledge base, from 0.
    public var position: Int

    /// The names of `features`, as Docs/Matching.md explains them.
    public static let featureNames: [String] = Feature.allCases.map { "\($0)" }
}

/// What one feature did for a match.
public struct Contribution: Hashable, Sendable {
    /// One of `Match.featureNames`.
    public var feature: String
    public var value: Double
    /// Added to the score.
    public var score: Double
    /// Added to the logarithm of the odds of the match being right.
    public var odds: Double
}

extension Findings {
    /// What the features that count in this knowledge base did for a match.
    public func contributions(to match: Match) -> [Contribution] {
        guard let profile = Profile.allCases.first(where: { "\($0)" == profile }) else { return [] }
        let coefficients = Coefficients.of(profile)
        return zip(Feature.allCases, match.features).compactMap { feature, value in
            let order = coefficients.orderWeight(of: feature)
            let decision = coefficients.decisionWeight(of: feature)
            guard order != 0 || decision != 0 else { return nil }
            return Contribution(
                feature: "\(feature)", value: value, score: order * value, odds: decision * value)
        }
    }
}

/// The question back that tells several fitting entries apart.
public struct DistinguishingQuestion: Hashable, Sendable {
    public struct Choice: Hashable, Sendable {
        /// What makes this entry differ, such as the API it speaks of.
        public var label: String
        public var entry: EntryID
    }

    /// What the choices are, `nil` when they are whole questions.
    public var facet: Tag.Kind?
    /// One per entry, best first.
    public var choices: [Choice]
}

extension Resolution {
    /// The answer once the user has chosen among the matches.
    ///
    /// The confidence becomes the sum of those of the choices: that one of them is right, and this one was picked.
    ///
    /// - Returns: `nil` when `entry` is not among the matches.
    public func choosing(_ entry: EntryID) -> Resolution? {
        var findings = findings
        guard let index = findings.matches.firstIndex(where: { $0.entry == entry }) else { return nil }
        var match = findings.matches.remove(at: index)
        if case .ambiguous(let question, _) = self, question.choices.contains(where: { $0.entry == entry }) {
            let others = findings.matches.filter { other in
                question.choices.contains { $0.entry == other.entry }
            }
            match.confidence = min(1, others.reduce(match.confidence) { $0 + $1.confidence })
        }
        findings.matches.insert(match, at: 0)
        findings.confidence = match.confidence
        return .answer(match, findings)
    }
}
