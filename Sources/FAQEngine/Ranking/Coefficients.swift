/// What each feature counts in one kind of base. Docs/Matching.md says how the numbers came about; `Scripts/fit` prints
/// them anew.
struct Coefficients: Sendable {
    /// The order of the first candidates, none to keep that of the scores.
    var order: [(feature: Feature, weight: Double)]
    /// The logistic regression that gives the probability of the first candidate being right.
    var intercept: Double
    var decision: [(feature: Feature, weight: Double)]
    /// The first candidate is the answer from this probability on.
    var threshold: Double

    static func of(_ profile: Profile) -> Coefficients {
        switch profile {
        case .documentation: documentation
        case .prose: prose
        case .questions: questions
        }
    }

    private static let documentation = Coefficients(
        order: [
            (.score, 4.3247), (.coverage, 5.5308), (.reverseCoverage, 2.3264), (.run, 3.227), (.line, 4.4648),
            (.letters, 3.5512),
        ],
        intercept: -2.7492,
        decision: [
            (.lineCoverage, 3.1316), (.template, 2.1672), (.lead, 0.7025), (.missing, -1.8876),
            (.identifier, 0.1904), (.mass, 1.0893), (.lineQuestionCoverage, 1.0697),
        ],
        threshold: 0.5)

    private static let prose = Coefficients(
        order: [],
        intercept: -2.5285,
        decision: [
            (.cosine, 2.2826), (.scoreLead, 3.6085), (.template, 0.7598), (.missing, -0.5222),
            (.lineCoverage, 1.4658), (.mass, 0.7971),
        ],
        threshold: 0.66)

    private static let questions = Coefficients(
        order: [
            (.score, 1.8846), (.agreement, 2.7813), (.aliases, 4.5888), (.overlap, 3.3082),
            (.questionCoverage, 2.9568), (.letters, 0.693),
        ],
        intercept: -5.8241,
        decision: [
            (.cosine, 3.0509), (.overlap, 2.0203), (.lead, 0.5309), (.aliases, 1.481),
            (.reverseCoverage, 1.4679),
            (.mass, 0.6872),
        ],
        threshold: 0.6)
}
