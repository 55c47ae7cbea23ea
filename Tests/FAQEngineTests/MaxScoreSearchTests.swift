import TestSupport
import Testing

@testable import FAQEngine

@Suite("Max-score search")
struct MaxScoreSearchTests {
    @Test("pruned search finds exactly what scoring every document finds", arguments: [false, true])
    func pruning(aliases: Bool) throws {
        try withIndex(of: EngineEntry.random(5000, seed: 7, aliases: aliases)) { index in
            let terms = try Self.allTerms(of: index)
            var random = SplitMix(seed: 3)
            for round in 0..<24 {
                let chosen = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                    ScoredTerm(
                        postings: terms[Int.random(in: 0..<terms.count, using: &random)],
                        weight: UInt32.random(in: 1...900, using: &random))
                }
                let limit = [1, 3, 10, 100][round % 4]
                let pruned = try MaxScoreSearch.search(chosen, in: index, limit: limit)
                #expect(pruned == ExhaustiveSearch.hits(chosen, in: index, limit: limit))
            }
        }
    }

    @Test("no terms, or no room, find nothing")
    func nothing() throws {
        try withIndex(of: [EngineEntry("pump")]) { index in
            let terms = try Self.allTerms(of: index).map { ScoredTerm(postings: $0, weight: 128) }
            #expect(try MaxScoreSearch.search(terms, in: index, limit: 1).count == 1)
            #expect(try MaxScoreSearch.search(terms, in: index, limit: 0).isEmpty)
            #expect(try MaxScoreSearch.search([], in: index, limit: 1).isEmpty)
        }
    }

    private static func allTerms(of index: Index) throws -> [TermInfo] {
        var found: [TermInfo] = []
        var walk = try TermWalk(index, from: [])
        while try walk.next() {
            if let postings = walk.postings { found.append(postings) }
        }
        return found
    }
}
