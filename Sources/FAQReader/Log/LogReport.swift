package import FAQFiles
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

        fileprivate init(_ seen: LogTally<EntryID>.Occurrences) {
            firstLog = seen.first.log
            firstLine = seen.first.line
            lastLog = seen.last.log
            lastLine = seen.last.line
            count = seen.count
            sample = String(decoding: seen.sample, as: UTF8.self)
        }

        fileprivate var tallied: LogTally<EntryID>.Occurrences {
            LogTally.Occurrences(
                first: LogTally.Place(log: firstLog, line: firstLine),
                last: LogTally.Place(log: lastLog, line: lastLine), count: count, sample: Array(sample.utf8))
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

    /// What entries explain, in the order of first lines. Made anew each time.
    public var causes: [Cause] {
        zip(tally.causes, shown).map { cause, shown in
            Cause(
                entry: cause.entry, alternatives: cause.alternatives, question: shown.question,
                source: shown.source, occurrences: Occurrences(cause.occurrences))
        }
    }

    /// Errors that no entry explains, lines of the same form together. Made anew each time.
    public var unknown: [Occurrences] { tally.unknown.map { Occurrences($0) } }
    /// Lines of errors no entry explains beyond the kinds that are told apart.
    public var unlistedCount: Int { tally.unlistedCount }
    /// Lines read in all logs, of one that could not be read to its end those before.
    public private(set) var lineCount = 0
    /// Logs that were added, those that could not be read among them.
    public private(set) var logCount = 0

    private var tally = LogTally<EntryID>()
    /// What is shown of the entries of `tally.causes`.
    private var shown: [Shown] = []

    private struct Shown: Hashable, Sendable {
        let question: String
        let source: Source?
    }

    /// How many kinds of unknown errors are told apart.
    public static let mostUnknown = LogTally<EntryID>.mostUnknown

    /// A report of no log yet.
    public init() {}

    /// A report for a preview or a test.
    ///
    /// - Parameters:
    ///   - causes: what entries explain, each entry once.
    ///   - unknown: errors that no entry explains.
    ///   - lineCount: lines read in all logs.
    public init(causes: [Cause], unknown: [Occurrences], lineCount: Int) {
        tally = LogTally(
            causes: causes.map {
                LogTally.Cause(
                    entry: $0.entry, alternatives: $0.alternatives, occurrences: $0.occurrences.tallied)
            },
            unknown: unknown.map(\.tallied))
        shown = causes.map { Shown(question: $0.question, source: $0.source) }
        self.lineCount = lineCount
    }

    /// Reads a log to its end and adds what it says.
    ///
    /// Where that fails, the report goes on to hold what was found before, and further logs can be added.
    ///
    /// - Parameters:
    ///   - source: the log.
    ///   - base: the knowledge base that explains it, the same for all logs.
    /// - Throws: as `KnowledgeBase.readLog(_:scope:_:)`.
    public mutating func add(_ source: LogSource, of base: KnowledgeBase) throws(KnowledgeBaseError) {
        let log = beginLog()
        let (index, path) = try base.openIndex()
        let stream = try source.stream()
        let outcome = LogOutcome(stream, name: source.name, index, path, scope: .errors) {
            take($0, log: log)
        }
        lineCount += outcome.lineCount
        if let failure = outcome.failure { throw failure }
    }

    /// Reads a log that is open already, as ``add(_:of:)``.
    ///
    /// - Parameter name: stands for the log in errors.
    /// - Returns: how far it could be read.
    /// - Throws: when the knowledge base cannot be read.
    package mutating func add(
        _ stream: any ByteStream, name: String, of base: KnowledgeBase
    ) throws(KnowledgeBaseError) -> LogOutcome {
        let log = beginLog()
        let (index, path) = try base.openIndex()
        let outcome = LogOutcome(stream, name: name, index, path, scope: .errors) { take($0, log: log) }
        lineCount += outcome.lineCount
        return outcome
    }

    private mutating func beginLog() -> Int {
        defer { logCount += 1 }
        return logCount
    }

    private mutating func take(_ event: LogEvent, log: Int) -> Bool {
        switch event {
        case .explained(let line):
            let isNew = tally.add(
                line.entry, alternatives: line.alternatives, at: LogTally.Place(log: log, line: line.line)
            ) { Array(line.text.utf8) }
            if isNew { shown.append(Shown(question: line.question, source: line.source)) }
        case .unknown(let error):
            tally.add(template: error.template, at: LogTally.Place(log: log, line: error.line)) {
                Array(error.text.utf8)
            }
        case .pause: break
        }
        return true
    }
}
