internal import ArgumentParser
internal import FAQKit
internal import FAQModel

struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds the entry that answers an error text, a code, a log or a question.",
        usage: """
            faq [resolve] [--kb <path>] [--json] [--why] [--limit <n>] [--choose <id>] <query> ...
            faq [resolve] … -                      the query is standard input
            faq [resolve] … --batch <file>         many queries, one JSON object a line
            """,
        discussion: """
            Ends with 0 when an entry answers, 1 when none does, and 3 when several fit alike; then it asks which is \
            meant. What is no option is query text, even if it begins with a dash.

            --batch reads lines of {"id","query"} and writes one line for each, in the same order.
            """)

    @OptionGroup var kb: KnowledgeBaseOption

    @Flag(name: .customLong("json"), help: "Print one JSON object, on failure too.")
    var printsJSON = false

    @Flag(help: "Say on standard error how the score arose.")
    var why = false

    @Option(help: ArgumentHelp("How many matches to give at most.", valueName: "n"))
    var limit = 10

    @Option(
        help: ArgumentHelp(
            "Take this entry where several fit: an id, or the number of a choice.", valueName: "id"))
    var choose: String?

    @Option(help: ArgumentHelp("Answer every line of this file; - is standard input.", valueName: "file"))
    var batch: String?

    @Argument(help: "The query; a lone - reads it from standard input.")
    var query: [String] = []

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError(UIText.current.limitRange) }
        guard batch == nil || (query.isEmpty && choose == nil) else {
            throw ValidationError(UIText.current.batchAlone)
        }
    }

    func run() throws {
        if let batch {
            try Batch(base: kb.open(), limit: limit).run(file: batch)
        } else {
            let query = try QueryText.from(query)
            try resolve(query, in: kb.open())
        }
    }

    private func resolve(_ query: String, in base: KnowledgeBase) throws {
        var resolution = try base.resolution(of: query, limit: limit)
        if let choose { resolution = try chosen(choose, from: resolution) }
        if printsJSON {
            var json = JSONWriter()
            ResolutionJSON.write(
                resolution, id: .null, answer: try base.answer(resolution),
                detail: why ? .withFeatures : .result, to: &json)
            json.endLine()
            try StandardStream.output.write(json.bytes)
        } else {
            resolution = try show(resolution, of: base)
            if why {
                try StandardStream.error.write(
                    ResolutionView(appearance: .plain).text(why: resolution.findings))
            }
        }
        switch resolution {
        case .answer: return
        case .ambiguous: throw ExitStatus.ambiguous
        case .none: throw ExitStatus.noAnswer
        }
    }

    /// Prints the resolution and, on a terminal, asks the distinguishing question.
    private func show(_ resolution: Resolution, of base: KnowledgeBase) throws(CommandFailure) -> Resolution {
        let view = ResolutionView(appearance: .ofStandardOutput)
        switch resolution {
        case .answer(let match, _):
            try StandardStream.output.write(view.text(try base.entry(matching: match), match))
        case .ambiguous(let question, _):
            try StandardStream.output.write(view.text(question, resolution.findings))
            if let picked = try ChoicePrompt.ask(question), let chosen = resolution.choosing(picked) {
                return try show(chosen, of: base)
            }
        case .none(let findings):
            try StandardStream.error.write(view.text(nothingIn: findings))
        }
        return resolution
    }

    private func chosen(_ name: String, from resolution: Resolution) throws(CommandFailure) -> Resolution {
        if let id = EntryID(name), let chosen = resolution.choosing(id) { return chosen }
        if case .ambiguous(let question, _) = resolution, let number = Int(name),
            question.choices.indices.contains(number - 1),
            let chosen = resolution.choosing(question.choices[number - 1].entry)
        {
            return chosen
        }
        let ids = resolution.findings.matches.map(\.entry.text)
        throw CommandFailure(
            status: .usage, code: "no-such-choice", message: UIText.current.noSuchChoice(name, ids))
    }
}
