public import FAQText

/// An entry as the engine sees it: UTF-8 fields, tags, and a record that it stores without looking inside.
public struct EngineEntry: Sendable {
    public var question: [UInt8]
    public var aliases: [[UInt8]]
    /// The headings above the entry, joined by line breaks.
    public var path: [UInt8]
    /// The answer as plain text without code samples.
    public var answer: [UInt8]
    /// The code samples, joined by line breaks.
    public var code: [UInt8]
    /// Error messages that the answer quotes as blocks, joined by line breaks; they stand in `answer` as well.
    public var message: [UInt8]
    public var tags: [EngineTag]
    public var record: [UInt8]

    public init(
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
public struct EngineTag: Sendable {
    public var kind: TagKind
    public var text: [UInt8]
    public var inQuestion: Bool

    public init(kind: TagKind, text: [UInt8], inQuestion: Bool) {
        self.kind = kind
        self.text = text
        self.inQuestion = inQuestion
    }
}
