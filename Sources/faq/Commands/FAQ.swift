internal import ArgumentParser
internal import FAQKit
internal import FAQModel

struct FAQ: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faq",
        abstract: "Answers questions and explains errors from a knowledge base.",
        version: "0.1.0",
        subcommands: [Resolve.self, Show.self, List.self, IndexCommand.self, Export.self],
        defaultSubcommand: Resolve.self)
}

struct KnowledgeBaseOption: ParsableArguments {
    @Option(
        name: .customLong("kb"),
        help: ArgumentHelp(
            "The knowledge base: a folder of Markdown, a Markdown file or an index (.faqx). Default: $FAQ_KB, else the nearest folder Content upwards.",
            valueName: "path"))
    var path: String?

    /// Opens it, and says on standard error which files were refused.
    func open() throws(CommandFailure) -> KnowledgeBase {
        let base = try KnowledgeBaseLocation.open(path)
        try StandardStream.error.write(DiagnosticReport.text(base.diagnostics, atLeast: .error))
        return base
    }
}
