package import FAQText

/// An entry as the engine sees it: UTF-8 fields, tags, and a record that it stores without looking inside.
package struct EngineEntry: Sendable {
    package var question: [UInt8]
    package var aliases: [[UInt8]]
    /// The headings above the entry, joined by line breaks.
    package var path: [UInt8]
    /// What stands below the question as plain text without code samples.
    package var answer: [UInt8]
    /// The code samples, joined by line breaks.
    package var code: [UInt8]
    /// Error messages that are quoted there as blocks, joined by line breaks; they stand in `answer` as well.
    package var message: [UInt8]
    package var tags: [EngineTag]
    package var record: [UInt8]

    package init(
        question: [UInt8], aliases: [[UInt8]] = [], path: [UInt8] = [], answer: [UInt8] = [],
        code: [UInt8] = [], message: [UInt8] = [], tags: [EngineTag] = [], record: [UInt8] = []
    ) {
        self.question = question
        self.aliases = aliases
        self.path = path
        self.answer = answer
        self.code = code
        self.message = message
        self.tags = tags
        self.record = record
    }
}

/// A typed tag in UTF-8.
package struct EngineTag: Sendable {
    package var kind: TagKind
    package var text: [UInt8]
    /// Whether it belongs to the question: stands in it, was given by the author, or is shown with it.
    package var inQuestion: Bool

    package init(kind: TagKind, text: [UInt8], inQuestion: Bool) {
        self.kind = kind
        self.text = text
        self.inQuestion = inQuestion
    }
}
