import Testing

@testable import FAQEngine

@Suite("Words that say that there is trouble")
struct GenericWordsTests {
    @Test(arguments: ["error", "warn", "failur", "issu", "question", "错误", "误码", "警告"])
    func areGeneric(term: String) {
        #expect(GenericWords.contains(ArraySlice(term.utf8)))
    }

    @Test(arguments: ["", " ", "err", "errors", "error fatal", "pump", "错", "误代", "警"])
    func othersAreNot(term: String) {
        #expect(!GenericWords.contains(ArraySlice(term.utf8)))
    }
}
