/// Orders the candidates and says how likely each is right.
struct Decision {
    let coefficients: Coefficients

    init(_ profile: Profile) {
        coefficients = Coefficients.of(profile)
    }

    /// What a candidate is ordered by.
    func rank(_ features: Features) -> Double {
        coefficients.order.isEmpty ? features[.score] : sum(coefficients.order, features)
    }

    /// The probability that a candidate answers the query.
    func probability(_ features: Features) -> Double {
        1 / (1 + PortableMath.exp(-coefficients.intercept - sum(coefficients.decision, features)))
    }

    private func sum(_ weights: [(feature: Feature, weight: Double)], _ features: Features) -> Double {
        var sum = 0.0
        for (feature, weight) in weights { sum += weight * features[feature] }
        return sum
    }
}
