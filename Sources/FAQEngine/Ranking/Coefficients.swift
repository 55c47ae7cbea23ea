/// What each feature counts in one kind of base. Docs/Matching.md says how the numbers came about; `Scripts/fit` prints
/// them anew.
package struct Coefficients: Sendable {
    /// The order of the first candidates, none to keep that of the scores.
    var order: [(feature: Feature, weight: Double)]
    /// The logistic regression that gives the probability of the first candidate being right.
    var intercept: Double
    var decision: [(feature: Feature, weight: Double)]

    package static func of(_ profile: Profile) -> Coefficients {
        switch profile {
        case .documentation: documentation
        case .prose: prose
        case .questions: questions
        }
    }

    /// What the feature counts in the order; 0 if it does not.
    package func orderWeight(of feature: Feature) -> Double {
        order.first { $0.feature == feature }?.weight ?? 0
    }

    /// What the feature counts in the logarithm of the odds of being right; 0 if it does not.
    package func decisionWeight(of feature: Feature) -> Double {
        decision.first { $0.feature == feature }?.weight ?? 0
    }

    private static let documentation = Coefficients(
        order: [
            (.score, 3.3029), (.coverage, 4.6772), (.reverseCoverage, 3.4026), (.longestMatch, 3.6499),
            (.line, 4.2896), (.trigramOverlap, 2.8526),
        ],
        intercept: -2.6322,
        decision: [
            (.lineCoverage, 2.4751), (.weightedReverseCoverage, 1.8218), (.margin, 0.4799),
            (.missing, -1.2720),
            (.identifier, 0.2237), (.matchedWeight, 0.6891), (.lineQuestionCoverage, 2.5504),
        ])

    private static let prose = Coefficients(
        order: [],
        intercept: -3.1281,
        decision: [
            (.cosine, 1.8700), (.scoreMargin, 3.0678), (.weightedReverseCoverage, 1.0332),
            (.missing, -0.4183),
            (.lineCoverage, 1.9863), (.matchedWeight, 0.9436),
        ])

    private static let questions = Coefficients(
        order: [
            (.score, 1.7354), (.agreement, 2.9625), (.aliases, 4.7644), (.overlap, 2.8414),
            (.questionCoverage, 3.0508), (.trigramOverlap, 0.5868),
        ],
        intercept: -5.8761,
        decision: [
            (.cosine, 3.1759), (.overlap, 1.8060), (.margin, 0.5262), (.aliases, 1.4698),
            (.reverseCoverage, 1.6954), (.matchedWeight, 0.6322),
        ])
}
