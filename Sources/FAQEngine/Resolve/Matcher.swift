public import FAQText

/// Resolves queries against an index.
public struct Matcher: Sendable {
    public let index: Index
    private let tables: FoldTables

    public init(index: Index, tables: FoldTables = .standard) {
        self.index = index
        self.tables = tables
    }

    /// How many of the best entries by score are looked at more closely; a greater limit changes nothing for them.
    static let candidateLimit = 30

    /// The answer to a query, the question that leads to it, or an honest no.
    ///
    /// - Parameters:
    ///   - query: an error message, a log or a question, in UTF-8; bytes that are not UTF-8 are passed over.
    ///   - limit: the most matches to return.
    public func resolve(_ query: UnsafeBufferPointer<UInt8>, limit: Int) throws(IndexError)
        -> EngineResolution
    {
        let reading = QueryReading(query, tables: tables)
        let plan = try QueryPlan(reading, index: index)
        let hits = try TopSearch.search(
            plan.searchTerms(), in: index, limit: max(limit, Self.candidateLimit))
        guard let top = hits.first else {
            return EngineResolution(status: .none, confidence: 0, matches: [], question: nil)
        }
        let pairs = AtomPairs(plan)
        var scored: [Scored] = []
        for hit in hits.prefix(Self.candidateLimit) {
            let candidate = try Candidate(hit, plan: plan, neighbours: pairs.neighbours, index: index)
            let features = Features(
                candidate, plan: plan, pairs: pairs, masses: index.questionMasses(ofUnit: Int(hit.unit)),
                topScore: top.score)
            scored.append(Scored(candidate: candidate, features: features))
        }
        var matches: [EngineMatch] = []
        for (place, current) in scored.prefix(limit).enumerated() {
            let next = place + 1 < scored.count ? Double(scored[place + 1].candidate.hit.score) : 0
            let own = Double(max(1, current.candidate.hit.score))
            matches.append(
                EngineMatch(
                    entry: Int(current.candidate.hit.entry), alias: current.candidate.alias,
                    score: own / (128 * 256),
                    confidence: Decision.probability(current.features, lead: max(0, 1 - next / own)),
                    evidence: EvidenceFinder.evidence(for: current.candidate, plan: plan, reading: reading),
                    features: current.features.values))
        }
        for hit in hits.dropFirst(Self.candidateLimit).prefix(max(0, limit - Self.candidateLimit)) {
            matches.append(
                EngineMatch(
                    entry: Int(hit.entry), alias: 0, score: Double(hit.score) / (128 * 256), confidence: 0,
                    evidence: [], features: []))
        }
        let confidence = matches.first?.confidence ?? 0
        if let question = try Distinction.question(for: scored.map { $0.candidate }, plan: plan, index: index) {
            return EngineResolution(
                status: .ambiguous, confidence: confidence, matches: matches, question: question)
        }
        let status: ResolutionStatus = confidence >= Decision.threshold ? .answer : .none
        return EngineResolution(status: status, confidence: confidence, matches: matches, question: nil)
    }

    private struct Scored {
        var candidate: Candidate
        var features: Features
    }
}
