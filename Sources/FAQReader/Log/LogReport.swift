internal import FAQLogs
public import FAQModel

/// What went wrong according to one or several logs: by cause, the earliest first.
///
/// Memory is bounded: of errors that no entry explains, only so many kinds are told apart.
public struct LogReport: Hashable, Sendable {
    /// Where something was seen first and last, and how often.
    public struct Occurrences: Hashable, Sendable {
        /// The log it was first seen in, by its index in the order of reading, from 0.
        public var firstLog: Int
        /// The line there, 1-based.
        public var firstLine: Int
        /// The log it was last seen in, as ``firstLog``.
        public var lastLog: Int
        /// The line there, 1-based.
        public var lastLine: Int
        /// How many lines there are.
        public var count: Int
        /// The first line. Secrets and personal data are masked as far as they are known.
        public var sample: String

        /// What was seen on one line.
        ///
        /// - Parameters:
        ///   - log: the index of the log in the order of reading, from 0.
        ///   - line: 1-based.
        ///   - sample: the line.
        public init(log: Int, line: Int, sample: String) {
            firstLog = log
            firstLine = line
            lastLog = log
            lastLine = line
            count = 1
            self.sample = sample
        }

        fileprivate mutating func add(log: Int, line: Int) {
            lastLog = log
            lastLine = line
            count += 1
        }
    }

    /// What an entry explains.
    public struct Cause: Hashable, Sendable {
        /// The id of the entry.
        public var entry: EntryID
        /// Entries that fit as well, by the first line.
        public var alternatives: [EntryID]
        /// The entry's question as plain text.
        public var question: String
        /// Where the entry stands; `nil` for entries that come from JSON Lines or from memory.
        public var source: Source?
        /// The lines it explains.
        public var occurrences: Occurrences

        /// A cause for a preview or a test.
        ///
        /// - Parameters:
        ///   - entry: the id of the entry.
        ///   - alternatives: entries that fit as well.
        ///   - question: the entry's question as plain text.
        ///   - source: where the entry stands.
        ///   - occurrences: the lines it explains.
        public init(
            entry: EntryID, alternatives: [EntryID] = [], question: String, source: Source? = nil,
            occurrences: Occurrences
        ) {
            self.entry = entry
            self.alternatives = alternatives
            self.question = question
            self.source = source
            self.occurrences = occurrences
        }
    }

    /// What entries explain, in the order of first lines.
    public private(set) var causes: [Cause] = []
    /// Errors that no entry explains, lines of the same form together.
    public private(set) var unknown: [Occurrences] = []
    /// Lines of errors no entry explains beyond the kinds that are told apart.
    public private(set) var unlistedCount = 0
    /// Lines read in all logs.
    public private(set) var lineCount = 0

    private var causeIndices: [EntryID: Int] = [:]
    private var templateIndices: [UInt64: Int] = [:]
    private var logCount = 0

    /// How many kinds of unknown errors are told apart.
    public static let mostUnknown = LogTally.mostUnknown

    /// A report of no log yet.
    public init() {}

    /// A report for a preview or a test.
    ///
    /// - Parameters:
    ///   - causes: what entries explain, each entry once.
    ///   - unknown: errors that no entry explains.
    ///   - lineCount: lines read in all logs.
    public init(causes: [Cause], unknown: [Occurrences], lineCount: Int) {
        self.causes = causes
        self.unknown = unknown
        self.lineCount = lineCount
        causeIndices = Dictionary(
            causes.enumerated().map { ($1.entry, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a log to its end and adds what it says.
    ///
    /// - Parameters:
    ///   - source: the log.
    ///   - base: the knowledge base that explains it, the same for all logs.
    /// - Throws: as `KnowledgeBase.readLog(_:scope:_:)`; what was found before stays in the report.
    public mutating func add(_ source: LogSource, of base: KnowledgeBase) throws(KnowledgeBaseError) {
        let log = logCount
        logCount += 1
        lineCount += try base.readLog(source, scope: .errors) { event in
            switch event {
            case .explained(let line): add(line, log: log)
            case .unknown(let error): add(error, log: log)
            case .pause: break
            }
            return true
        }
    }

    private mutating func add(_ line: ExplainedLine, log: Int) {
        if let index = causeIndices[line.entry] {
            causes[index].occurrences.add(log: log, line: line.line)
            return
        }
        causeIndices[line.entry] = causes.count
        causes.append(
            Cause(
                entry: line.entry, alternatives: line.alternatives, question: line.question,
                source: line.source,
                occurrences: Occurrences(log: log, line: line.line, sample: line.text)))
    }

    private mutating func add(_ error: UnknownError, log: Int) {
        if let index = templateIndices[error.template] {
            unknown[index].add(log: log, line: error.line)
        } else if unknown.count < Self.mostUnknown {
            templateIndices[error.template] = unknown.count
            unknown.append(Occurrences(log: log, line: error.line, sample: error.text))
        } else {
            unlistedCount += 1
        }
    }
}
