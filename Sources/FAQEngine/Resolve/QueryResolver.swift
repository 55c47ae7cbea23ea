import FAQText

/// Resolves a query against an index.
struct QueryResolver<Source: IndexSource> {
    let index: Source
    let tables: FoldTables

    /// How many of the best entries by score are looked at more closely; a greater limit changes nothing for them.
    static var candidateLimit: Int { 20 }
    /// So many matches say what they lack.
    private static var explainedCount: Int { 3 }
    /// The confidence in a match that is none.
    private static var minimumConfidence: Double { 0.01 }

    func resolve(
        _ query: UnsafeBufferPointer<UInt8>, limit: Int, rule: DecisionRule
    ) throws(IndexError) -> EngineResolution {
        let reading = QueryReading(query, tables: tables)
        let plan = try QueryPlan(reading, index: index)
        let codes = try QueryCodes(reading, plan: plan, index: index)
        let hits = try search(plan, codes, limit: max(limit, Self.candidateLimit))
        guard !hits.isEmpty else {
            return EngineResolution(
                status: .none, confidence: Self.minimumConfidence,
                shortlistConfidence: Self.minimumConfidence, matches: [], question: nil)
        }
        let decision = Decision(index.profile)
        let ranking = CandidateRanking(index: index, decision: decision, plan: plan, codes: codes)
        let ranked = try ranking.rank(hits.prefix(Self.candidateLimit), reading: reading)
        let confidence = Confidence(ranked, decision: decision, plan: plan)
        var matches: [EngineMatch] = []
        for (rank, current) in ranked.prefix(limit).enumerated() {
            matches.append(
                EngineMatch(
                    entry: Int(current.candidate.hit.entry), alias: current.candidate.alias,
                    score: current.rank,
                    confidence: rank == 0 ? confidence.first : confidence.another(current.features),
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
        let status = rule.status(first: confidence.first, shortlist: confidence.shortlist)
        let question = try Distinction(plan: plan, index: index)
            .question(for: ranked, status: status)
        try index.requireLoaded()
        return EngineResolution(
            status: question != nil ? .ambiguous : status, confidence: confidence.first,
            shortlistConfidence: confidence.shortlist, matches: matches, question: question)
    }

    /// The best entries by score; those that hold a code that the query names are among them, however much else it says.
    private func search(
        _ plan: QueryPlan, _ codes: QueryCodes, limit: Int
    ) throws(IndexError) -> [TopKCollector.Hit] {
        let terms = plan.searchTerms()
        try index.requireLoaded(terms)
        var hits = try MaxScoreSearch.search(terms, in: index, limit: limit)
        let named = codes.searchTerms(plan)
        try index.requireLoaded(named)
        if hits.count >= Self.candidateLimit, !named.isEmpty {
            let last = hits[Self.candidateLimit - 1].score
            var room = Self.candidateLimit
            for var hit in try MaxScoreSearch.search(named, in: index, limit: Self.codeLimit).reversed()
            where !hits.prefix(Self.candidateLimit).contains(where: { $0.entry == hit.entry }) {
                room -= 1
                hits.removeAll { $0.entry == hit.entry }
                hit.score = min(hit.score, last)
                hits.insert(hit, at: room)
            }
        }
        try index.requireLoaded(hits)
        return hits
    }

    /// So many entries with a code take the place of others.
    private static var codeLimit: Int { 5 }
}
