import FAQText

/// Resolves a query against an index.
struct QueryResolver<Source: IndexSource> {
    let index: Source
    let tables: FoldTables
    /// Whether the query is a part of another, which was found to have several causes.
    var isPart = false

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
        let distinction = Distinction(plan: plan, index: index, text: reading.folded.bytes)
        let causes = distinction.causes(ranked)
        let question = try distinction.question(for: ranked, causes: causes, status: status)
        try index.requireLoaded()
        var resolution = EngineResolution(
            status: question != nil ? .ambiguous : status, confidence: confidence.first,
            shortlistConfidence: confidence.shortlist, matches: matches, question: question)
        if causes.count >= 2, !isPart { try weighAlone(causes, reading, query, rule, &resolution) }
        return resolution
    }

    /// Gives each of several causes the confidence that it has when its part of the query is asked alone: beside each other,
    /// they would take it from each other.
    private func weighAlone(
        _ causes: [RankedCandidate], _ reading: QueryReading, _ query: UnsafeBufferPointer<UInt8>,
        _ rule: DecisionRule, _ resolution: inout EngineResolution
    ) throws(IndexError) {
        var resolver = self
        resolver.isPart = true
        let parts = CausePart.parts(of: causes, in: reading.lines)
        for (number, cause) in causes.enumerated() {
            let entry = Int(cause.candidate.hit.entry)
            let part = reading.folded.originalRange(of: parts[number]).clamped(to: 0..<query.count)
            guard !part.isEmpty, let place = resolution.matches.firstIndex(where: { $0.entry == entry })
            else { continue }
            let alone = try resolver.resolve(
                UnsafeBufferPointer(rebasing: query[part]), limit: Self.candidateLimit, rule: rule)
            if let match = alone.matches.first(where: { $0.entry == entry }) {
                resolution.matches[place].confidence = match.confidence
            }
        }
        if let first = resolution.matches.first {
            resolution.confidence = first.confidence
            resolution.shortlistConfidence = max(resolution.shortlistConfidence, first.confidence)
        }
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
