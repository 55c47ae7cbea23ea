internal import ArgumentParser
internal import FAQWording

struct Hook: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutHook, discussion: CommandText.current.detailsOfHook)

    @Argument(help: ArgumentHelp(CommandText.current.helpOfShell))
    var shell: ShellHook

    func run() throws {
        try StandardStream.output.write(document: shell.code)
    }
}

extension ShellHook: ExpressibleByArgument {}
