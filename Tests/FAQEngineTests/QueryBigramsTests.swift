import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Neighbours in the query")
struct QueryBigramsTests {
    private static let words = ["pump", "drum", "belt", "lamp", "cord", "plug", "knob", "vowrt"]

    private static func words(_ count: ClosedRange<Int>, _ random: inout SplitMix) -> [String] {
        (0..<Int.random(in: count, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
    }

    private static func pairs(_ words: [String]) -> Set<[String]> {
        Set(zip(words, words.dropFirst()).map { [$0, $1] })
    }

    @Test("the longest match is the heaviest run of which all neighbours are neighbours in the entry")
    func longestMatch() throws {
        var random = SplitMix(seed: 91)
        // The base holds all words but the last.
        let fillers = Self.words.dropLast().map { EngineEntry($0) }
        for _ in 0..<60 {
            let question = Self.words(1...5, &random).filter { $0 != "vowrt" }
            let answer = Self.words(1...8, &random).filter { $0 != "vowrt" }
            let asked = Self.words(1...9, &random)
            let entry = EngineEntry(
                question.joined(separator: " "), answer: answer.joined(separator: " "))
            try withIndex(of: [entry] + fillers) { index in
                let query = try PlannedQuery(asked.joined(separator: " "), in: index)
                let held = Self.pairs(question).union(Self.pairs(answer))
                var longest = 0.0
                for first in asked.indices {
                    for last in asked.indices where last > first {
                        let run = asked[first...last]
                        guard Self.pairs(Array(run)).isSubset(of: held) else { continue }
                        let weight = query.plan.unigrams[first...last].reduce(0) { $0 + $1.idfWeight }
                        longest = max(longest, weight)
                    }
                }
                let found = query.bigrams.longestMatch(in: try query.candidate())
                #expect(abs(found - longest) < 1e-9, "\(asked) in \(question), \(answer)")
            }
        }
    }

    @Test("a run does not reach over the end of a line")
    func lines() throws {
        try withIndex(of: [EngineEntry("pump drum belt lamp")]) { index in
            func longest(_ text: String) throws -> Double {
                let query = try PlannedQuery(text, in: index)
                return query.bigrams.longestMatch(in: try query.candidate())
            }
            let (one, two) = (try longest("pump drum belt lamp"), try longest("pump drum\nbelt lamp"))
            #expect(abs(one - 2 * two) < 1e-9)
        }
    }

    @Test("overlap is the Dice coefficient of the sets of words")
    func overlap() throws {
        var random = SplitMix(seed: 92)
        let fillers = Self.words.dropLast().map { EngineEntry($0) }
        for _ in 0..<40 {
            let question = Self.words(1...6, &random).filter { $0 != "vowrt" } + ["pump"]
            let asked = Self.words(1...6, &random)
            try withIndex(of: [EngineEntry(question.joined(separator: " "))] + fillers) { index in
                let query = try PlannedQuery(asked.joined(separator: " "), in: index)
                // Unknown words are told apart no more.
                let unknown = asked.count { $0 == "vowrt" }
                let known = Set(asked).subtracting(["vowrt"])
                let shared = known.intersection(question).count
                let expected = Double(2 * shared) / Double(known.count + unknown + Set(question).count)
                let found = query.bigrams.overlap(with: try query.candidate(), plan: query.plan)
                #expect(found == expected, "\(asked) in \(question)")
            }
        }
    }
}
