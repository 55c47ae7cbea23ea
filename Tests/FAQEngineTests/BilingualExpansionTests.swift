import TestSupport
import Testing

@testable import FAQEngine

@Suite("Words of the other language")
struct BilingualExpansionTests {
    private func glosses(_ text: String, _ base: [EngineEntry]) throws -> [String: [String]] {
        try withIndex(of: base) { index in
            let query = try PlannedQuery(text, in: index)
            var found: [String: [String]] = [:]
            for term in query.plan.queryTerms {
                let glosses = term.expansions.filter { $0.kind == .translation }
                #expect(glosses.allSatisfy { $0.factor == 0.8 })
                if !glosses.isEmpty {
                    found[query.text(of: term)] = try glosses.map { try query.term(of: $0) }
                }
            }
            return found
        }
    }

    @Test("the English for a Chinese word stands in where the word begins")
    func english() throws {
        let base = [EngineEntry("permission of the file"), EngineEntry("pump")]
        let found = try glosses("没有权限", base)
        #expect(found["权限"] == ["permiss"])
        #expect(found["没有"] == nil)
    }

    @Test("the longest Chinese word counts, and what follows it is read on")
    func longest() throws {
        let base = [EngineEntry("insufficient permission"), EngineEntry("file"), EngineEntry("privilege")]
        let found = try glosses("权限不足文件", base)
        #expect(Set(found["权限"] ?? []) == ["insuffici", "permiss"])
        #expect(found["文件"] == ["file"])
        #expect(found["不足"] == nil)
    }

    @Test("the Chinese for English words stands in as pairs of characters, known by them")
    func chinese() throws {
        let base = [EngineEntry("无法登录", answer: "检查权限。"), EngineEntry("pump")]
        #expect(try glosses("permission pump", base) == ["permission": ["权限"]])
        try withIndex(of: base) { index in
            let query = try PlannedQuery("permission", in: index)
            let term = try #require(query.queryTerm("permission"))
            #expect(try query.candidate().presence(of: term) == (question: 0, anywhere: 0.8))
        }
    }

    @Test("several words are looked up together, each language as the table has it")
    func phrases() throws {
        let base = [EngineEntry("权限不足"), EngineEntry("pump")]
        let found = try glosses("insufficient permission", base)
        #expect(Set(found["insufficient"] ?? []).isSuperset(of: ["权限", "限不", "不足"]))
    }

    @Test("words whose counterparts the base lacks stay alone")
    func absence() throws {
        #expect(try glosses("permission 文件", [EngineEntry("pump"), EngineEntry("阀门")]).isEmpty)
    }
}
