import FAQKit
import FAQModel
import FAQReader
import Foundation
import Testing

@Suite("The knowledge base in Content/")
struct ContentTests {
    private let base: KnowledgeBase

    init() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        base = try KnowledgeBase(path: root.appendingPathComponent("Content").path)
    }

    @Test("loads without a diagnostic, every entry with an id of its author and a category")
    func loadsCleanly() throws {
        #expect(base.diagnostics.isEmpty)
        let entries = try base.entries
        #expect(entries.count == 9)
        for entry in entries {
            #expect(entry.hasExplicitID, "\(entry.question)")
            #expect(entry.category.count == 1, "\(entry.question)")
            #expect(entry.reviewed != nil, "\(entry.question)")
            #expect(!entry.tests.isEmpty, "\(entry.question)")
        }
    }

    @Test("every alias leads to its entry")
    func aliasesLeadHome() throws {
        for entry in try base.entries {
            for alias in entry.aliases { try expect(alias, answers: entry) }
        }
    }

    @Test("every test query of an author leads to its entry first")
    func testQueriesLeadHome() throws {
        for entry in try base.entries {
            for query in entry.tests {
                #expect(try base.resolve(query).findings.matches.first?.entry == entry.id, "\(query)")
            }
        }
    }

    @Test(
        "what both twins share leads to a question about the API",
        arguments: ["ISV 权限不足", "ISV权限不足", "小程序报“ISV 权限不足”", "Insufficient Permissions"])
    func twinsAreAskedAbout(query: String) throws {
        guard case .ambiguous(let question, _) = try base.resolve(query) else {
            Issue.record("\(query) is not ambiguous")
            return
        }
        #expect(question.facet == .api)
        #expect(Set(question.choices.map(\.label)) == ["alipay.user.info.share", "my.getOpenUserInfo"])
    }

    @Test("an error that is not recorded is refused", arguments: ["打印机卡纸", "disk quota exceeded"])
    func unknownIsRefused(query: String) throws {
        guard case .none = try base.resolve(query) else {
            Issue.record("\(query) is answered")
            return
        }
    }

    @Test("what is like several entries and in none is never answered")
    func nearMissIsNotAnswered() throws {
        if case .answer = try base.resolve("支付回调收不到") { Issue.record("it is answered") }
    }

    private func expect(_ query: String, answers entry: Entry) throws {
        guard case .answer(let match, _) = try base.resolve(query), match.entry == entry.id else {
            Issue.record("\(query) does not lead to \(entry.id)")
            return
        }
    }
}
