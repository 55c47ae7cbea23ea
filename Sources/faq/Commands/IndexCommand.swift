internal import ArgumentParser
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: CommandText.current.aboutIndex,
        usage: """
            faq index <source> -o <file> [--policy <policy>]
            faq index --stats <file>
            faq index --verify <file>
            """,
        discussion: CommandText.current.detailsOfIndex)

    @Argument(help: ArgumentHelp(CommandText.current.helpOfSource, valueName: "source"))
    var source: String?

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(CommandText.current.helpOfIndexOutput, valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(CommandText.current.helpOfIndexPolicy, valueName: "policy"),
        transform: AnswerPolicy.argument)
    var policy: AnswerPolicy?

    @Option(help: ArgumentHelp(CommandText.current.helpOfStats, valueName: "file"))
    var stats: String?

    @Option(help: ArgumentHelp(CommandText.current.helpOfVerify, valueName: "file"))
    var verify: String?

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    func validate() throws {
        let isBuilding = source != nil && output != nil && stats == nil && verify == nil
        let isLooking =
            source == nil && output == nil && policy == nil && (stats == nil) != (verify == nil)
        guard isBuilding || isLooking else { throw ValidationError(CommandText.current.indexUsage) }
    }

    func run() throws {
        if let source, let output {
            try build(source, output)
        } else if let file = stats ?? verify {
            try inspect(file)
        }
    }

    private func build(_ source: String, _ output: String) throws(CommandFailure) {
        let built: BuiltIndex
        do throws(KnowledgeBaseError) {
            built = try KnowledgeBase.buildIndex(of: source, at: output, policy: policy)
        } catch {
            throw CommandFailure(error)
        }
        try StandardStream.error.write(DiagnosticReport.text(built.diagnostics, atLeast: .warning))
        guard printsJSON else {
            return try StandardStream.error.write(
                "\(CommandText.current.indexed(built.entryCount, output))\n")
        }
        try write { json in
            json.member("status", "built")
            json.member("file", output)
            json.member("entries", built.entryCount)
            json.name("diagnostics")
            EntryJSON.write(built.diagnostics, to: &json)
        }
    }

    private func inspect(_ file: String) throws(CommandFailure) {
        let base = try KnowledgeBaseLocation.open(file, .mapped)
        let statistics: IndexStatistics
        do throws(KnowledgeBaseError) {
            if verify != nil { try base.verify() }
            statistics = try base.statistics
        } catch {
            throw CommandFailure(error)
        }
        let view = IndexStatisticsView(statistics: statistics)
        guard printsJSON else {
            return try StandardStream.output.write(verify == nil ? view.text() : view.verified())
        }
        try write { json in
            json.member("status", verify == nil ? "read" : "verified")
            json.member("file", file)
            view.write(to: &json)
        }
    }

    private func write(_ members: (inout JSONWriter) -> Void) throws(CommandFailure) {
        var json = JSONWriter()
        json.object(members)
        json.endLine()
        try StandardStream.output.write(&json)
    }
}
