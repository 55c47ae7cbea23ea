/// How probable it is that entries are right.
struct Confidence {
    /// The first.
    let first: Double
    /// One of the first three.
    let shortlist: Double
    private let trust: Double
    private let decision: Decision

    /// Queries whose words, rarity counted, weigh less than an uncommon word are trusted less.
    private static let minimumQueryWeight = 1.0
    /// The margin of a candidate that has no rival.
    private static let greatestMargin = 3.0
    private static let shortlistLength = 3

    /// - Parameter ranked: the candidates in their order, at least one.
    init(_ ranked: [RankedCandidate], decision: Decision, plan: QueryPlan) {
        self.decision = decision
        // A query of nothing but common words asks for nothing, however well they fit.
        trust = min(1, plan.totalRarityWeight / Self.minimumQueryWeight)
        var first = trust * decision.probability(ranked[0].features)
        var features = ranked[0].features
        Self.setMargins(&features, over: Self.shortlistLength, of: ranked)
        var shortlist = trust * decision.shortlistProbability(features)
        if ranked[0].isExact {
            if ranked.count == 1 || !ranked[1].isExact { first = max(first, Decision.exactConfidence) }
            shortlist = max(shortlist, Decision.exactConfidence)
        }
        if ranked[0].features[.lacksCode] > 0, !ranked[0].isExact {
            first = min(first, Decision.unheldConfidence)
            shortlist = min(shortlist, Decision.unheldConfidence)
        }
        self.first = first
        self.shortlist = max(first, shortlist)
    }

    /// That another than the first is right: what the first has not taken is left for the others.
    func another(_ features: Features) -> Double { (1 - first) * trust * decision.probability(features) }

    /// How far the first is ahead of the candidate `distance` places behind, in the order and by its score.
    static func setMargins(_ features: inout Features, over distance: Int, of ranked: [RankedCandidate]) {
        features[.margin] = greatestMargin
        var nextScore: UInt32 = 0
        if ranked.count > distance {
            features[.margin] = min(greatestMargin, ranked[0].rank - ranked[distance].rank)
            for other in ranked[distance...] { nextScore = max(nextScore, other.candidate.hit.score) }
        }
        let score = Double(ranked[0].candidate.hit.score)
        features[.scoreMargin] = (score - Double(nextScore)) / max(1, score)
    }
}
