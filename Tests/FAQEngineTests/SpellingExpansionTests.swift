import TestSupport
import Testing

@testable import FAQEngine

@Suite("Words that stand for mistyped ones")
struct SpellingExpansionTests {
    private let base = [
        EngineEntry("boiler overheats"), EngineEntry("configuration of the boiler"),
        EngineEntry("temperature"),
        EngineEntry("configurator"), EngineEntry("code 40006"), EngineEntry("E4017 fan"),
        EngineEntry("thermostat"),
    ]

    private func expansions(_ word: String) throws -> [(
        term: String, factor: Double, kind: QueryPlan.ExpansionKind
    )] {
        try withIndex(of: base) { index in
            let query = try PlannedQuery(word, in: index)
            return try query.plan.queryTerms.flatMap { $0.expansions }.map {
                (try query.term(of: $0), $0.factor, $0.kind)
            }
        }
    }

    @Test(
        "one letter away counts 0.8, two letters in a long word 0.6",
        arguments: [("boilre", "boiler", 0.8), ("boler", "boiler", 0.8), ("thermomstadt", "thermostat", 0.6)])
    func distances(word: String, term: String, factor: Double) throws {
        let found = try expansions(word)
        #expect(found.map(\.term) == [term])
        #expect(found.map(\.factor) == [factor])
        #expect(found.map(\.kind) == [.spelling])
    }

    @Test(
        "nothing stands for known words, short ones, codes or numbers, nor for words too far off",
        arguments: ["boiler", "fam", "40007", "E4018", "bxixxr", "oiler"])
    func exclusions(word: String) throws {
        #expect(try expansions(word).isEmpty)
    }

    @Test("a beginning stands for the words that begin so, and for its own beginning")
    func beginnings() throws {
        let short = try expansions("therm")
        #expect(short.map(\.term) == ["thermostat"])
        #expect(short.map(\.factor) == [0.5])
        #expect(short.map(\.kind) == [.beginning])
        #expect(try expansions("boilerxyz").map(\.term) == ["boiler"])
        #expect(try expansions("boilerwxyz").isEmpty)
        #expect(try expansions("confi").map(\.term) == ["configur"])
    }

    @Test("of many words that begin so the three that most entries hold are taken")
    func frequency() throws {
        let words = ["drumxa", "drumxb", "drumxb", "drumxc", "drumxc", "drumxc", "drumxd", "drumxd"]
        try withIndex(of: words.map { EngineEntry($0 + "qqq") }) { index in
            let found = try PlannedQuery("drumx", in: index).expansions(of: "drumx")
            #expect(found == ["drumxcqqq", "drumxbqqq", "drumxdqqq"])
        }
    }

    @Test("what stands in counts its factor in the search, and is not named by the query")
    func weight() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("boilre", in: index)
            let lookup = try #require(try query.lookup("boiler"))
            let idf = TermWeight.idf(entryCount: 2, of: base.count)
            #expect(abs(query.plan.lookups[lookup].weight - 0.8 * idf) < 1e-12)
            #expect(!query.plan.lookups[lookup].isNamed)
            #expect(query.queryTerm("boilre")?.lookup == -1)
        }
    }

    @Test("of a log full of unknown words the first 24 are looked up")
    func limit() throws {
        try withIndex(of: base) { index in
            let letters = "abcdefghjkmnopqrstuvwxyz"
            let words = letters.map { "boi\($0)er" } + letters.prefix(6).map { "bo\($0)ler" }
            let plan = try PlannedQuery(words.joined(separator: " "), in: index).plan
            #expect(plan.queryTerms.count == words.count)
            #expect(plan.queryTerms.map { !$0.expansions.isEmpty } == words.indices.map { $0 < 24 })
        }
    }
}
