/// What each feature counts in one kind of base. Docs/Matching.md says how the numbers came about; `Scripts/fit` prints
/// them anew.
public struct Coefficients: Sendable {
    /// The order of the first candidates, none to keep that of the scores.
    var order: [(feature: Feature, weight: Double)]
    /// The logistic regression that gives the probability of the first candidate being right.
    var intercept: Double
    var decision: [(feature: Feature, weight: Double)]
    /// The first candidate is the answer from this probability on.
    var threshold: Double

    public static func of(_ profile: Profile) -> Coefficients {
        switch profile {
        case .documentation: documentation
        case .prose: prose
        case .questions: questions
        }
    }

    /// What the feature counts in the order; 0 if it does not.
    public func orderWeight(of feature: Feature) -> Double {
        order.first { $0.feature == feature }?.weight ?? 0
    }

    /// What the feature counts in the logarithm of the odds of being right; 0 if it does not.
    public func decisionWeight(of feature: Feature) -> Double {
        decision.first { $0.feature == feature }?.weight ?? 0
    }

    private static let documentation = Coefficients(
        order: [
            (.score, 3.2869), (.coverage, 4.5997), (.reverseCoverage, 2.3428), (.run, 2.2868),
            (.line, 4.2368),
            (.letters, 2.1009),
        ],
        intercept: -2.4197,
        decision: [
            (.lineCoverage, 2.8895), (.template, 1.7047), (.lead, 0.5389), (.missing, -1.4323),
            (.identifier, 0.2289), (.mass, 0.6652), (.lineQuestionCoverage, 1.5834),
        ],
        threshold: 0.5)

    private static let prose = Coefficients(
        order: [],
        intercept: -3.1281,
        decision: [
            (.cosine, 1.8700), (.scoreLead, 3.0678), (.template, 1.0332), (.missing, -0.4183),
            (.lineCoverage, 1.9863), (.mass, 0.9436),
        ],
        threshold: 0.66)

    private static let questions = Coefficients(
        order: [
            (.score, 1.5589), (.agreement, 2.8759), (.aliases, 4.8946), (.overlap, 2.8726),
            (.questionCoverage, 2.8211), (.letters, 0.7394),
        ],
        intercept: -5.6367,
        decision: [
            (.cosine, 3.1730), (.overlap, 1.7078), (.lead, 0.5024), (.aliases, 1.4294),
            (.reverseCoverage, 1.6165),
            (.mass, 0.5734),
        ],
        threshold: 0.62)
}
