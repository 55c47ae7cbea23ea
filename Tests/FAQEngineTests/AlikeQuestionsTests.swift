import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Questions that are the same")
struct AlikeQuestionsTests {
    private static let title = "Lamp refuses to burn"
    private static let others = ["Wick is short", "Oil is thick", "Glass is black", "Knob is loose"].map {
        EngineEntry($0, answer: "Replace it.")
    }

    private static func copies(_ count: Int) -> [EngineEntry] {
        (0..<count).map { EngineEntry(title, answer: "Room \($0)", record: "\($0)") }
    }

    private func expectQuestion(_ found: EngineResolution, of count: Int) {
        #expect(found.status == .ambiguous)
        #expect(found.question?.reason == .alike)
        let choices = found.question?.choices ?? []
        #expect(choices.count == min(5, count))
        #expect(Set(choices.map(\.entry)).count == choices.count)
        #expect(choices.allSatisfy { $0.entry < count })
    }

    @Test(
        "any number of them are asked about when the query is that question",
        arguments: [2, 3, 5, 6, 30, 300])
    func copies(count: Int) throws {
        for query in [Self.title, "lamp refuses to burn?", "burn lamp refuses to"] {
            expectQuestion(try Matcher.resolve(query, in: Self.copies(count) + Self.others), of: count)
        }
    }

    @Test("a base of nothing else asks as well", arguments: [2, 5, 30])
    func alone(count: Int) throws {
        expectQuestion(try Matcher.resolve(Self.title, in: Self.copies(count)), of: count)
    }

    @Test("ten thousand of them are asked about quickly")
    func many() throws {
        let count = 10_000
        try withIndex(of: Self.copies(count) + Self.others) { index in
            let matcher = Matcher(index: index)
            let query = Array(Self.title.utf8)
            var best = Duration.seconds(1_000)
            for _ in 0..<3 where best > .seconds(1) {
                best = min(
                    best,
                    try ContinuousClock().measure {
                        let found = try query.withUnsafeBufferPointer { try matcher.resolve($0, limit: 10) }
                        expectQuestion(found, of: count)
                    })
            }
            #expect(best < .seconds(2))
        }
    }

    @Test("one alone answers its own question, in a base of its own as well")
    func one() throws {
        for base in [Self.copies(1), Self.copies(1) + Self.others] {
            let found = try Matcher.resolve(Self.title, in: base)
            #expect(found.status == .answer)
            #expect(found.matches.first?.entry == 0)
            #expect(found.question == nil)
        }
    }

    @Test("copies with one code of their own each are told apart by it")
    func codes() throws {
        let base =
            (0..<4).map { EngineEntry(Self.title, tags: [EngineTag(.code, "E\(1001 + $0)")]) } + Self.others
        let found = try Matcher.resolve(Self.title, in: base)
        expectQuestion(found, of: 4)
        #expect(found.question?.facet == .code)
        let named = try Matcher.resolve("E1003", in: base)
        #expect(named.matches.first?.entry == 2)
        #expect(named.confidence >= 0.95)
    }

    @Test("a copy whose code the query names is answered, though others ask the same")
    func namedCopy() throws {
        let base =
            (0..<4).map { EngineEntry(Self.title, tags: [EngineTag(.code, "E\(1001 + $0)")]) } + Self.others
        for query in ["E1003", "\(Self.title) E1003", "error E1003: \(Self.title)"] {
            let found = try Matcher.resolve(query, in: base)
            #expect(found.status == .answer, "\(query)")
            #expect(found.matches.first?.entry == 2, "\(query)")
        }
    }
}
