internal import ArgumentParser
internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct Export: ParsableCommand {
    /// Goes up when readers of `export json` have to change.
    static let jsonFormat = 1

    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutExport,
        discussion: CommandText.current.detailsOfExport)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case html, json, jsonl
    }

    @Argument(help: ArgumentHelp(CommandText.current.helpOfExportFormat))
    var format: Format

    @OptionGroup var kb: KnowledgeBaseOption

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(CommandText.current.helpOfOutput, valueName: "path"))
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(CommandText.current.helpOfBaseURL, valueName: "url"))
    var baseURL: String?

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(CommandText.current.helpOfSiteConfiguration, valueName: "file"))
    var configuration: String?

    @Flag(help: ArgumentHelp(CommandText.current.helpOfWatch))
    var watch = false

    @Option(help: ArgumentHelp(CommandText.current.helpOfPort, valueName: "number"))
    var port: Int?

    @Flag(help: ArgumentHelp(CommandText.current.helpOfCheck))
    var check = false

    @Flag(help: ArgumentHelp(CommandText.current.helpOfForce))
    var force = false

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var reportsJSON = false

    func run() throws {
        if format == .html { return try exportSite() }
        guard baseURL == nil, configuration == nil, !watch, port == nil, !check, !force else {
            throw CommandFailure(status: .usage, code: "usage", message: CommandText.current.onlyForHTML)
        }
        let base = try kb.open()
        let entries = try base.allEntries()
        var json = JSONWriter()
        switch format {
        case .json: write(entries, of: base, to: &json)
        case .jsonl, .html:
            for entry in entries { writeLine(entry, to: &json) }
        }
        try deliver(&json)
    }

    private func exportSite() throws {
        guard let output, !output.isEmpty, output != "-" else {
            throw CommandFailure(status: .usage, code: "usage", message: CommandText.current.needsFolder)
        }
        let export = SiteExport(
            kb: try KnowledgeBaseLocation.path(kb.path), configurationFile: configuration, baseURL: baseURL,
            output: output)
        if check {
            guard !watch, !force else {
                throw CommandFailure(
                    status: .usage, code: "usage", message: CommandText.current.checkWritesNothing)
            }
            return try report(export.check())
        }
        if watch { return try SiteWatch(export: export, port: port ?? 0, insists: force).run() }
        let outcome = try export.run(insists: force)
        try StandardStream.error.write(DiagnosticReport.text(outcome.diagnostics, atLeast: .warning))
        if reportsJSON {
            var json = JSONWriter()
            json.object { json in
                json.member("status", "exported")
                json.member("folder", output)
                json.member("written", outcome.written)
                json.member("unchanged", outcome.unchanged)
                json.member("removed", outcome.removed)
                json.name("diagnostics")
                EntryJSON.write(outcome.diagnostics, to: &json)
            }
            json.endLine()
            try StandardStream.output.write(&json)
        } else {
            try StandardStream.error.write("\(outcome.report(of: output))\n")
        }
    }

    private func report(_ check: SiteCheck) throws {
        try StandardStream.error.write(DiagnosticReport.text(check.diagnostics, atLeast: .warning))
        if reportsJSON {
            var json = JSONWriter()
            check.write(to: &json)
            try StandardStream.output.write(&json)
        } else {
            try StandardStream.output.write(check.list)
            try StandardStream.error.write("\(check.report)\n")
        }
        guard check.status == .answer else { throw check.status }
    }

    private func write(_ entries: [Entry], of base: KnowledgeBase, to json: inout JSONWriter) {
        json.object { json in
            json.member("format", Self.jsonFormat)
            json.name("entries")
            json.array(entries) { EntryJSON.write($1, to: &$0) }
            json.name("introductions")
            EntryJSON.write(base.introductions, to: &json)
            json.name("diagnostics")
            EntryJSON.write(base.diagnostics, to: &json)
        }
        json.endLine()
    }

    private func writeLine(_ entry: Entry, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", entry.id.text)
            json.member("question", entry.question)
            if !entry.details.isEmpty {
                json.member("details", MarkdownRenderer.markdown(of: entry.details))
            }
            json.member("answer", MarkdownRenderer.markdown(of: entry.answer))
            if !entry.aliases.isEmpty { json.member("aliases", entry.aliases) }
        }
        json.endLine()
    }

    private func deliver(_ json: inout JSONWriter) throws(CommandFailure) {
        guard let output, output != "-" else { return try StandardStream.output.write(&json) }
        guard try !KnowledgeBaseLocation.holds(output, in: KnowledgeBaseLocation.path(kb.path)) else {
            throw CommandFailure(
                status: .inputOutput, code: "file-exists",
                message: CommandText.current.wouldReplaceSource(output))
        }
        do throws(FileError) { try FileReplacement.write(json.take(), to: output) } catch {
            throw CommandFailure(error)
        }
    }
}
