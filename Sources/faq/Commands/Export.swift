internal import ArgumentParser
internal import FAQKit
internal import FAQModel

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: UIText.current.aboutExport,
        discussion: UIText.current.detailsOfExport)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, jsonl
    }

    @Argument(help: "json or jsonl.")
    var format: Format

    @OptionGroup var kb: KnowledgeBaseOption

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(UIText.current.helpOfOutput, valueName: "path"))
    var output: String?

    @Flag(name: .customLong("json"), help: ArgumentHelp(UIText.current.helpOfJSON))
    var reportsJSON = false

    func run() throws {
        let base = try kb.open()
        let entries = try base.allEntries()
        var json = JSONWriter()
        switch format {
        case .json: write(entries, base.diagnostics, to: &json)
        case .jsonl:
            for entry in entries { writeLine(entry, to: &json) }
        }
        try deliver(json.bytes)
    }

    private func write(_ entries: [Entry], _ diagnostics: [Diagnostic], to json: inout JSONWriter) {
        json.object { json in
            json.member("format", 1)
            json.name("entries")
            json.array(entries) { EntryJSON.write($1, to: &$0) }
            json.name("diagnostics")
            EntryJSON.write(diagnostics, to: &json)
        }
        json.endLine()
    }

    private func writeLine(_ entry: Entry, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", entry.id.text)
            json.member("question", entry.question)
            json.member("answer", MarkdownRenderer.markdown(of: entry.answer))
            if !entry.aliases.isEmpty { json.member("aliases", entry.aliases) }
        }
        json.endLine()
    }

    private func deliver(_ bytes: [UInt8]) throws(CommandFailure) {
        guard let output, output != "-" else { return try StandardStream.output.write(bytes) }
        let result: Result<Void, FileError> = bytes.withUnsafeBytes { buffer in
            do throws(FileError) {
                return .success(try FileReplacement.write(buffer, to: output))
            } catch {
                return .failure(error)
            }
        }
        do throws(FileError) { try result.get() } catch { throw CommandFailure(error) }
    }
}
