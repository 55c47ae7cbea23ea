/// What counts in bases of one kind, in thousandths; `Scripts/fit` prints it.
struct KindCoefficients {
    /// Of the order.
    let order: [(feature: Feature, weight: Int32)]
    /// The intercepts of the odds of the first being right, and of one of the first three.
    let intercepts: (first: Int32, shortlist: Int32)
    /// What features count in both odds.
    let decision: [(feature: Feature, first: Int32, shortlist: Int32)]

    static let documentation = KindCoefficients(
        order: [
            (.score, 3641), (.reverseCoverage, 2258), (.longestMatch, 2339), (.trigramOverlap, 2925),
            (.specificWeight, 2902), (.code, 4514), (.message, 5577), (.answerMessage, 5074),
            (.answerCode, 1028),
        ],
        intercepts: (-3246, -3008),
        decision: [
            (.lineCoverage, 3744, 4378), (.weightedReverseCoverage, 3751, 4274), (.margin, 621, 487),
            (.missing, -1123, -1427), (.identifier, 585, 730), (.lineQuestionCoverage, 2490, 1936),
            (.code, 2868, 2596), (.lacksCode, -1128, -1257), (.lacksForeignCode, -428, -386),
            (.otherScript, 931, 811), (.lineMissing, -656, -741), (.queryWeight, 416, 578),
        ])

    static let prose = KindCoefficients(
        order: [(.score, 8976)],
        intercepts: (-3498, -3379),
        decision: [
            (.cosine, 1913, 1950), (.scoreMargin, 2803, 1480), (.weightedReverseCoverage, 3255, 4006),
            (.missing, -462, -388), (.lineCoverage, 3330, 3003), (.matchedWeight, 524, 1046),
        ])

    static let questions = KindCoefficients(
        order: [
            (.score, 1172), (.agreement, 1930), (.aliases, 5007), (.overlap, 4607), (.questionCoverage, 1471),
            (.trigramOverlap, 1044), (.specificWeight, 1311),
        ],
        intercepts: (-6065, -6038),
        decision: [
            (.cosine, 2907, 2663), (.overlap, 1862, 2746), (.margin, 579, 543), (.aliases, 1381, 1233),
            (.reverseCoverage, 1491, 1321), (.matchedWeight, 816, 887),
        ])
}
