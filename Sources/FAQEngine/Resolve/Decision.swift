/// Orders the candidates and says how likely they are right.
struct Decision {
    let coefficients: Coefficients

    /// What an entry with exact evidence is ahead of all without.
    private static let exactLead = 100.0
    /// How likely exact evidence is right when one entry has it (Docs/Matching.md), whatever stands around it.
    static let exactConfidence = 0.95
    /// How likely any entry is right, at most, when the query names a code such as the base has and no entry holds: it cannot
    /// be answered through its neighbours.
    static let unheldConfidence = 0.1

    init(_ profile: Profile) {
        coefficients = Coefficients(of: profile)
    }

    /// What a candidate is ordered by.
    func rank(_ features: Features, isExact: Bool) -> Double {
        Self.sum(coefficients.order, features) + (isExact ? Self.exactLead : 0)
    }

    /// The probability that a candidate answers the query.
    func probability(_ features: Features) -> Double { Self.probability(coefficients.first, features) }

    /// The probability that one of the first three does, from the features of the first with its margins over the fourth.
    func shortlistProbability(_ features: Features) -> Double {
        Self.probability(coefficients.shortlist, features)
    }

    private static func probability(_ odds: Coefficients.Odds, _ features: Features) -> Double {
        1 / (1 + PortableMath.exp(-odds.intercept - sum(odds.weights, features)))
    }

    private static func sum(_ weights: [Double], _ features: Features) -> Double {
        var sum = 0.0
        for (index, weight) in weights.enumerated() { sum += weight * features.values[index] }
        return sum
    }
}
