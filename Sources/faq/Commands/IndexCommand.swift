internal import ArgumentParser
internal import FAQKit
internal import FAQModel

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Builds an index, one file that opens at once.",
        discussion: """
            The source is a folder of Markdown, a Markdown file, or a .jsonl file with lines of \
            {"id","question","answer","group"?,"aliases"?}. The same source gives the same bytes.
            """)

    @Argument(help: ArgumentHelp("What to read.", valueName: "source"))
    var source: String

    @Option(
        name: [.short, .customLong("output")], help: ArgumentHelp("The index to write.", valueName: "file"))
    var output: String

    @Flag(name: .customLong("json"), help: "Print one JSON object, on failure too.")
    var printsJSON = false

    func run() throws {
        let base = try KnowledgeBaseLocation.open(source)
        do throws(KnowledgeBaseError) { try base.save(to: output) } catch { throw CommandFailure(error) }
        try report(base)
    }

    private func report(_ base: KnowledgeBase) throws {
        try StandardStream.error.write(DiagnosticReport.text(base.diagnostics, atLeast: .warning))
        guard printsJSON else {
            return try StandardStream.error.write(UIText.current.indexed(base.entryCount, output) + "\n")
        }
        var json = JSONWriter()
        json.object { json in
            json.member("status", "built")
            json.member("file", output)
            json.member("entries", base.entryCount)
            json.name("diagnostics")
            EntryJSON.write(base.diagnostics, to: &json)
        }
        json.endLine()
        try StandardStream.output.write(json.bytes)
    }
}
