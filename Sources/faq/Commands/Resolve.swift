internal import ArgumentParser

struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: UIText.current.aboutResolve,
        usage: UIText.current.usageOfResolve,
        discussion: UIText.current.detailsOfResolve)

    @OptionGroup var kb: KnowledgeBaseOption

    @Flag(name: .customLong("json"), help: ArgumentHelp(UIText.current.helpOfJSON))
    var printsJSON = false

    @Flag(help: ArgumentHelp(UIText.current.helpOfWhy))
    var why = false

    @Option(help: ArgumentHelp(UIText.current.helpOfLimit, valueName: "n"))
    var limit = 10

    @Option(
        help: ArgumentHelp(
            UIText.current.helpOfChoose, valueName: "id"))
    var choose: String?

    @Option(help: ArgumentHelp(UIText.current.helpOfBatch, valueName: "file"))
    var batch: String?

    @Argument(help: ArgumentHelp(UIText.current.helpOfQuery))
    var query: [String] = []

    private var options: ResolveOptions {
        ResolveOptions(
            path: kb.path, printsJSON: printsJSON, why: why, limit: limit, choose: choose, batch: batch,
            query: query)
    }

    func validate() throws {
        if let problem = options.problem { throw ValidationError(problem) }
    }

    func run() throws {
        try QueryTask(options: options).run()
    }
}
