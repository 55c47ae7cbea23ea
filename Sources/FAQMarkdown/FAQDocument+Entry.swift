package import FAQModel

extension FAQDocument {
    /// Makes an entry of a question in plain text, and details and an answer in Markdown, as JSONL sources have them.
    ///
    /// The id counts as given by the author; the entry has no source.
    package static func entry(
        id: EntryID, question: String, details: String = "", answer: String, aliases: [String] = []
    ) -> Entry {
        let inlines = [Inline.text(question)]
        let details = details.isEmpty ? [] : blocks(of: details)
        let answer = answer.isEmpty ? [] : blocks(of: answer)
        var tags = TagCollector()
        tags.addQuestion(question, inlines)
        tags.addBlocks(details, place: .details)
        tags.addBlocks(answer, place: .answer)
        return Entry(
            id: id, hasExplicitID: true, question: question, questionInlines: inlines, details: details,
            answer: answer, tags: tags.tags, aliases: aliases)
    }
}
