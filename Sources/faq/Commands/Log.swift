internal import ArgumentParser
internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutLog,
        usage: "faq log [--kb <path>] [--json | --each] [<file> ... | -]",
        discussion: CommandText.current.detailsOfLog)

    @OptionGroup var kb: KnowledgeBaseOption

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    @Flag(name: .customLong("each"), help: ArgumentHelp(CommandText.current.helpOfEach))
    var printsEach = false

    @Argument(help: ArgumentHelp(CommandText.current.helpOfLogFiles, valueName: "file"), completion: .file())
    var files: [String] = []

    func validate() throws {
        guard !(printsJSON && printsEach) else { throw ValidationError(CommandText.current.jsonOrEach) }
    }

    func run() throws {
        let names = files.isEmpty ? ["-"] : files
        let base = try kb.open(Self.access(names))
        let hasCauses = printsEach ? try each(names, base) : try report(names, base)
        if !hasCauses { throw ExitStatus.noAnswer }
    }

    /// Who knows how long a stream goes on; meanwhile anything may happen to an index that is mapped.
    private static func access(_ names: [String]) -> IndexAccess {
        names.allSatisfy(FileStatus.isFile) ? .mapped : .inMemory
    }

    private static func source(_ name: String) -> LogSource {
        .decompressing(name == "-" ? .standardInput : .file(name))
    }

    private func report(_ names: [String], _ base: KnowledgeBase) throws(CommandFailure) -> Bool {
        var report = LogReport()
        do throws(KnowledgeBaseError) {
            for name in names { try report.add(Self.source(name), of: base) }
        } catch {
            throw CommandFailure(error)
        }
        if printsJSON {
            var json = JSONWriter()
            LogJSON.write(report, logs: names, to: &json)
            json.endLine()
            try StandardStream.output.write(&json)
        } else {
            let view = LogView(appearance: .ofStandardOutput, logs: names)
            try StandardStream.output.write(view.text(report))
        }
        return !report.causes.isEmpty
    }

    /// Output is handed on in pieces of about this many bytes, and whenever the log pauses.
    private static let bufferSize = 1 << 16

    private func each(_ names: [String], _ base: KnowledgeBase) throws(CommandFailure) -> Bool {
        var json = JSONWriter()
        var hasCauses = false
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
        for name in names where failure == nil {
            do throws(KnowledgeBaseError) {
                try base.readLog(Self.source(name)) { event in
                    switch event {
                    case .explained(let line):
                        hasCauses = true
                        LogJSON.write(line, log: names.count > 1 ? name : nil, to: &json)
                        json.endLine()
                        return json.bytes.count < Self.bufferSize || pass()
                    case .unknown: return true
                    case .pause: return pass()
                    }
                }
            } catch {
                _ = pass()
                failure = failure ?? CommandFailure(error)
            }
        }
        if failure == nil { _ = pass() }
        if let failure { throw failure }
        return hasCauses
    }
}
