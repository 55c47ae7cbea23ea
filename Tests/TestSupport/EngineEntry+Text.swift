package import FAQEngine
package import FAQText

extension EngineEntry {
    /// An entry of texts.
    package init(
        _ question: String, aliases: [String] = [], path: String = "", answer: String = "",
        code: String = "", tags: [EngineTag] = [], record: String = ""
    ) {
        self.init(
            question: Array(question.utf8), aliases: aliases.map { Array($0.utf8) }, path: Array(path.utf8),
            answer: Array(answer.utf8), code: Array(code.utf8), tags: tags, record: Array(record.utf8))
    }
}

extension EngineTag {
    /// A tag of a question.
    package init(_ kind: TagKind, _ text: String) {
        self.init(kind: kind, text: Array(text.utf8), inQuestion: true)
    }
}
