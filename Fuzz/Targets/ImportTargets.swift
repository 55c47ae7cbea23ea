import FAQKit
import FAQModel
import FAQReader

extension FuzzTarget {
    /// An export of QnA Maker becomes Markdown with as many entries as it is said to have.
    static let qnaMaker = FuzzTarget("import-qna-maker", longest: 8 << 10) { (input) throws(Violation) in
        try check(
            .qnaMaker(Array("Question\tAnswer\tMetadata\tPrompts\tQnaId\n".utf8) + input, file: "fuzz.tsv"))
        try check(.qnaMaker(input, file: "fuzz.tsv"))
    }

    /// So does an FAQ of Kendra, in each of its three forms.
    static let kendra = FuzzTarget("import-kendra", longest: 8 << 10) { (input) throws(Violation) in
        try check(.kendra(input, file: "fuzz"))
        try check(.kendra(Array("_question,_answer,_source_uri,_category\n".utf8) + input, file: "fuzz.csv"))
    }

    private static func check(_ imported: ImportedKnowledgeBase) throws(Violation) {
        let found: Int
        do throws(KnowledgeBaseError) {
            found = try KnowledgeBase(markdown: imported.markdown).entryCount
        } catch { found = 0 }
        // What cannot be written so that it is read back is at least said.
        let isSaid = imported.diagnostics.contains { $0.code == "import-shape" }
        try require(
            found == imported.entryCount || isSaid, "\(imported.entryCount) entries, \(found) in the Markdown"
        )
    }
}
