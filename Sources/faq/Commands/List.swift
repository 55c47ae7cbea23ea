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

    @OptionGroup var display: DisplayOptions

    func run() throws {
        let base = try kb.open()
        let all = try base.allEntries()
        let entries = all.filter(isWanted)
        if printsJSON {
            var json = JSONWriter()
            json.object { json in
                json.name("entries")
                json.array(entries) { EntryJSON.writeSummary($1, to: &$0) }
            }
            json.endLine()
            try StandardStream.output.write(&json)
        } else {
            try Pager.write(display.display) { EntryList.text(entries, $0) }
        }
        guard entries.isEmpty else { return }
        if !all.isEmpty { try StandardStream.error.write("\(line: whyNone(among: all))\n") }
        throw ExitStatus.noAnswer
    }

    /// What is not there, and what is called nearly so.
    private func whyNone(among all: [Entry]) -> String {
        let text = CommandText.current
        if let tag, !all.contains(where: { has(tag, $0) }) {
            return text.noneWithTag(tag) + meant(tag, among: all.flatMap { $0.tags.map(\.text) })
        }
        if let category, !all.contains(where: { stands(below: category, $0) }) {
            return text.noneInCategory(category) + meant(category, among: all.flatMap(\.category))
        }
        return text.noneWithBoth
    }

    private func meant(_ name: String, among names: [String]) -> String {
        let near = Set(NearestName.of(name, among: Set(names))).sorted().prefix(3)
        return near.isEmpty ? "" : CommandText.current.didYouMean(Array(near))
    }

    private func isWanted(_ entry: Entry) -> Bool {
        tag.map { has($0, entry) } ?? true && category.map { stands(below: $0, entry) } ?? true
    }

    private func has(_ tag: String, _ entry: Entry) -> Bool {
        entry.tags.contains { same($0.text, tag) }
    }

    private func stands(below category: String, _ entry: Entry) -> Bool {
        entry.category.contains { same($0, category) }
    }

    private func same(_ left: String, _ right: String) -> Bool {
        left.lowercased() == right.lowercased()
    }
}
