public import FAQModel

/// What went wrong according to one or several logs: by cause, the earliest first.
///
/// Memory is bounded: of errors that no entry explains, only so many kinds are told apart.
public struct LogReport: Hashable, Sendable {
    /// Where something was seen first and last, and how often.
    public struct Occurrences: Hashable, Sendable {
        /// The log it was first seen in, by its place in the order of reading, and the line, 1-based.
        public var firstLog: Int
        public var firstLine: Int
        public var lastLog: Int
        public var lastLine: Int
        public var count: Int
        /// The first line. Secrets and personal data are hidden.
        public var sample: String

        fileprivate init(log: Int, line: Int, sample: String) {
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
        public var entry: EntryID
        /// Entries that fit as well, by the first line.
        public var alternatives: [EntryID]
        public var question: String
        public var source: Source?
        public var occurrences: Occurrences
    }

    public private(set) var causes: [Cause] = []
    /// Errors that no entry explains, lines of the same form together.
    public private(set) var unknown: [Occurrences] = []
    /// Lines of errors no entry explains beyond the kinds that are told apart.
    public private(set) var unlistedCount = 0
    /// Lines read in all logs.
    public private(set) var lineCount = 0

    private var placeOfCause: [EntryID: Int] = [:]
    private var placeOfTemplate: [UInt64: Int] = [:]
    private var logCount = 0

    /// How many kinds of unknown errors are told apart.
    public static let mostUnknown = 1000

    public init() {}

    /// Reads a log to its end and adds what it says.
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
        if let place = placeOfCause[line.entry] {
            causes[place].occurrences.add(log: log, line: line.line)
            return
        }
        placeOfCause[line.entry] = causes.count
        causes.append(
            Cause(
                entry: line.entry, alternatives: line.alternatives, question: line.question,
                source: line.source,
                occurrences: Occurrences(log: log, line: line.line, sample: line.text)))
    }

    private mutating func add(_ error: UnknownError, log: Int) {
        if let place = placeOfTemplate[error.template] {
            unknown[place].add(log: log, line: error.line)
        } else if unknown.count < Self.mostUnknown {
            placeOfTemplate[error.template] = unknown.count
            unknown.append(Occurrences(log: log, line: error.line, sample: error.text))
        } else {
            unlistedCount += 1
        }
    }
}
