/// Whether the first match is good enough to be called the answer.
enum Decision {
    static let threshold = 0.5

    /// The probability that a candidate answers the query.
    ///
    /// - Parameter lead: how far its score is ahead of the next candidate's, relative to its own.
    static func probability(_ features: Features, lead: Double) -> Double {
        let sum =
            -4.2 + 2.2 * features[.rareCoverage] + 2.5 * features[.rareQuestionCoverage]
            + 1.2 * features[.rareReverseCoverage] + 2.0 * features[.line] + 1.5 * lead
            - 3.0 * features[.conflict] - 1.5 * features[.missing]
        return 1 / (1 + Elementary.exp(-sum))
    }
}
