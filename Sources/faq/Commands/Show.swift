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

    @Option(help: "text, markdown, html or json.")
    var format: Format = .text

    @Flag(name: .customLong("json"), help: "The same as --format json.")
    var printsJSON = false

    func run() throws {
        let base = try kb.open(.mapped)
        guard let entry = try base.entry(named: id) else {
            throw CommandFailure(
                status: .noAnswer, code: "no-such-entry", message: CommandText.current.noSuchEntry(id))
        }
        if let code {
            try showSample(code, of: entry)
        } else {
            try showWhole(entry)
        }
    }

    private func showSample(_ number: Int, of entry: Entry) throws(CommandFailure) {
        let samples = AnswerParts(of: entry.answer).codeSamples
        guard number >= 1, number <= samples.count else {
            throw CommandFailure(
                status: .noAnswer, code: "no-such-code",
                message: CommandText.current.noSuchCode(number, of: id, count: samples.count))
        }
        let sample = samples[number - 1]
        guard printsJSON || format == .json else {
            return try StandardStream.output.write(document: sample.code)
        }
        var json = JSONWriter()
        json.object {
            $0.member("entry", entry.id.text)
            $0.member("language", sample.language)
            $0.member("code", sample.code)
            $0.member("line", entry.source == nil ? nil : sample.line)
        }
        json.endLine()
        try StandardStream.output.write(&json)
    }

    private func showWhole(_ entry: Entry) throws(CommandFailure) {
        switch printsJSON ? .json : format {
        case .text:
            let view = ResolutionView(appearance: .ofStandardOutput)
            try StandardStream.output.write(view.text(entry, nil))
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
