internal import FAQEngine
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
    /// the interfaces that stand on the line or beside it decide. Of each line one event is given at most.
    ///
    /// - Parameter body: returns whether to read on.
    /// - Returns: the number of lines read.
    @discardableResult
    public func readLog(
        _ source: LogSource, scope: LogScope = .explained, _ body: (LogEvent) -> Bool
    ) throws(KnowledgeBaseError) -> Int {
        let (index, path) = try openIndex()
        var reading = LogReading(index: index)
        do throws(FileError) {
            return try reading.read(LogBytes(source), scope: scope, body)
        } catch {
            if let damage = reading.damage { throw KnowledgeBaseError(damage, path: path) }
            throw .unreadable(error)
        }
    }
}

/// The course of reading one log.
private struct LogReading {
    let index: OpenIndex
    private(set) var damage: IndexError?
    private var headers: [Int: EntryHeader] = [:]
    private var goesOn = true

    init(index: OpenIndex) {
        self.index = index
    }

    /// Reads at most this much at once: what stays in the processor's cache.
    private static let chunkSize = 1 << 18
    /// Headers of this many entries are kept.
    private static let mostHeaders = 10_000

    mutating func read(
        _ bytes: LogBytes, scope: KnowledgeBase.LogScope, _ body: (LogEvent) -> Bool
    ) throws(FileError) -> Int {
        var failure: FileError?
        do throws(IndexError) {
            let scanner = try LogScanner(index: index.index, options: scope == .errors ? .unknownErrors : [])
            while goesOn {
                let count = scanner.fill { buffer in
                    do throws(FileError) {
                        return try bytes.read(
                            into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(Self.chunkSize)))
                    } catch {
                        failure = error
                        return 0
                    }
                }
                guard count > 0 else { break }
                try scanner.scan { give($0, body) }
                if goesOn, bytes.wouldWait {
                    try scanner.flush { give($0, body) }
                    goesOn = goesOn && body(.pause)
                }
            }
            if goesOn { try scanner.finish { give($0, body) } }
            if let damage { throw damage }
            if failure == nil { return scanner.lineCount }
        } catch {
            damage = error
        }
        throw failure ?? FileError(.read, path: "", code: 0)
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
        let text = String(decoding: Redaction.redacted(finding.text), as: UTF8.self)
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
