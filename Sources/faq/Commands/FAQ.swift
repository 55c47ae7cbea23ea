internal import ArgumentParser
internal import FAQKit
internal import FAQReader
internal import FAQWording

struct FAQ: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faq",
        abstract: CommandText.current.aboutCommand,
        usage: """
            faq <query> ...
            faq <subcommand> ...
            """,
        version: "0.1.0",
        subcommands: [
            Resolve.self, Log.self, Show.self, List.self, IndexCommand.self, Eval.self, Export.self,
            Import.self,
        ],
        defaultSubcommand: Resolve.self)
}

struct KnowledgeBaseOption: ParsableArguments {
    @Option(
        name: .customLong("kb"),
        help: ArgumentHelp(
            CommandText.current.helpOfKnowledgeBase,
            valueName: "path"))
    var path: String?

    func open() throws(CommandFailure) -> KnowledgeBase {
        try KnowledgeBaseLocation.openReporting(path)
    }
}
