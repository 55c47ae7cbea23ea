import FAQText
import TestSupport

@testable import FAQEngine

/// A query read against an index, and what its steps make of it one by one.
struct PlannedQuery {
    let index: Index
    let reading: QueryReading
    let plan: QueryPlan
    let bigrams: QueryBigrams
    let codes: QueryCodes
    let messages: MessageSearch

    init(_ query: String, in index: Index) throws {
        self.index = index
        reading = Array(query.utf8).withUnsafeBufferPointer { QueryReading($0, tables: .standard) }
        plan = try QueryPlan(reading, index: index)
        bigrams = QueryBigrams(plan)
        codes = try QueryCodes(reading, plan: plan, index: index)
        messages = MessageSearch(reading)
    }

    /// The number of the lookup for a term of the base, `nil` if the query does not ask for it.
    func lookup(_ term: String) throws -> Int? {
        try index.find(ArraySlice(term.utf8)).flatMap { plan.lookup(ofTerm: $0.number) }
    }

    /// What is asked for where a text stands in the folded query.
    func queryTerm(_ text: String) -> QueryPlan.QueryTerm? {
        plan.queryTerms.first { self.text(of: $0) == text }
    }

    /// Where a term of the query stands, as folded text.
    func text(of term: QueryPlan.QueryTerm) -> String {
        String(decoding: reading.folded.bytes[term.range], as: UTF8.self)
    }

    /// The terms of the base that may stand for a text of the query, in the order in which they came.
    func expansions(of text: String) throws -> [String] {
        try plan.queryTerms.filter { self.text(of: $0) == text }.flatMap { $0.expansions }.map {
            try term(of: $0)
        }
    }

    /// The term of the base that an expansion puts in.
    func term(of expansion: QueryPlan.Expansion) throws -> String {
        String(
            decoding: try index.term(plan.lookups[expansion.lookup].postings.number).term, as: UTF8.self)
    }

    /// A document as a candidate.
    func candidate(_ document: Int = 0, score: UInt32 = 100) throws -> Candidate {
        let hit = TopKCollector.Hit(
            score: score, document: UInt32(document), entry: UInt32(index.entry(ofDocument: document)))
        return try Candidate(hit, plan: plan, bigrams: bigrams.bigrams, index: index)
    }

    /// What stands in the query and a document letter for letter.
    func exact(_ document: Int = 0) throws -> ExactEvidence {
        try ExactEvidence(
            try candidate(document), plan: plan, codes: codes, messages: messages, index: index)
    }

    /// The features of a document.
    func features(_ document: Int = 0, score: UInt32 = 100, topScore: UInt32 = 100) throws -> Features {
        var letters = TrigramOverlap(reading, index: index)
        return try Features(
            try candidate(document, score: score), plan: plan, pairs: bigrams, letters: &letters,
            exact: try exact(document), topScore: topScore)
    }

    /// Documents in the given order, with these scores.
    func ranked(_ scores: [(document: Int, score: UInt32)]) throws -> [RankedCandidate] {
        try scores.map { document, score in
            RankedCandidate(
                candidate: try candidate(document, score: score), exact: try exact(document),
                isExact: try exact(document).isCodeDecisive,
                features: try features(document, score: score, topScore: scores[0].score), rank: 0)
        }
    }
}
