import TestSupport
import Testing

@testable import FAQEngine

@Suite("Letters in threes")
struct TrigramOverlapTests {
    private func threes(_ words: [String]) -> Set<String> {
        Set(
            words.flatMap { word in
                let letters = Array("^" + word + "$")
                return letters.indices.dropLast(2).map { String(letters[$0..<$0 + 3]) }
            })
    }

    @Test("overlap is the Dice coefficient of the sets of threes, candidate after candidate")
    func naive() throws {
        var random = SplitMix(seed: 111)
        // No vowels, so that a stem is the word itself.
        func word() -> String {
            String(
                (0..<Int.random(in: 2...7, using: &random)).map { _ in
                    "bdfg".randomElement(using: &random) ?? "b"
                })
        }
        let questions = (0..<40).map { _ in (0..<Int.random(in: 1...5, using: &random)).map { _ in word() } }
        try withIndex(of: questions.map { EngineEntry($0.joined(separator: " ")) }) { index in
            for _ in 0..<20 {
                let asked = (0..<Int.random(in: 1...5, using: &random)).map { _ in word() }
                let query = try PlannedQuery(asked.joined(separator: " "), in: index)
                var overlap = TrigramOverlap(query.reading, index: index)
                for (number, question) in questions.enumerated() {
                    let (own, others) = (threes(asked), threes(question))
                    let expected =
                        Double(2 * own.intersection(others).count) / Double(own.count + others.count)
                    #expect(try overlap.overlap(with: try query.candidate(number)) == expected)
                }
            }
        }
    }

    @Test("other scripts have no threes")
    func otherScripts() throws {
        try withIndex(of: [EngineEntry("权限不足"), EngineEntry("pump")]) { index in
            let query = try PlannedQuery("权限不足", in: index)
            var overlap = TrigramOverlap(query.reading, index: index)
            #expect(try overlap.overlap(with: try query.candidate(0)) == 0)
            let mixed = try PlannedQuery("pump 权限", in: index)
            var mixedOverlap = TrigramOverlap(mixed.reading, index: index)
            #expect(try mixedOverlap.overlap(with: try mixed.candidate(0)) == 0)
            #expect(try mixedOverlap.overlap(with: try mixed.candidate(1)) == 1)
        }
    }
}
