public import FAQModel

/// What reading a log brings up, in the order of its lines.
public enum LogEvent: Hashable, Sendable {
    /// An entry explains this line.
    case explained(ExplainedLine)
    /// The line reports an error that no entry explains.
    case unknown(UnknownError)
    /// Nothing more is there to read for now; whoever holds output back should let it go.
    case pause
}

/// A line of a log that an entry explains.
public struct ExplainedLine: Hashable, Sendable {
    /// 1-based; of a message over several lines, the first.
    public var line: Int
    /// The id of the entry.
    public var entry: EntryID
    /// Entries that fit as well.
    public var alternatives: [EntryID]
    /// The entry's question as plain text.
    public var question: String
    /// Where the entry stands; `nil` for entries that come from JSON Lines or from memory.
    public var source: Source?
    /// The line, or the part of a long line that matters. Secrets and personal data are masked as far
    /// as they are known.
    public var text: String

    /// A line for a preview or a test.
    ///
    /// - Parameters:
    ///   - line: its number in the log, 1-based.
    ///   - entry: the id of the entry.
    ///   - alternatives: entries that fit as well.
    ///   - question: the entry's question as plain text.
    ///   - source: where the entry stands.
    ///   - text: the line.
    public init(
        line: Int, entry: EntryID, alternatives: [EntryID] = [], question: String, source: Source? = nil,
        text: String
    ) {
        self.line = line
        self.entry = entry
        self.alternatives = alternatives
        self.question = question
        self.source = source
        self.text = text
    }
}

/// A line of a log that reports an error no entry explains.
public struct UnknownError: Hashable, Sendable {
    /// 1-based.
    public var line: Int
    /// The same for lines that differ in times, numbers and names alone.
    public var template: UInt64
    /// As in ``ExplainedLine/text``.
    public var text: String

    /// A line for a preview or a test.
    ///
    /// - Parameters:
    ///   - line: its number in the log, 1-based.
    ///   - template: the same for lines of the same form.
    ///   - text: the line.
    public init(line: Int, template: UInt64, text: String) {
        self.line = line
        self.template = template
        self.text = text
    }
}
