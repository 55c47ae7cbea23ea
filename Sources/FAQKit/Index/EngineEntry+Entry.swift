internal import FAQEngine
internal import FAQModel
internal import FAQText

extension EngineEntry {
    /// What the engine matches of an entry, with the entry's record to give back.
    init(_ entry: Entry) {
        self.init(
            question: Array(entry.question.utf8),
            aliases: entry.aliases.map { Array($0.utf8) },
            path: Array(entry.category.joined(separator: "\n").utf8),
            answer: Array(PlainText.text(of: entry.answer, code: .omitted).utf8),
            code: Array(AnswerParts.codeSamples(in: entry.answer).map(\.code).joined(separator: "\n").utf8),
            message: Array(PlainText.quotations(in: entry.answer).joined(separator: "\n").utf8),
            tags: entry.tags.map {
                EngineTag(
                    kind: TagKind($0.kind), text: Array($0.text.utf8), inQuestion: $0.place == .question)
            },
            record: EntryRecord.encode(entry))
    }
}

extension TagKind {
    init(_ kind: Tag.Kind) {
        switch kind {
        case .message: self = .message
        case .code: self = .code
        case .api: self = .api
        case .parameter: self = .parameter
        case .component: self = .component
        }
    }
}
