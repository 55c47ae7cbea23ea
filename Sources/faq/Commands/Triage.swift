internal import ArgumentParser
internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct Triage: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutTriage,
        usage: """
            faq triage [--kb <path>] [--format text|markdown|html|json] [-o <path>] [--against <file>] [--text-field <name>]
                       [--id-field <name>] [--date-field <name>] [--policy <policy>] [<file> ... | -]
            """,
        discussion: CommandText.current.detailsOfTriage)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, html, json

        /// The format of a file by its name.
        init?(of path: String) {
            switch path.split(separator: ".").last {
            case "md", "markdown": self = .markdown
            case "html", "htm": self = .html
            case "json": self = .json
            case "txt", "text": self = .text
            default: return nil
            }
        }
    }

    @OptionGroup var kb: KnowledgeBaseOption

    @Option(help: ArgumentHelp(CommandText.current.helpOfTriageFormat))
    var format: Format?

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(CommandText.current.helpOfTriageOutput, valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp(CommandText.current.helpOfTriageAgainst, valueName: "file"))
    var against: [String] = []

    @Option(help: ArgumentHelp(CommandText.current.helpOfTicketText, valueName: "name"))
    var textField: String?

    @Option(help: ArgumentHelp(CommandText.current.helpOfTicketID, valueName: "name"))
    var idField: String?

    @Option(help: ArgumentHelp(CommandText.current.helpOfTicketDate, valueName: "name"))
    var dateField: String?

    @Option(
        help: ArgumentHelp(CommandText.current.helpOfPolicy, valueName: "policy"),
        transform: AnswerPolicy.argument)
    var policy: AnswerPolicy?

    @Argument(help: ArgumentHelp(CommandText.current.helpOfTicketFiles, valueName: "file"))
    var files: [String] = []

    func run() throws {
        let files = files.isEmpty ? ["-"] : files
        try checkOutput(files)
        let fields = TicketFields(id: idField, text: textField, date: dateField)
        var task = TriageTask(base: try kb.open(.inMemory), fields: fields, policy: policy)
        let before = try earlierReport()
        try task.run(files)
        guard task.report.ticketCount > 0 || task.unread.count > 0 else {
            throw CommandFailure(
                status: .badContent, code: "no-tickets", message: CommandText.current.noTickets(files))
        }
        if task.report.ticketCount == 0, outputFormat != .json || output != nil {
            try failWithoutTickets(task.unread)
        }
        var comparison: TriageComparison?
        var unread = task.unread
        if let before {
            comparison = TriageComparison(before: before, after: TriageCounts(task.report))
        } else if !against.isEmpty {
            var other = TriageTask(base: task.base, fields: fields, policy: policy)
            try other.run(against)
            for failure in other.unread.first { unread.add(failure, isFile: other.unread.lacksFile) }
            // Compared with nothing, everything would be new.
            if other.report.ticketCount > 0 {
                comparison = TriageComparison(
                    before: TriageCounts(other.report), after: TriageCounts(task.report))
            } else if other.unread.count == 0 {
                throw CommandFailure(
                    status: .badContent, code: "no-tickets", message: CommandText.current.noTickets(against))
            }
        }
        try write(task.report, comparison, files, unread)
        if unread.lacksFile { throw ExitStatus.inputOutput }
        if unread.count > 0 || task.report.cutCount > 0 { throw ExitStatus.badContent }
    }

    private var outputFormat: Format {
        printsJSON ? .json : format ?? output.flatMap { Format(of: $0) } ?? .text
    }

    /// A report of nothing tells people nothing; why there is none does.
    private func failWithoutTickets(_ unread: UnreadTickets) throws {
        if unread.lacksFile { throw ExitStatus.inputOutput }
        // What is wrong with a file as a whole has been said.
        if let row = unread.first.first(where: { $0.line != nil }) {
            throw CommandFailure(
                status: .badContent, code: row.code,
                message: CommandText.current.noReadableTicket(unread.count) + row.sentence)
        }
        throw ExitStatus.badContent
    }

    /// A report never takes the place of what it is made of, and is what its name says.
    private func checkOutput(_ files: [String]) throws(CommandFailure) {
        guard let output, output != "-" else { return }
        let text = CommandText.current
        // What has no ending, such as /dev/stdout, may hold any text.
        let name = output.split(separator: "/").last ?? ""
        if format == nil, !printsJSON, name.contains("."), Format(of: output) == nil {
            throw CommandFailure(status: .usage, code: "usage", message: text.unknownReportFormat(output))
        }
        var message: String?
        if try KnowledgeBaseLocation.holds(output, in: KnowledgeBaseLocation.path(kb.path)) {
            message = text.wouldReplaceSource(output)
        }
        for file in files + against where file != "-" {
            if try KnowledgeBaseLocation.holds(output, in: file) {
                message = text.wouldReplaceTickets(output)
            }
        }
        if let message { throw CommandFailure(status: .inputOutput, code: "file-exists", message: message) }
    }

    /// The counts of an earlier report, where one is to be compared with.
    private func earlierReport() throws(CommandFailure) -> TriageCounts? {
        guard against.count == 1, against[0] != "-" else { return nil }
        let bytes: [UInt8]
        do throws(FileError) {
            let head = try OpenFile(reading: FilePath(against[0])).read(64)
            guard head.filter({ $0 > 0x20 }).starts(with: #"{"report":"triage""#.utf8) else { return nil }
            bytes = try FileBytes.read(against[0], limit: 256 << 20)
        } catch {
            throw CommandFailure(error)
        }
        let value: JSONValue
        do throws(JSONError) { value = try JSONParser.parse(bytes) } catch {
            throw CommandFailure(
                status: .badContent, code: "bad-json",
                message: against[0] + CommandText.current.colon
                    + CommandText.current.badJSON(error.reason, byte: error.offset + 1))
        }
        guard let counts = TriageCounts(value) else {
            throw CommandFailure(
                status: .badContent, code: "bad-json",
                message: CommandText.current.noEarlierReport(against[0]))
        }
        return counts
    }

    private func write(
        _ report: TriageReport, _ comparison: TriageComparison?, _ files: [String], _ unread: UnreadTickets
    ) throws(CommandFailure) {
        let document = TriageDocument(report, comparison, files: files, unread)
        let bytes: [UInt8]
        switch outputFormat {
        case .text:
            let isShown = output == nil
            let view = TriageView(appearance: isShown ? .ofStandardOutput : .plain)
            let text = view.text(document)
            if isShown { return try StandardStream.output.write(text) }
            bytes = Array(text.string.utf8)
        case .markdown: bytes = Array(TriageMarkdown.text(document).utf8)
        case .html: bytes = TriageHTML.page(document)
        case .json:
            var json = JSONWriter()
            TriageJSON(report: report, comparison: comparison, files: files, unread: unread).write(to: &json)
            bytes = json.bytes
        }
        guard let output, output != "-" else {
            return try StandardStream.output.write(document: String(decoding: bytes, as: UTF8.self))
        }
        do throws(FileError) { try FileReplacement.write(bytes, to: output) } catch {
            throw CommandFailure(error)
        }
    }
}
