import TestSupport
import Testing

@testable import FAQEngine

@Suite("The best entries")
struct TopKCollectorTests {
    @Test("are those that sorting all documents gives", arguments: [false, true])
    func sorting(hasAliases: Bool) {
        var random = SplitMix(seed: 71)
        for _ in 0..<300 {
            let limit = Int.random(in: 1...12, using: &random)
            var top = TopKCollector(limit: limit, hasAliases: hasAliases)
            var best: [UInt32: TopKCollector.Hit] = [:]
            var entry: UInt32 = 0
            for document in 0..<UInt32(60) {
                if !hasAliases || Bool.random(using: &random) { entry += 1 }
                // Few different scores, so that many are equal.
                let score = UInt32.random(in: 0...15, using: &random)
                top.offer(score: score, document: document, entry: entry)
                let hit = TopKCollector.Hit(score: score, document: document, entry: entry)
                if score > 0, best[entry].map({ hit < $0 }) ?? true { best[entry] = hit }
                let sorted = Array(best.values.sorted(by: <).prefix(limit))
                #expect(top.hits == sorted)
                #expect(top.threshold == (sorted.count == limit ? sorted[limit - 1].score : 0))
            }
        }
    }
}
