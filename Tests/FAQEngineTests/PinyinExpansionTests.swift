import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Characters that stand for their sound")
struct PinyinExpansionTests {
    private let base = [
        EngineEntry("权限不足"), EngineEntry("压力不足"), EngineEntry("检查权限"), EngineEntry("pump stalls"),
        EngineEntry("录取"), EngineEntry("清洗"),
    ]

    private func expansions(_ text: String) throws -> [[String]] {
        try withIndex(of: base) { index in
            let query = try PlannedQuery(text, in: index)
            return try query.plan.queryTerms.map { term in
                try term.expansions.map { try query.term(of: $0) }
            }
        }
    }

    @Test("a pair that the base lacks is taken for pairs of the same sound, which count 0.4")
    func homophones() throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery("押力", in: index)
            #expect(try query.expansions(of: "押力") == ["压力"])
            let expansion = try #require(query.queryTerm("押力")?.expansions.first)
            #expect(expansion.kind == .homophone)
            #expect(expansion.factor == 0.4)
        }
    }

    @Test("of many pairs of one sound the three that most entries hold are taken")
    func frequency() throws {
        let pairs = ["权力", "权利", "权利", "拳力", "拳力", "拳力", "全力", "全力", "全力", "全力"]
        try withIndex(of: pairs.map { EngineEntry($0) }) { index in
            let query = try PlannedQuery("泉力", in: index)
            #expect(try query.expansions(of: "泉力") == ["全力", "拳力", "权利"])
        }
    }

    @Test("pinyin that is said again and again counts once")
    func repeatedPinyin() throws {
        #expect(try expansions("quanxian buzu quanxian buzu") == [["权限"], ["限不"], ["不足"], []])
    }

    @Test("no more pinyin is read than of a query at all")
    func longPinyin() throws {
        // One word after another with a syllable that differs, up to the limit and beyond.
        let query = String(repeating: "quanxian\n", count: 10_000) + "buzu\n"
        let last = try withIndex(of: base) { index in
            try PlannedQuery(query, in: index).plan.queryTerms.map(\.range.upperBound).max()
        }
        #expect(try #require(last) <= QueryReading.byteLimit * 9 / 8)
    }

    @Test("a pair that the base holds is taken for itself")
    func knownPairs() throws {
        #expect(try expansions("压力").allSatisfy { $0.isEmpty })
    }

    @Test(
        "pinyin is read as pairs, however it is parted",
        arguments: ["quanxian buzu", "quan xian bu zu", "Quanxianbuzu"])
    func pinyin(query text: String) throws {
        #expect(try expansions(text) == [["权限"], ["限不"], ["不足"]])
        try withIndex(of: base) { index in
            let query = try PlannedQuery(text, in: index)
            #expect(query.plan.queryTerms.allSatisfy { $0.kind == .hanPair && $0.lookup < 0 })
            #expect(
                query.plan.queryTerms.flatMap(\.expansions).allSatisfy {
                    $0.kind == .pinyin && $0.factor == 1
                })
            #expect(query.plan.unigrams.isEmpty)
        }
    }

    @Test(
        "what is for the most part no pinyin, or sounds like nothing here, stays as it was read",
        arguments: ["quanxian strength through spring", "nihao shijie"])
    func otherWords(query text: String) throws {
        try withIndex(of: base) { index in
            let query = try PlannedQuery(text, in: index)
            #expect(query.plan.queryTerms.allSatisfy { $0.kind == .word || $0.kind == .stopWord })
            #expect(query.plan.queryTerms.allSatisfy { $0.expansions.isEmpty })
        }
    }

    @Test("initials are read where pairs of the base follow each other from first to last")
    func initials() throws {
        #expect(try expansions("qxbz") == [["权限"], ["限不"], ["不足"]])
        #expect(try expansions("jcqxbz").map(\.first) == ["检查", "查权", "权限", "限不", "不足"])
    }

    @Test("initials of pairs that are there, but do not follow each other, stay letters")
    func brokenInitials() throws {
        try withIndex(of: base) { index in
            for pair in ["压力", "录取", "权限"] { #expect(try index.find(ArraySlice(pair.utf8)) != nil) }
            let query = try PlannedQuery("ylqx", in: index)
            #expect(query.plan.queryTerms.map(\.kind) == [.word])
            #expect(query.plan.queryTerms.allSatisfy { $0.expansions.isEmpty })
        }
    }

    @Test(
        "three letters are too few for initials, eleven too many, and a digit is none",
        arguments: ["qxb", "qxbzqxbzqxb", "qxb4"])
    func noInitials(query text: String) throws {
        #expect(try expansions(text).allSatisfy { $0.isEmpty })
    }

    @Test("a base without Han characters sounds like nothing")
    func otherBases() throws {
        try withIndex(of: [EngineEntry("pump stalls")]) { index in
            #expect(index.pinyinTables == nil)
            let query = try PlannedQuery("quanxian buzu", in: index)
            #expect(query.plan.queryTerms.allSatisfy { $0.expansions.isEmpty })
        }
    }
}
