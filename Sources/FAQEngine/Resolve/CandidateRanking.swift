import FAQText

/// A candidate with its features and what it is ordered by.
final class RankedCandidate {
    let candidate: Candidate
    let exact: ExactEvidence
    /// Whether the exact evidence decides by itself.
    let isExact: Bool
    var features: Features
    let rank: Double

    init(candidate: Candidate, exact: ExactEvidence, isExact: Bool, features: Features, rank: Double) {
        self.candidate = candidate
        self.exact = exact
        self.isExact = isExact
        self.features = features
        self.rank = rank
    }
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
        var candidates: [Candidate] = []
        var evidence: [ExactEvidence] = []
        for hit in hits {
            let candidate = try Candidate(hit, plan: plan, bigrams: pairs.bigrams, index: index)
            candidates.append(candidate)
            evidence.append(
                try ExactEvidence(candidate, plan: plan, codes: codes, messages: messages, index: index))
        }
        var aliasScores: [Double] = []
        if index.documentCount != index.entryCount {
            aliasScores = try AliasScores.scores(
                of: candidates, terms: plan.searchTerms(), index: index, topScore: topScore)
        }
        let unheld = codes.unheld(by: evidence)
        var ranked: [RankedCandidate] = []
        for (number, candidate) in candidates.enumerated() {
            let exact = evidence[number]
            var features = try Features(
                candidate, plan: plan, pairs: pairs, letters: &letters, exact: exact, topScore: topScore)
            if !aliasScores.isEmpty { features[.aliases] = aliasScores[number] }
            if unheld.ofBase { features[.lacksCode] = 1 }
            if unheld.others { features[.lacksForeignCode] = 1 }
            // What a known message says about a code that no entry has is said about another error.
            let isExact =
                exact.isCodeDecisive || exact.isMessageDecisive && !unheld.ofBase || features.isWholeQuestion
            ranked.append(
                RankedCandidate(
                    candidate: candidate, exact: exact, isExact: isExact, features: features,
                    rank: decision.rank(features, isExact: isExact)))
        }
        ranked.sort { left, right in
            left.rank != right.rank ? left.rank > right.rank : left.candidate.hit < right.candidate.hit
        }
        Confidence.setMargins(&ranked[0].features, over: 1, of: ranked)
        return ranked
    }
}
