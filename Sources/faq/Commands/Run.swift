internal import ArgumentParser
internal import FAQWording

/// Help for `faq run`, and what is wrong with its arguments: where nothing is, `Program` runs the command at once.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutRun, usage: "faq run [--kb <path>] -- <command> ...",
        discussion: CommandText.current.detailsOfRun)

    @OptionGroup var kb: KnowledgeBaseOption

    @Argument(
        parsing: .postTerminator, help: ArgumentHelp(CommandText.current.helpOfCommand, valueName: "command"))
    var command: [String] = []

    func validate() throws {
        throw ValidationError(CommandText.current.noCommand)
    }
}
