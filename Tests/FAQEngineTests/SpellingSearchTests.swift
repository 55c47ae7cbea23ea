import TestSupport
import Testing

@testable import FAQEngine

@Suite("Words of nearly the same spelling")
struct SpellingSearchTests {
    @Test("finds what comparing every word finds")
    func naive() throws {
        var random = SplitMix(seed: 5)
        func word() -> [UInt8] {
            (0..<Int.random(in: 3...11, using: &random)).map { _ in
                UInt8.random(in: 97...101, using: &random)
            }
        }
        var words: Set<[UInt8]> = []
        while words.count < 3000 { words.insert(word()) }
        let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
        try withIndex(of: sorted.map { EngineEntry(question: $0) }) { index in
            var terms: [[UInt8]] = []
            var walk = try TermWalk(index, from: [])
            while try walk.next() { terms.append(walk.term) }
            for _ in 0..<150 {
                let asked = word()
                guard asked.count >= 4 else { continue }
                let limit = asked.count < 6 ? 1 : 2
                let near = terms.filter { $0[0] == asked[0] && $0 != asked }
                    .map { ($0, EditDistanceTests.byTheBook(asked, $0)) }.filter { $0.1 <= limit }
                let least = near.map(\.1).min() ?? 0
                let found = try SpellingSearch(asked[...], in: index).nearest()
                #expect(found.count == min(SpellingMatch.limit, near.filter { $0.1 == least }.count))
                #expect(
                    found.allSatisfy { match in
                        near.contains { $0.0 == match.term && $0.1 == match.distance }
                    })
                #expect(found.allSatisfy { $0.distance == least })
            }
        }
    }

    @Test("of many, the three that most entries hold are taken")
    func frequency() throws {
        let entries = ["lamp lamp", "lamb", "lamb", "lame", "lame", "lame", "lamq"].map { EngineEntry($0) }
        try withIndex(of: entries) { index in
            let found = try SpellingSearch(ArraySlice("lamz".utf8), in: index).nearest()
            #expect(
                found.map { String(decoding: $0.term, as: UTF8.self) } == ["lame", "lamb", "lamp"])
        }
    }

    @Test("words too long for the section have no neighbours")
    func length() throws {
        let word = String(repeating: "k", count: 25)
        try withIndex(of: [EngineEntry(word)]) { index in
            let asked = Array((word.dropLast() + "mm").utf8)
            let found = try SpellingSearch(asked[...], in: index).nearest()
            #expect(found.isEmpty)
        }
    }
}
