internal import ArgumentParser
internal import FAQReader
internal import FAQWording

struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutResolve,
        usage: CommandText.current.usageOfResolve,
        discussion: CommandText.current.detailsOfResolve)

    @OptionGroup var kb: KnowledgeBaseOption

    @Flag(name: ResolveOption.json.name, help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    @Flag(name: ResolveOption.why.name, help: ArgumentHelp(CommandText.current.helpOfWhy))
    var why = false

    @Option(
        name: ResolveOption.limit.name,
        help: ArgumentHelp(CommandText.current.helpOfLimit, valueName: "n"),
        transform: ResolveOptions.limit)
    var limit = 10

    @Option(
        name: ResolveOption.choose.name,
        help: ArgumentHelp(CommandText.current.helpOfChoose, valueName: "id"),
        completion: Completions.ids)
    var choose: String?

    @Option(
        name: ResolveOption.policy.name,
        help: ArgumentHelp(CommandText.current.helpOfPolicy, valueName: "policy"),
        completion: .list(AnswerPolicy.allCases.map(\.rawValue)),
        transform: AnswerPolicy.argument)
    var policy: AnswerPolicy?

    @Option(
        name: ResolveOption.batch.name,
        help: ArgumentHelp(CommandText.current.helpOfBatch, valueName: "file"),
        completion: .file())
    var batch: String?

    @OptionGroup var display: DisplayOptions

    @Option(
        name: ResolveOption.code.name, help: ArgumentHelp(CommandText.current.helpOfCode, valueName: "n"))
    var code: Int?

    @Flag(name: ResolveOption.copy.name, help: ArgumentHelp(CommandText.current.helpOfCopy))
    var copies = false

    @Flag(name: ResolveOption.open.name, help: ArgumentHelp(CommandText.current.helpOfOpen))
    var opens = false

    @Argument(help: ArgumentHelp(CommandText.current.helpOfQuery))
    var query: [String] = []

    var options: ResolveOptions {
        ResolveOptions(
            path: kb.path, printsJSON: printsJSON, why: why, limit: limit, choose: choose,
            policy: policy, batch: batch, code: code, copies: copies, opens: opens, display: display.display,
            query: query)
    }

    func validate() throws {
        if let problem = options.problem { throw ValidationError(problem) }
    }

    func run() throws {
        try QueryTask(options: options).run()
    }
}
