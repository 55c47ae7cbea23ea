internal import FAQEngine
internal import FAQModel

extension EngineEntry {
    /// What the engine matches of an entry, with the entry's record to give back.
    init(_ entry: Entry) {
        let content = entry.details + entry.answer
        self.init(
            question: Array(entry.question.utf8),
            aliases: entry.aliases.map { Array($0.utf8) },
            path: Array(entry.category.joined(separator: "\n").utf8),
            answer: Array(PlainText.text(of: content, code: .omitted).utf8),
            code: Array(AnswerParts.codeSamples(in: content).map(\.code).joined(separator: "\n").utf8),
            message: Array(PlainText.quotations(in: content).joined(separator: "\n").utf8),
            tags: entry.tags.map {
                EngineTag(kind: $0.kind.number, text: Array($0.text.utf8), inQuestion: $0.place != .answer)
            },
            record: EntryRecord.encode(entry))
    }
}
