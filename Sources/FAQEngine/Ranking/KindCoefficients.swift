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
            (.score, 3643), (.reverseCoverage, 2265), (.longestMatch, 2335), (.trigramOverlap, 2924),
            (.specificWeight, 2902), (.code, 4511), (.message, 5574), (.answerMessage, 5077),
            (.answerCode, 1026),
        ],
        intercepts: (-3280, -3012),
        decision: [
            (.lineCoverage, 3745, 4376), (.weightedReverseCoverage, 3750, 4276), (.margin, 622, 481),
            (.missing, -1133, -1435), (.identifier, 602, 743), (.lineQuestionCoverage, 2498, 1952),
            (.code, 2840, 2577), (.lacksCode, -1127, -1258), (.lacksForeignCode, -419, -380),
            (.otherScript, 926, 807), (.lineMissing, -645, -734), (.queryWeight, 429, 587),
        ])

    static let prose = KindCoefficients(
        order: [(.score, 8976)],
        intercepts: (-3496, -3385),
        decision: [
            (.cosine, 1915, 1957), (.scoreMargin, 2803, 1482), (.weightedReverseCoverage, 3252, 3998),
            (.missing, -463, -385), (.lineCoverage, 3328, 3008), (.matchedWeight, 524, 1047),
        ])

    static let questions = KindCoefficients(
        order: [
            (.score, 1172), (.agreement, 1930), (.aliases, 5007), (.overlap, 4607), (.questionCoverage, 1470),
            (.trigramOverlap, 1044), (.specificWeight, 1311),
        ],
        intercepts: (-6063, -6038),
        decision: [
            (.cosine, 2909, 2663), (.overlap, 1861, 2746), (.margin, 578, 543), (.aliases, 1380, 1232),
            (.reverseCoverage, 1490, 1320), (.matchedWeight, 815, 887),
        ])
}
