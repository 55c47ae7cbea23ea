import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("The plan of a query")
struct QueryPlanTests {
    private let base = [
        EngineEntry("pump stalls", answer: "Check tray.feed of the pump."),
        EngineEntry("valve leaks", answer: "阀门压力不足"),
        EngineEntry("pump leaks after C 2259", code: "reset C2259"),
        EngineEntry("error of the lamp"),
    ]

    @Test("each term is asked for once, in the order in which it is first met")
    func distinct() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("pump valve Pump pumps", in: index)
            #expect(query.plan.queryTerms.map { query.text(of: $0) } == ["pump", "valve"])
            #expect(query.plan.unigrams.count == 4)
            #expect(query.plan.lookups.map(\.isNamed) == [true, true])
        }
    }

    @Test("a known term weighs its IDF, an unknown one that of a term that no entry holds")
    func weights() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("pump lamp zzyzx", in: index)
            let maxIDF = TermWeight.idf(entryCount: 0, of: 4)
            let topIDF = TermWeight.idf(entryCount: 1, of: 4)
            #expect(query.plan.maxIDF == maxIDF)
            for (text, entries) in [("pump", 2), ("lamp", 1), ("zzyzx", 0)] {
                let term = try #require(query.queryTerm(text))
                let idf = TermWeight.idf(entryCount: entries, of: 4)
                #expect((term.lookup < 0) == (entries == 0))
                #expect(term.idfWeight == idf)
                #expect(
                    abs(term.rarityWeight - (0.35 + 0.65 * min(1, idf / topIDF))) < 1e-12,
                    "\(text) is not common")
            }
        }
    }

    @Test("common words keep their IDF and lose their rarity")
    func rarity() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("the lamp", in: index)
            let the = try #require(query.queryTerm("the"))
            #expect(the.idfWeight == 0.8 * TermWeight.idf(entryCount: 2, of: 4))
            #expect(the.rarityWeight < 0.3 * the.idfWeight)
        }
    }

    @Test("an unknown pair of Han characters counts less than an unknown word")
    func unknownPair() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("龘靐", in: index)
            let pair = try #require(query.queryTerm("龘靐"))
            #expect(pair.idfWeight == 0.5 * 0.6 * query.plan.maxIDF)
            #expect(query.queryTerm("龘")?.idfWeight == query.plan.maxIDF)
        }
    }

    @Test("a term counts where it weighs most")
    func lines() throws {
        try withIndex(of: base) { index in
            let log = "INFO pump ready\nERROR pump stalls\n    at lib.pump.run(pump.js:4)"
            let query = try PlannedQuery(log, in: index)
            let pump = try #require(query.queryTerm("pump"))
            #expect(pump.line == 1)
            #expect(pump.context == 1)
            #expect(pump.idfWeight == TermWeight.idf(entryCount: 2, of: 4))
        }
    }

    @Test("what varies from one occurrence to the next counts less")
    func masks() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("zzyzx 0x7ffdeadbeef0 at qqxqq", in: index)
            #expect(query.queryTerm("zzyzx")?.context == 1)
            let masked = query.plan.queryTerms.filter { $0.context == QueryReading.maskWeight }
            #expect(!masked.isEmpty)
            #expect(
                masked.allSatisfy {
                    query.text(of: $0).allSatisfy(\.isHexDigit) || query.text(of: $0).contains("x")
                })
        }
    }

    @Test("of an identifier that the base lacks the longest form is left, beside a known one none")
    func unknownForms() throws {
        func identifiers(_ query: String) throws -> [String] {
            try withIndex(of: base) { index in
                let query = try PlannedQuery(query, in: index)
                return query.plan.queryTerms.filter { $0.kind == .identifier }.map { query.text(of: $0) }
            }
        }
        #expect(try identifiers("net.user_info.share_all") == ["net.user_info.share_all"])
        #expect(try identifiers("lib.tray.feed") == ["tray.feed"])
        #expect(try identifiers("tray.feed") == ["tray.feed"])
    }

    @Test("a word and a number are one code only where the base knows it so")
    func joinedCodes() throws {
        func joined(_ query: String) throws -> Int {
            try withIndex(of: base) { index in
                try PlannedQuery(query, in: index).plan.queryTerms.count { $0.kind == .joinedCode }
            }
        }
        #expect(try joined("code C 2259") == 1)
        #expect(try joined("code C 2258") == 0)
    }

    @Test("pairs of Han characters are known by their two characters as well")
    func hanPairs() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("压力", in: index)
            let pair = try #require(query.plan.hanPairs.first)
            #expect(query.plan.hanPairs.count == 1)
            #expect(try pair.first == index.find(ArraySlice("压".utf8))?.number)
            #expect(try pair.second == index.find(ArraySlice("力".utf8))?.number)
            #expect(try pair.lookup == query.lookup("压力"))
        }
    }

    @Test("words that say that there is trouble, but not which, are generic")
    func genericWords() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("error lamp", in: index)
            #expect(query.plan.lookups.map(\.isGeneric) == [true, false])
        }
    }

    @Test("totals are sums over the terms, by line as well")
    func totals() throws {
        try withIndex(of: base) { index in
            let plan = try PlannedQuery("pump stalls\nzzyzx valve\n\n压力不足 leaks", in: index).plan
            #expect(plan.lineWeights.count == 3)
            #expect(abs(plan.totalIDFWeight - plan.queryTerms.reduce(0) { $0 + $1.idfWeight }) < 1e-9)
            #expect(
                abs(
                    plan.totalSquaredIDFWeight
                        - plan.queryTerms.reduce(0) { $0 + $1.idfWeight * $1.idfWeight })
                    < 1e-9)
            #expect(abs(plan.totalRarityWeight - plan.lineWeights.reduce(0, +)) < 1e-9)
            for line in 0..<3 {
                let terms = plan.queryTerms.filter { $0.line == line }
                #expect(abs(plan.lineWeights[line] - terms.reduce(0) { $0 + $1.rarityWeight }) < 1e-9)
            }
        }
    }

    @Test("the search takes known terms with their weight in fixed point, the heaviest of very many")
    func searchTerms() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("pump lamp zzyzx", in: index)
            let expected = [2, 1].map { UInt32(TermWeight.idf(entryCount: $0, of: 4) * 128 + 0.5) }
            #expect(query.plan.searchTerms().map(\.weight) == expected)
        }
        // Numbers that some entries hold and some hold twice as often.
        let numbers = (0..<300).map { String(1000 + $0) }
        let entries = numbers.map { EngineEntry($0) } + numbers.prefix(100).map { EngineEntry($0) }
        try withIndex(of: entries) { index in
            let terms = try PlannedQuery(numbers.joined(separator: " , "), in: index).plan.searchTerms()
            #expect(terms.count == QueryPlan.termLimit)
            // The 200 rare ones all, the others by their number.
            #expect(terms.prefix(200).allSatisfy { $0.postings.entryCount == 1 })
            #expect(terms.dropFirst(200).map(\.postings.number) == Array(0..<56))
        }
    }
}
