import FAQText

/// Resolves a query against an index.
struct QueryResolver<Source: IndexSource> {
    let index: Source
    let tables: FoldTables

    /// How many of the best entries by score are looked at more closely; a greater limit changes nothing for them.
    static var candidateLimit: Int { 20 }
    /// So many matches say what they lack.
    private static var explainedCount: Int { 3 }
    /// Queries whose words, rarity counted, weigh less than half an uncommon word are trusted less.
    private static var minimumQueryWeight: Double { 0.5 }
    /// The confidence in a match that is none.
    private static var minimumConfidence: Double { 0.01 }

    func resolve(
        _ query: UnsafeBufferPointer<UInt8>, limit: Int, rule: DecisionRule
    ) throws(IndexError) -> EngineResolution {
        let reading = QueryReading(query, tables: tables)
        let plan = try QueryPlan(reading, index: index)
        let terms = plan.searchTerms()
        try index.requireLoaded(terms)
        let hits = try MaxScoreSearch.search(terms, in: index, limit: max(limit, Self.candidateLimit))
        try index.requireLoaded(hits)
        guard !hits.isEmpty else {
            return EngineResolution(
                status: .none, confidence: Self.minimumConfidence,
                shortlistConfidence: Self.minimumConfidence,
                matches: [], question: nil)
        }
        let decision = Decision(index.profile)
        let ranked = try rank(hits, plan: plan, reading: reading, decision: decision)
        let first = ranked[0]
        // A query of nothing but common words asks for nothing, however well they fit.
        let trust = min(1, plan.totalRarityWeight / Self.minimumQueryWeight)
        let confidence = trust * decision.probability(first.features)
        var matches: [EngineMatch] = []
        for (rank, current) in ranked.prefix(limit).enumerated() {
            // What the first has not taken is left for the others.
            let share = rank == 0 ? trust : 1 - confidence
            matches.append(
                EngineMatch(
                    entry: Int(current.candidate.hit.entry), alias: current.candidate.alias,
                    score: current.rank, confidence: share * decision.probability(current.features),
                    evidence: EvidenceFinder.evidence(for: current.candidate, plan: plan, reading: reading),
                    missing: Source.saysWhatIsLacking && rank < Self.explainedCount
                        ? EvidenceFinder.missing(in: current.candidate, plan: plan, reading: reading) : [],
                    features: current.features.values))
        }
        for hit in hits.dropFirst(Self.candidateLimit).prefix(max(0, limit - Self.candidateLimit)) {
            matches.append(
                EngineMatch(
                    entry: Int(hit.entry), alias: 0, score: 0, confidence: 0, evidence: [], missing: [],
                    features: []))
        }
        var shortlist = 0.0
        for match in matches.prefix(3) { shortlist += match.confidence }
        shortlist = min(1, shortlist)
        var question = try Distinction(plan: plan, index: index).question(for: ranked)
        try index.requireLoaded()
        let status = question != nil ? .ambiguous : rule.status(first: confidence, shortlist: shortlist)
        if status == .ambiguous, question == nil {
            question = EngineQuestion(
                reason: .unsure, facet: nil,
                choices: ranked.prefix(3).map {
                    EngineQuestion.Choice(entry: Int($0.candidate.hit.entry), label: [])
                })
        }
        return EngineResolution(
            status: status, confidence: confidence, shortlistConfidence: shortlist, matches: matches,
            question: question)
    }

    /// The first candidates in the order of the features, equal ones in that of the scores.
    private func rank(
        _ hits: [TopKCollector.Hit], plan: QueryPlan, reading: QueryReading, decision: Decision
    ) throws(IndexError) -> [RankedCandidate] {
        let pairs = QueryBigrams(plan)
        var letters = TrigramOverlap(reading, index: index)
        var ranked: [RankedCandidate] = []
        for hit in hits.prefix(Self.candidateLimit) {
            let candidate = try Candidate(hit, plan: plan, bigrams: pairs.bigrams, index: index)
            let features = try Features(
                candidate, plan: plan, pairs: pairs, letters: &letters, topScore: hits[0].score)
            ranked.append(RankedCandidate(candidate: candidate, features: features, rank: 0))
        }
        if index.documentCount != index.entryCount {
            try AliasScores.add(to: &ranked, terms: plan.searchTerms(), index: index, topScore: hits[0].score)
        }
        for index in ranked.indices { ranked[index].rank = decision.rank(ranked[index].features) }
        ranked.sort { left, right in
            left.rank != right.rank ? left.rank > right.rank : left.candidate.hit < right.candidate.hit
        }
        ranked[0].features[.margin] = ranked.count > 1 ? min(3, ranked[0].rank - ranked[1].rank) : 3
        var nextScore: UInt32 = 0
        for other in ranked.dropFirst() { nextScore = max(nextScore, other.candidate.hit.score) }
        let score = Double(ranked[0].candidate.hit.score)
        ranked[0].features[.scoreMargin] = (score - Double(nextScore)) / max(1, score)
        return ranked
    }
}

/// A candidate with its features and what it is ordered by.
struct RankedCandidate {
    var candidate: Candidate
    var features: Features
    var rank: Double
}
