internal import FAQEngine
package import FAQFiles
internal import FAQLogs
internal import FAQModel

extension KnowledgeBase {
    /// Which lines of a log are worth hearing of.
    public enum LogScope: Hashable, Sendable {
        /// Lines that an entry explains.
        case explained
        /// Those, and lines that report errors which no entry explains.
        case errors
    }

    /// Reads a log of any length and says which entries explain its lines.
    ///
    /// Lines are found by the error messages and codes of the entries' questions. Where several entries share a message,
    /// the interfaces that stand on the line or beside it decide. Of each line one event is given at most. Secrets and
    /// personal data in what is given are masked as far as their forms are known: passwords, tokens, keys, codes, addresses,
    /// numbers of telephones, cards and people.
    ///
    /// A gigabyte takes a few seconds; memory does not grow with the log.
    ///
    /// - Parameters:
    ///   - source: the log.
    ///   - scope: which lines to give.
    ///   - body: takes what is found, in the order of the lines; returns whether to read on.
    /// - Returns: the number of lines read.
    /// - Throws: ``KnowledgeBaseError/unreadable(_:)``, ``KnowledgeBaseError/compressedLog(name:)``, or
    ///   ``KnowledgeBaseError/badIndex(_:path:)`` when the index is damaged. Whatever was found before has been given.
    @discardableResult
    public func readLog(
        _ source: LogSource, scope: LogScope = .explained, _ body: (LogEvent) -> Bool
    ) throws(KnowledgeBaseError) -> Int {
        let (index, path) = try openIndex()
        let outcome = LogOutcome(try source.stream(), name: source.name, index, path, scope: scope, body)
        if let failure = outcome.failure { throw failure }
        return outcome.lineCount
    }

    /// Reads a log that is open already, as ``readLog(_:scope:_:)``.
    ///
    /// - Parameter name: stands for the log in errors.
    /// - Returns: how far it could be read.
    /// - Throws: when the knowledge base cannot be read.
    package func readLog(
        _ stream: any ByteStream, name: String, scope: LogScope = .explained, _ body: (LogEvent) -> Bool
    ) throws(KnowledgeBaseError) -> LogOutcome {
        let (index, path) = try openIndex()
        return LogOutcome(stream, name: name, index, path, scope: scope, body)
    }
}

extension LogSource {
    func stream() throws(KnowledgeBaseError) -> any ByteStream {
        do throws(FileError) { return try open() } catch { throw .unreadable(error) }
    }
}

/// How far a log could be read.
package struct LogOutcome: Sendable {
    /// The lines read.
    package private(set) var lineCount = 0
    /// Why not to its end.
    package private(set) var failure: KnowledgeBaseError?

    init(
        _ stream: any ByteStream, name: String, _ index: OpenIndex, _ path: String?,
        scope: KnowledgeBase.LogScope, _ body: (LogEvent) -> Bool
    ) {
        var reading = LogReading(index: index, log: name)
        do throws(IndexError) { lineCount = try reading.read(stream, scope: scope, body) } catch {
            failure = KnowledgeBaseError(error, path: path)
        }
        failure = failure ?? reading.failure
    }
}

/// The course of reading one log.
private struct LogReading {
    let index: OpenIndex
    /// The name of the log.
    let log: String
    /// Why the log could not be read to its end.
    private(set) var failure: KnowledgeBaseError?
    private var damage: IndexError?
    private var headers: [Int: EntryHeader] = [:]
    private var goesOn = true
    private var isAtStart = true

    init(index: OpenIndex, log: String) {
        self.index = index
        self.log = log
    }

    /// Reads at most this much at once: what stays in the processor's cache.
    private static let chunkSize = 1 << 18
    /// Headers of this many entries are kept.
    private static let mostHeaders = 10_000

    mutating func read(
        _ stream: any ByteStream, scope: KnowledgeBase.LogScope, _ body: (LogEvent) -> Bool
    ) throws(IndexError) -> Int {
        let scanner = try LogScanner(index: index.index, options: scope == .errors ? .unknownErrors : [])
        while goesOn {
            let count = scanner.fill { piece(of: stream, into: $0) }
            guard count > 0 else { break }
            try scanner.scan { give($0, body) }
            if goesOn, stream.wouldWait {
                try scanner.flush { give($0, body) }
                goesOn = goesOn && body(.pause)
            }
        }
        if goesOn { try scanner.finish { give($0, body) } }
        if let damage { throw damage }
        return scanner.lineCount
    }

    /// Reads the next piece; 0 at the end, and where the log cannot be read.
    private mutating func piece(of stream: any ByteStream, into buffer: UnsafeMutableRawBufferPointer) -> Int
    {
        let buffer = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(Self.chunkSize))
        do throws(FileError) {
            let count = try stream.read(into: buffer)
            defer { isAtStart = false }
            // Searching what is compressed would find nothing, and say so.
            guard isAtStart, count >= 2, buffer[0] == 0x1F, buffer[1] == 0x8B else { return count }
            failure = .compressedLog(name: log)
        } catch {
            failure = .unreadable(error)
        }
        return 0
    }

    private mutating func give(_ finding: LogFinding, _ body: (LogEvent) -> Bool) {
        guard goesOn else { return }
        do throws(IndexError) {
            goesOn = body(try event(finding))
        } catch {
            damage = error
            goesOn = false
        }
    }

    private mutating func event(_ finding: LogFinding) throws(IndexError) -> LogEvent {
        let text = String(decoding: finding.redacted, as: UTF8.self)
        switch finding.cause {
        case .unknown(let template):
            return .unknown(UnknownError(line: finding.line, template: template, text: text))
        case .entry(let position, let alternatives):
            let header = try header(position)
            var others: [EntryID] = []
            for other in alternatives { others.append(try self.header(other).id) }
            return .explained(
                ExplainedLine(
                    line: finding.line, entry: header.id, alternatives: others, question: header.question,
                    source: header.source, text: text))
        }
    }

    private mutating func header(_ position: Int) throws(IndexError) -> EntryHeader {
        if let known = headers[position] { return known }
        let header = try index.header(at: position)
        if headers.count >= Self.mostHeaders { headers.removeAll() }
        headers[position] = header
        return header
    }
}
