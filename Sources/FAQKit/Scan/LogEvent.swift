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
    /// 1-based.
    public var line: Int
    public var entry: EntryID
    /// Entries that fit as well.
    public var alternatives: [EntryID]
    public var question: String
    public var source: Source?
    /// The line, or the part of a long line that matters. Secrets and personal data are hidden.
    public var text: String
}

/// A line of a log that reports an error no entry explains.
public struct UnknownError: Hashable, Sendable {
    /// 1-based.
    public var line: Int
    /// The same for lines that differ in times, numbers and names alone.
    public var template: UInt64
    /// As in ``ExplainedLine/text``.
    public var text: String
}
