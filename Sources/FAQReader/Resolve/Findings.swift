internal import FAQEngine
public import FAQModel

/// What was found, whatever the decision.
public struct Findings: Hashable, Sendable {
    /// The probability, 0 to 1, that the first match is right.
    public var confidence: Double
    /// The probability, 0 to 1, that one of the first three matches is right; the least from which on a question is asked
    /// depends on the ``AnswerPolicy``.
    public var shortlistConfidence: Double
    /// Best first.
    public var matches: [Match]
    /// From the query in memory to the decision.
    public var duration: Duration
    /// What the knowledge base is like, which decides how features count; see Docs/Matching.md.
    public var profile: BaseProfile
    /// The choices of a question back that the user declined, see ``Resolution/choosingNone()``; mostly empty.
    public var declined: [EntryID] = []

    /// Findings for a preview or a test.
    ///
    /// - Parameters:
    ///   - confidence: the probability, 0 to 1, that the first match is right.
    ///   - shortlistConfidence: the probability, 0 to 1, that one of the first three matches is right; `nil` for the sum
    ///     of theirs.
    ///   - matches: best first.
    ///   - duration: from the query in memory to the decision.
    ///   - profile: what the knowledge base is like.
    public init(
        confidence: Double, shortlistConfidence: Double? = nil, matches: [Match], duration: Duration = .zero,
        profile: BaseProfile = BaseProfile(documentation: 1)
    ) {
        self.confidence = confidence
        self.shortlistConfidence =
            shortlistConfidence ?? min(1, matches.prefix(3).reduce(0) { $0 + $1.confidence })
        self.matches = matches
        self.duration = duration
        self.profile = profile
    }

    /// Equal when the same was found, however long it took.
    public static func == (left: Findings, right: Findings) -> Bool {
        left.confidence == right.confidence && left.shortlistConfidence == right.shortlistConfidence
            && left.matches == right.matches && left.profile == right.profile
            && left.declined == right.declined
    }

    /// Leaves out the duration, as equality does.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(confidence)
        hasher.combine(matches)
        hasher.combine(profile)
        hasher.combine(declined)
    }

    /// What the features that count in a knowledge base like this did for a match.
    ///
    /// - Parameter match: one of ``matches``.
    /// - Returns: in the order of ``Feature``; empty for a match without features.
    public func contributions(to match: Match) -> [Contribution] {
        guard let features = match.features else { return [] }
        let coefficients = Coefficients(of: profile.engineProfile)
        return Feature.allCases.compactMap { feature in
            let order = coefficients.orderWeight(of: feature.engineFeature)
            let decision = coefficients.first.weight(of: feature.engineFeature)
            guard order != 0 || decision != 0 else { return nil }
            let value = features[feature]
            return Contribution(feature: feature, value: value, score: order * value, odds: decision * value)
        }
    }
}

/// What one feature did for a match.
public struct Contribution: Hashable, Sendable {
    /// Which feature.
    public var feature: Feature
    /// Its value for the match.
    public var value: Double
    /// What it added to the score.
    public var score: Double
    /// What it added to the natural logarithm of the odds of the match being right.
    public var odds: Double

    /// A contribution for a preview or a test.
    ///
    /// - Parameters:
    ///   - feature: which feature.
    ///   - value: its value for the match.
    ///   - score: what it added to the score.
    ///   - odds: what it added to the logarithm of the odds.
    public init(feature: Feature, value: Double, score: Double, odds: Double) {
        self.feature = feature
        self.value = value
        self.score = score
        self.odds = odds
    }
}
