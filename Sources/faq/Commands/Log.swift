internal import ArgumentParser
internal import FAQFiles
internal import FAQKit
internal import FAQLogFiles
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutLog,
        usage: "faq log [--kb <path>] [--json | --each] [--no-samples] [<file> ... | -]",
        discussion: CommandText.current.detailsOfLog)

    @OptionGroup var kb: KnowledgeBaseOption

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    @Flag(name: .customLong("each"), help: ArgumentHelp(CommandText.current.helpOfEach))
    var printsEach = false

    @Flag(name: .customLong("no-samples"), help: ArgumentHelp(CommandText.current.helpOfNoSamples))
    var hidesSamples = false

    @OptionGroup var display: DisplayOptions

    @Argument(help: ArgumentHelp(CommandText.current.helpOfLogFiles, valueName: "file"), completion: .file())
    var files: [String] = []

    func validate() throws {
        guard !(printsJSON && printsEach) else { throw ValidationError(CommandText.current.jsonOrEach) }
    }

    func run() throws {
        let names = files.isEmpty ? ["-"] : files
        let base = try kb.open(Self.access(names))
        Interruption.begin()
        let reading = try printsEach ? each(names, base) : report(names, base)
        try reading.unread.finish()
        Interruption.end()
        if reading.unread.count > 0 { throw ExitStatus.inputOutput }
        if !reading.hasCauses { throw ExitStatus.noAnswer }
    }

    /// Who knows how long a stream goes on; meanwhile anything may happen to an index that is mapped.
    private static func access(_ names: [String]) -> IndexAccess {
        names.allSatisfy { FileStatus.isFile($0) || FileStatus.isFolder($0) } ? .mapped : .inMemory
    }

    /// What came of reading the logs.
    private struct Reading {
        var hasCauses = false
        var unread = UnreadLogs()
    }

    private func report(_ files: [String], _ base: KnowledgeBase) throws(CommandFailure) -> Reading {
        var report = LogReport()
        var logs = LogNames(files)
        var unread = UnreadLogs()
        var failure: CommandFailure?
        try LogInput(files: files).read { found in
            do throws(CommandFailure) {
                switch found {
                case .unread(let log): try unread.add(log)
                case .log(let log):
                    logs.add(log.name)
                    let outcome = try report.adding(log, of: base)
                    if let unreadLog = try outcome.unread(log.name) { try unread.add(unreadLog) }
                }
                return true
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
        let isAlone = files.count == 1 && unread.count == 1 && report.lineCount == 0
        // Of the one log that was asked for, there is nothing to report.
        if isAlone, logs.names.count <= 1, let only = unread.first.first, only.name == files[0] {
            var failure = CommandFailure(only)
            failure.isSaid = true
            throw failure
        }
        if printsJSON {
            var json = JSONWriter()
            LogJSON.write(report, logs: logs, unread: unread, samples: !hidesSamples, to: &json)
            json.endLine()
            try StandardStream.output.write(&json)
        } else if report.lineCount > 0 || unread.count == 0 {
            try Pager.write(display.display) {
                LogView(
                    appearance: $0, logs: logs, unreadCount: unread.count, showsSamples: !hidesSamples
                ).text(report)
            }
        }
        return Reading(hasCauses: !report.causes.isEmpty, unread: unread)
    }

    /// Output is handed on in pieces of about this many bytes, and whenever the log pauses.
    private static let bufferSize = 1 << 16

    private func each(_ files: [String], _ base: KnowledgeBase) throws(CommandFailure) -> Reading {
        var json = JSONWriter()
        var reading = Reading()
        var failure: CommandFailure?
        func pass() -> Bool {
            do throws(CommandFailure) {
                try StandardStream.output.write(&json)
                return true
            } catch {
                failure = error
                return false
            }
        }
        try LogInput(files: files).read { found in
            do throws(CommandFailure) {
                switch found {
                case .unread(let log): try reading.unread.add(log)
                case .log(let log):
                    let name = files == [log.name] ? nil : log.name
                    let outcome = try base.reading(log) { event in
                        switch event {
                        case .explained(let line):
                            reading.hasCauses = true
                            LogJSON.write(line, log: name, text: !hidesSamples, to: &json)
                            json.endLine()
                            return json.bytes.count < Self.bufferSize || pass()
                        case .unknown: return true
                        case .pause: return pass()
                        }
                    }
                    if let unread = try outcome.unread(log.name) { try reading.unread.add(unread) }
                }
                return failure == nil
            } catch {
                _ = pass()
                failure = failure ?? error
                return false
            }
        }
        if failure == nil { _ = pass() }
        if let failure { throw failure }
        return reading
    }
}

extension LogReport {
    fileprivate mutating func adding(
        _ log: LogFiles.Log, of base: KnowledgeBase
    ) throws(CommandFailure) -> LogOutcome {
        do throws(KnowledgeBaseError) { return try add(log.text, name: log.name, of: base) } catch {
            throw CommandFailure(error)
        }
    }
}

extension KnowledgeBase {
    fileprivate func reading(
        _ log: LogFiles.Log, _ body: (LogEvent) -> Bool
    ) throws(CommandFailure) -> LogOutcome {
        do throws(KnowledgeBaseError) { return try readLog(log.text, name: log.name, body) } catch {
            throw CommandFailure(error)
        }
    }
}

extension LogOutcome {
    /// What of the log could not be read, if so.
    ///
    /// - Throws: when it is not the log that could not be read.
    fileprivate func unread(_ name: String) throws(CommandFailure) -> UnreadLog? {
        switch failure {
        case nil: return nil
        // What a signal cuts off is not damaged.
        case .unreadable where Interruption.hasCome: return nil
        case .unreadable(let error): return UnreadLog(name, .file(error), at: .line(lineCount))
        case .compressedLog: return UnreadLog(name, .nested)
        case let failure?: throw CommandFailure(failure)
        }
    }
}
