internal import ArgumentParser
internal import FAQKit
internal import FAQReader
internal import FAQWording

struct FAQ: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "faq",
        abstract: CommandText.current.aboutCommand,
        usage: CommandText.current.usageOfCommand,
        version: version,
        subcommands: Subcommand.allCases.map(\.type),
        defaultSubcommand: Resolve.self)
}

struct KnowledgeBaseOption: ParsableArguments {
    @Option(
        name: ResolveOption.kb.name,
        help: ArgumentHelp(
            CommandText.current.helpOfKnowledgeBase,
            valueName: "path"),
        completion: .file())
    var path: String?

    func validate() throws {
        if path?.isEmpty == true { throw ValidationError(CommandText.current.emptyPath) }
    }

    func open(_ access: IndexAccess = .inMemory) throws(CommandFailure) -> KnowledgeBase {
        try KnowledgeBaseLocation.openReporting(path, access)
    }
}
