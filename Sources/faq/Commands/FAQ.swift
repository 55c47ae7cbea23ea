internal import ArgumentParser
internal import FAQKit
internal import FAQReader
internal import FAQWording

struct FAQ: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faq",
        abstract: CommandText.current.aboutCommand,
        usage: CommandText.current.usageOfCommand,
        version: "0.1.0",
        subcommands: Subcommand.allCases.map(\.type),
        defaultSubcommand: Resolve.self)
}

struct KnowledgeBaseOption: ParsableArguments {
    @Option(
        name: ResolveOption.kb.name,
        help: ArgumentHelp(
            CommandText.current.helpOfKnowledgeBase,
            valueName: "path"))
    var path: String?

    func open(_ access: IndexAccess = .inMemory) throws(CommandFailure) -> KnowledgeBase {
        try KnowledgeBaseLocation.openReporting(path, access)
    }
}
