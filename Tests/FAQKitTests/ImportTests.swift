import FAQMarkdown
import FAQModel
import FAQReader
import Testing

@testable import FAQKit

@Suite("Knowledge bases of other engines")
struct ImportTests {
    private func entries(_ imported: ImportedKnowledgeBase) -> [Entry] {
        FAQDocument(markdown: Array(imported.markdown.utf8), file: "x.md").entries
    }

    private let table = [
        "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId",
        "Why is it dark?\t**No power.**\\n\\n## Steps\\n\\n1. Look.\\n2. Call.\tlamp.pdf\tpart:bulb|kind:home\t[]\tFalse\t[{\"displayOrder\":1,\"qnaId\":2,\"displayText\":\"It hums\"},{\"displayOrder\":0,\"qnaId\":1,\"displayText\":\"Again\"}]\t1",
        "No light?\t**No power.**\\n\\n## Steps\\n\\n1. Look.\\n2. Call.\tlamp.pdf\tpart:bulb|kind:home\t[]\tFalse\t[]\t1",
        "Why does it hum?\tA path like C:\\\\temp\\\\x.\tEditorial\t\t[]\tFalse\t[]\t2",
        "What of _this_ * and <b>?\t\tlamp.pdf\t\t[]\tFalse\tnot json {\t3",
        "\tan answer without question\tEditorial\t\t\t\t\t4",
    ].joined(separator: "\r\n")

    @Test("QnA Maker's table becomes entries with aliases, tags, sources and follow-ups")
    func qnaMaker() throws {
        let imported = ImportedKnowledgeBase.qnaMaker([0xEF, 0xBB, 0xBF] + Array(table.utf8), file: "kb.tsv")
        let entries = entries(imported)
        #expect(entries.map(\.id.text) == ["qna-1", "qna-3", "qna-2"])
        #expect(
            entries.map(\.question) == ["Why is it dark?", "What of _this_ * and <b>?", "Why does it hum?"])
        #expect(entries.map(\.category) == [["lamp.pdf"], ["lamp.pdf"], ["Editorial"]])
        let dark = try #require(entries.first)
        #expect(dark.aliases == ["No light?"])
        #expect(Set(dark.tags.filter { $0.kind == .component }.map(\.text)) == ["bulb", "home"])
        let text = PlainText.text(of: dark.answer)
        #expect(text.hasPrefix("No power.\n\nSteps\n\n1. Look."))
        #expect(AnswerParts(of: dark.answer).links.map(\.url) == ["#qna-1", "#qna-2"])
        #expect(imported.diagnostics.map(\.code) == ["import-prompts", "import-row"])
        #expect(imported.diagnostics.map(\.line) == [5, 6])
    }

    @Test("a table without its columns is refused", arguments: ["", "a\tb\nc\td", "Question,Answer\na,b"])
    func noColumns(text: String) {
        let imported = ImportedKnowledgeBase.qnaMaker(Array(text.utf8), file: "kb.tsv")
        #expect(imported.entryCount == 0)
        #expect(imported.diagnostics.map(\.severity) == [.error])
    }

    @Test("Kendra's CSV has quotes, line breaks in fields and an address")
    func csv() {
        let csv = "\"Why, oh \"\"why\"\"?\",\"Because.\nReally *so*.\",https://x.example/a\nAnd?,7\n"
        let imported = ImportedKnowledgeBase.kendra(Array(csv.utf8), file: "faq.csv")
        let entries = entries(imported)
        #expect(entries.map(\.question) == ["Why, oh \"why\"?", "And?"])
        #expect(
            entries.map { PlainText.text(of: $0.answer) } == [
                "Because.\n\nReally *so*.\n\nhttps://x.example/a", "7",
            ])
        #expect(imported.diagnostics.isEmpty)
    }

    @Test("Kendra's CSV with a head line has attributes")
    func headedCSV() {
        let csv = """
            _question, _answer, _source_uri, _category, _last_updated_at, team, _acl_user_allow
            Why?,So.,javascript:alert(1),Light,2026-05-06T07:08:09Z,night,
            Who?,Me.,,Dark,yesterday,,ann
            """
        let imported = ImportedKnowledgeBase.kendra(Array(csv.utf8), file: "faq.csv")
        let entries = entries(imported)
        #expect(entries.map(\.category) == [["Light"], ["Dark"]])
        #expect(entries.map(\.reviewed) == ["2026-05-06", nil])
        #expect(entries.first?.tags.map(\.text) == ["night"])
        #expect(!imported.markdown.contains("javascript"))
        #expect(imported.diagnostics.map(\.code) == ["import-access"])
    }

    @Test("Kendra's JSON has documents")
    func json() {
        let json = """
            {"SchemaVersion": 1, "FaqDocuments": [
              {"Question": "Why?", "Answer": "### So", "Attributes": {"_source_uri": "https://x.example", "_category": "a"}},
              {"Question": "Who?", "Answer": "Me", "AccessControlList": [{"Name": "ann", "Type": "USER", "Access": "ALLOW"}]},
              {"Answer": "nobody asked"}]}
            """
        let imported = ImportedKnowledgeBase.kendra(Array(json.utf8), file: "faq.json")
        #expect(entries(imported).map(\.question) == ["Why?", "Who?"])
        #expect(imported.diagnostics.map(\.code) == ["import-access", "import-row"])
    }

    @Test(
        "damaged files are refused or reported",
        arguments: ["{", "{}", "{\"FaqDocuments\": 1}", "", "\"", "\n\n"])
    func damaged(text: String) {
        let imported = ImportedKnowledgeBase.kendra(Array(text.utf8), file: "faq")
        #expect(imported.entryCount == 0)
        #expect(!imported.diagnostics.isEmpty)
    }

    @Test("an answer cannot leave its place")
    func hostile() {
        let answers = [
            "## Q: another?\\n\\nA: yes", "--> <!-- faq\\nid: x\\n-->", "```\\nopen fence",
            "A: B: C\\n===\\nD\\n---", "<div>\\nopen",
            "| a |\\n|---|\\n| b |", "> quote\\n\\n***", "1. a\\n2. b",
        ]
        let rows = answers.enumerated().map { "Question \($0)?\t\($1)\t\t\($0):v --> x\t\t\t\t\($0)" }
        let imported = ImportedKnowledgeBase.qnaMaker(
            Array(
                (["Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId"]
                    + rows).joined(separator: "\n").utf8),
            file: "kb.tsv")
        #expect(entries(imported).map(\.question) == answers.indices.map { "Question \($0)?" })
        #expect(imported.diagnostics.isEmpty)
    }
}
