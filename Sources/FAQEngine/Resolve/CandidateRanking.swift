import FAQText

/// A candidate with its features and what it is ordered by.
struct RankedCandidate {
    var candidate: Candidate
    var exact: ExactEvidence
    /// Whether the exact evidence decides by itself.
    var isExact: Bool
    var features: Features
    var rank: Double
}

/// Looks at the first candidates closely and orders them.
struct CandidateRanking<Source: IndexSource> {
    let index: Source
    let decision: Decision
    let plan: QueryPlan
    let codes: QueryCodes

    /// The candidates in the order of the features, equal ones in that of the scores.
    ///
    /// - Parameter hits: the best by score, at least one.
    func rank(
        _ hits: ArraySlice<TopKCollector.Hit>, reading: QueryReading
    ) throws(IndexError) -> [RankedCandidate] {
        let pairs = QueryBigrams(plan)
        let messages = MessageSearch(reading)
        var letters = TrigramOverlap(reading, index: index)
        var topScore: UInt32 = 0
        for hit in hits { topScore = max(topScore, hit.score) }
        var ranked: [RankedCandidate] = []
        for hit in hits {
            let candidate = try Candidate(hit, plan: plan, bigrams: pairs.bigrams, index: index)
            let exact = try ExactEvidence(
                candidate, plan: plan, codes: codes, messages: messages, index: index)
            let features = try Features(
                candidate, plan: plan, pairs: pairs, letters: &letters, exact: exact, topScore: topScore)
            ranked.append(
                RankedCandidate(
                    candidate: candidate, exact: exact, isExact: false, features: features, rank: 0))
        }
        if index.documentCount != index.entryCount {
            try AliasScores.add(to: &ranked, terms: plan.searchTerms(), index: index, topScore: topScore)
        }
        let unheld = codes.unheld(by: ranked)
        for number in ranked.indices {
            ranked[number].features[.lacksCode] = unheld.ofBase ? 1 : 0
            ranked[number].features[.lacksForeignCode] = unheld.others ? 1 : 0
            let features = ranked[number].features
            let isExact = !unheld.ofBase && ranked[number].exact.isDecisive || features.isWholeQuestion
            ranked[number].isExact = isExact
            ranked[number].rank = decision.rank(features, isExact: isExact)
        }
        ranked.sort { left, right in
            left.rank != right.rank ? left.rank > right.rank : left.candidate.hit < right.candidate.hit
        }
        Confidence.setMargins(&ranked[0].features, over: 1, of: ranked)
        return ranked
    }
}
