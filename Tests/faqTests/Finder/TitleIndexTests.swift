import FAQKit
import FAQModel
import FAQReader
import Testing

@testable import faq

@Suite("Questions with words that are being typed")
struct TitleIndexTests {
    private func index(_ questions: [String]) throws -> TitleIndex {
        let entries = questions.enumerated().map { Entry(id: EntryID("e\($0)")!, question: $1) }
        return try TitleIndex(KnowledgeBase(entries: entries))
    }

    @Test(
        "have all of them somewhere, in any case and width",
        arguments: [
            ("perm", [0, 1]), ("permission den", [0]), ("DEN PERM", [0]), ("权限不", [2]), ("ｐｅｒｍ", [0, 1]),
            ("e2", [2]), ("missing", []), ("   ", []), ("isv 权", [2]),
        ])
    func words(query: String, positions: [Int]) throws {
        let index = try index(["Permission denied, why?", "How do I get a permit?", "报错 ISV 权限不足"])
        #expect(index.matches(query) == TitleIndex.Matches(positions: positions, count: positions.count))
    }

    @Test("those in which a word begins so come first")
    func order() throws {
        #expect(try index(["unlock it", "a lock", "block"]).matches("lock").positions == [1, 0, 2])
    }

    @Test("are counted beyond those that are listed")
    func count() throws {
        let matches = try index((0..<1500).map { "lamp \($0)" }).matches("lam")
        #expect(matches.count == 1500)
        #expect(matches.positions == Array(0..<TitleIndex.most))
    }
}
