package import FAQModel

extension FAQDocument {
    /// Makes an entry of a question in plain text and an answer in Markdown, as JSONL sources have them.
    ///
    /// The id counts as given by the author; the entry has no source.
    package static func entry(id: EntryID, question: String, answer: String, aliases: [String] = []) -> Entry
    {
        let inlines = [Inline.text(question)]
        let blocks = answer.isEmpty ? [] : blocks(of: answer)
        var tags = TagCollector()
        tags.addQuestion(inlines)
        tags.addBlocks(blocks, place: .answer)
        return Entry(
            id: id, hasExplicitID: true, question: question, questionInlines: inlines, answer: blocks,
            tags: tags.tags, aliases: aliases)
    }
}
