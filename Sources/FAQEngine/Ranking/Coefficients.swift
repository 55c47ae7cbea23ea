/// What each feature counts in the order of the first entries and in the decision.
struct Coefficients: Sendable {
    /// Added to the score of a candidate, in the order of ``Feature``.
    var order: InlineArray<20, Double>
    /// The logistic regression of the decision: intercept and one weight a feature.
    var intercept: Double
    var decision: InlineArray<20, Double>
    /// An entry is the answer from this probability on.
    var threshold: Double
}
