import TestSupport
import Testing

@testable import FAQEngine

@Suite("Scores of all questions of an entry")
struct AliasScoresTests {
    @Test("are the best five of what scoring every document gives, whatever the order of the candidates")
    func exhaustive() throws {
        var entries = EngineEntry.random(40, seed: 151, aliases: true)
        entries[7].aliases = (0..<8).map { Array("worda0 wordb1 wordc\($0)".utf8) }
        var random = SplitMix(seed: 152)
        try withIndex(of: entries) { index in
            let query = try PlannedQuery("worda0 wordb1 wordz25 worde4 权限", in: index)
            let terms = query.plan.searchTerms()
            let scores = ExhaustiveSearch.scores(terms, in: index)
            let hits = try MaxScoreSearch.search(terms, in: index, limit: 20)
            var candidates = try hits.map { try query.candidate(Int($0.document), score: $0.score) }
            candidates.shuffle(using: &random)
            let found = try AliasScores.scores(
                of: candidates, terms: terms, index: index, topScore: hits[0].score)
            var counted = 0
            for (candidate, score) in zip(candidates, found) {
                let documents = index.documents(around: Int(candidate.hit.document))
                let own = documents.map { scores[UInt32($0)] ?? 0 }.sorted(by: >)
                counted = max(counted, own.count { $0 > 0 })
                let expected = own.prefix(5).reduce(0) { $0 + Double($1) } / (5 * Double(hits[0].score))
                #expect(abs(score - expected) < 1e-12)
            }
            #expect(counted > AliasScores.best)
        }
    }
}
