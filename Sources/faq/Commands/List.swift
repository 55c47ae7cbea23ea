internal import ArgumentParser
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutList)

    @OptionGroup var kb: KnowledgeBaseOption

    @Option(
        help: ArgumentHelp(
            CommandText.current.helpOfTag, valueName: "text"),
        completion: Completions.tags)
    var tag: String?

    @Option(help: ArgumentHelp(CommandText.current.helpOfCategory, valueName: "heading"))
    var category: String?

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    func run() throws {
        let base = try kb.open()
        let entries = try base.allEntries().filter(isWanted)
        if printsJSON {
            var json = JSONWriter()
            json.object { json in
                json.name("entries")
                json.array(entries) { EntryJSON.writeSummary($1, to: &$0) }
            }
            json.endLine()
            try StandardStream.output.write(&json)
        } else {
            try StandardStream.output.write(
                entries.map { entry -> TerminalText in "\(line: entry.id.text)\t\(line: entry.question)\n" }
                    .joined())
        }
        if entries.isEmpty { throw ExitStatus.noAnswer }
    }

    private func isWanted(_ entry: Entry) -> Bool {
        if let tag, !entry.tags.contains(where: { same($0.text, tag) }) { return false }
        if let category, !entry.category.contains(where: { same($0, category) }) { return false }
        return true
    }

    private func same(_ left: String, _ right: String) -> Bool {
        left.lowercased() == right.lowercased()
    }
}
