/// What counts in bases of one kind; `Scripts/fit` prints it.
struct KindCoefficients {
    /// Of the order.
    let order: [(feature: Feature, weight: Double)]
    /// The intercepts of the odds of the first being right, and of one of the first three.
    let intercepts: (first: Double, shortlist: Double)
    /// What features count in both odds.
    let decision: [(feature: Feature, first: Double, shortlist: Double)]

    static let documentation = KindCoefficients(
        order: [
            (.score, 3.5132), (.reverseCoverage, 2.3152), (.longestMatch, 2.4170), (.trigramOverlap, 2.8237),
            (.specificWeight, 2.7107), (.code, 6.7785), (.message, 5.7688), (.answerMessage, 5.0221),
            (.answerCode, 2.1299),
        ],
        intercepts: (-2.5723, -2.7602),
        decision: [
            (.lineCoverage, 2.2982, 3.9814), (.weightedReverseCoverage, 3.8588, 4.2469),
            (.margin, 0.5858, 0.4472), (.missing, -1.3211, -1.6294), (.identifier, 0.5925, 0.7615),
            (.specificWeight, 0.6496, 0.2932), (.lineQuestionCoverage, 2.0019, 1.3539),
            (.code, 3.0991, 2.7118), (.answerMessage, 0.8244, 0.7718), (.lacksCode, -1.0623, -1.2195),
            (.lacksForeignCode, -0.1551, -0.1306), (.otherScript, 0.9539, 0.8852),
            (.lineMissing, -0.6773, -0.6240), (.queryWeight, 0.1353, 0.5085),
        ])

    static let prose = KindCoefficients(
        order: [(.score, 8.9098)],
        intercepts: (-3.8102, -3.7524),
        decision: [
            (.cosine, 1.6369, 1.5701), (.scoreMargin, 3.8245, 1.9468),
            (.weightedReverseCoverage, 3.3138, 4.3177), (.missing, -0.5428, -0.5158),
            (.lineCoverage, 2.6764, 2.9424), (.matchedWeight, 1.0050, 1.3797),
        ])

    static let questions = KindCoefficients(
        order: [
            (.score, 1.7055), (.agreement, 1.7284), (.aliases, 5.0514), (.overlap, 4.2860),
            (.questionCoverage, 3.0079), (.trigramOverlap, 1.0337),
        ],
        intercepts: (-6.4117, -6.4233),
        decision: [
            (.cosine, 2.9998, 2.7383), (.overlap, 1.9006, 2.8295), (.margin, 0.6296, 0.6353),
            (.aliases, 1.5004, 1.2942), (.reverseCoverage, 1.5928, 1.3218), (.matchedWeight, 0.8540, 0.9310),
        ])
}
