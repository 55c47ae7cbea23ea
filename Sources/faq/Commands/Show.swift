internal import ArgumentParser
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: CommandText.current.aboutShow)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, html, json
    }

    @Argument(help: ArgumentHelp(CommandText.current.helpOfID, valueName: "id"), completion: Completions.ids)
    var id: String

    @OptionGroup var kb: KnowledgeBaseOption

    @Option(help: ArgumentHelp(CommandText.current.helpOfCode, valueName: "n"))
    var code: Int?

    @Option(help: ArgumentHelp(CommandText.current.formatOfShow))
    var format: Format = .text

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.sameAsFormatJSON))
    var printsJSON = false

    @OptionGroup var display: DisplayOptions

    @Flag(name: ResolveOption.copy.name, help: ArgumentHelp(CommandText.current.helpOfCopy))
    var copies = false

    @Flag(name: ResolveOption.open.name, help: ArgumentHelp(CommandText.current.helpOfOpen))
    var opens = false

    func run() throws {
        let base = try kb.open(.mapped)
        let entry = try EntryByName.find(id, in: base)
        if let code {
            try SampleOutput.write(code, of: entry, asJSON: printsJSON || format == .json)
        } else {
            try showWhole(entry)
        }
        let handoff = Handoff(copies: copies, sample: code, opens: opens)
        try handoff.run(entry, in: base, at: kb.path)
    }

    private func showWhole(_ entry: Entry) throws(CommandFailure) {
        switch printsJSON ? .json : format {
        case .text:
            try Pager.write(display.display) { ResolutionView(appearance: $0).text(entry, nil) }
        case .markdown:
            try StandardStream.output.write(
                document: "# \(MarkdownRenderer.markdown(of: entry.questionInlines))\n\n"
                    + MarkdownRenderer.markdown(of: entry.details + entry.answer))
        case .html:
            try StandardStream.output.write(
                document: "<h1>\(HTMLRenderer.html(of: entry.questionInlines))</h1>\n"
                    + HTMLRenderer.html(of: entry.details + entry.answer))
        case .json:
            var json = JSONWriter()
            EntryJSON.write(entry, to: &json)
            json.endLine()
            try StandardStream.output.write(&json)
        }
    }
}
