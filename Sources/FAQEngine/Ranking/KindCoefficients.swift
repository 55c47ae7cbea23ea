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
            (.score, 3664), (.reverseCoverage, 2245), (.longestMatch, 2476), (.trigramOverlap, 2955),
            (.specificWeight, 2886), (.code, 4531), (.message, 5711), (.answerMessage, 5077),
            (.answerCode, 1223),
        ],
        intercepts: (-3243, -2999),
        decision: [
            (.lineCoverage, 3694, 4333), (.weightedReverseCoverage, 3805, 4315),
            (.margin, 616, 481), (.missing, -1122, -1437), (.identifier, 723, 833),
            (.lineQuestionCoverage, 2521, 1996), (.code, 2716, 2461), (.lacksCode, -1137, -1260),
            (.lacksForeignCode, -437, -386), (.otherScript, 916, 798),
            (.lineMissing, -637, -724), (.queryWeight, 414, 578),
        ])

    static let prose = KindCoefficients(
        order: [(.score, 8920)],
        intercepts: (-3513, -3417),
        decision: [
            (.cosine, 1946, 1960), (.scoreMargin, 2713, 1470),
            (.weightedReverseCoverage, 3198, 3986), (.missing, -399, -382),
            (.lineCoverage, 3347, 3036), (.matchedWeight, 520, 1066),
        ])

    static let questions = KindCoefficients(
        order: [
            (.score, 1832), (.agreement, 1734), (.aliases, 5014), (.overlap, 4157),
            (.questionCoverage, 2969), (.trigramOverlap, 1027),
        ],
        intercepts: (-6230, -6163),
        decision: [
            (.cosine, 2926, 2782), (.overlap, 1850, 2705), (.margin, 614, 582),
            (.aliases, 1396, 1210), (.reverseCoverage, 1502, 1230), (.matchedWeight, 870, 924),
        ])
}
