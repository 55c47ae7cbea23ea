internal import ArgumentParser
internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutEval,
        usage: """
            faq eval <file> [--kb <path>] [--against <index>] [--policy <policy>] [--json]
            faq eval --content [--kb <path>] [--against <index>] [--policy <policy>] [--json]
            """,
        discussion: CommandText.current.detailsOfEval)

    @Argument(help: ArgumentHelp(CommandText.current.helpOfTests, valueName: "file"))
    var file: String?

    @Flag(help: ArgumentHelp(CommandText.current.helpOfContentTests))
    var content = false

    @OptionGroup var kb: KnowledgeBaseOption

    @Option(help: ArgumentHelp(CommandText.current.helpOfAgainst, valueName: "index"))
    var against: String?

    @Option(
        help: ArgumentHelp(CommandText.current.helpOfPolicy, valueName: "policy"),
        transform: AnswerPolicy.argument)
    var policy: AnswerPolicy?

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    func validate() throws {
        guard (file != nil) != content else { throw ValidationError(CommandText.current.evalUsage) }
    }

    func run() throws {
        let base = try kb.open()
        let tests = try tests(of: base)
        guard !tests.isEmpty else {
            throw CommandFailure(
                status: .badContent, code: "no-tests", message: CommandText.current.noTests(file))
        }
        let evaluation = try evaluation(of: base, tests)
        var changes: [(before: Evaluation.Result, after: Evaluation.Result)]?
        if let against {
            changes = evaluation.changes(
                from: try self.evaluation(of: KnowledgeBaseLocation.open(against, .inMemory), tests))
        }
        let view = EvaluationView(evaluation: evaluation, changes: changes)
        if printsJSON {
            var json = view.json()
            try StandardStream.output.write(&json)
        } else {
            try StandardStream.output.write(view.text())
        }
        if !evaluation.passes { throw ExitStatus.noAnswer }
    }

    private func tests(of base: KnowledgeBase) throws(CommandFailure) -> [QueryTest] {
        guard let file else {
            do throws(KnowledgeBaseError) { return try base.authorTests } catch {
                throw CommandFailure(error)
            }
        }
        let bytes: [UInt8]
        do throws(FileError) {
            bytes =
                file == "-"
                ? try FileBytes.readToEnd(.standardInput(name: CommandText.current.standardInput))
                : try FileBytes.read(file)
        } catch {
            throw CommandFailure(error)
        }
        do throws(QueryTestLines.Bad) { return try QueryTestLines.read(bytes) } catch {
            throw CommandFailure(
                status: .badContent, code: "bad-json", message: "\(file):\(error.line): \(error.message)")
        }
    }

    private func evaluation(of base: KnowledgeBase, _ tests: [QueryTest]) throws(CommandFailure) -> Evaluation
    {
        do throws(KnowledgeBaseError) { return try base.evaluate(tests, policy: policy) } catch {
            throw CommandFailure(error)
        }
    }
}
