/// What each feature counts in a base, between what it counts in bases of one kind. Docs/Matching.md says how the numbers
/// came about; `Scripts/fit` prints them anew.
package struct Coefficients: Sendable {
    /// A logistic regression on features, in the order of ``Feature``.
    package struct Odds: Sendable {
        fileprivate(set) var intercept = 0.0
        fileprivate(set) var weights = [Double](repeating: 0, count: Feature.allCases.count)

        /// What the feature counts in the logarithm of the odds; 0 if it does not.
        package func weight(of feature: Feature) -> Double { weights[feature.rawValue] }
    }

    /// What the first candidates are ordered by.
    private(set) var order = [Double](repeating: 0, count: Feature.allCases.count)
    /// The odds of the first being right, and of one of the first three.
    package private(set) var first = Odds()
    package private(set) var shortlist = Odds()

    package init(of profile: Profile) {
        add(.documentation, times: profile.documentation)
        add(.prose, times: profile.prose)
        add(.questions, times: profile.questions)
    }

    private mutating func add(_ kind: KindCoefficients, times degree: Double) {
        guard degree > 0 else { return }
        let unit = degree / 1_000
        for (feature, weight) in kind.order { order[feature.rawValue] += unit * Double(weight) }
        first.intercept += unit * Double(kind.intercepts.first)
        shortlist.intercept += unit * Double(kind.intercepts.shortlist)
        for (feature, weight, shortlistWeight) in kind.decision {
            first.weights[feature.rawValue] += unit * Double(weight)
            shortlist.weights[feature.rawValue] += unit * Double(shortlistWeight)
        }
    }

    /// What the feature counts in the order; 0 if it does not.
    package func orderWeight(of feature: Feature) -> Double { order[feature.rawValue] }
}
