internal import ArgumentParser
internal import FAQKit
internal import FAQReader
internal import FAQWording

struct Rows: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutRows,
        usage: """
            faq rows --format jsonl|tsv|csv [--mode resolve|log] [--kb <path>] [--id-field <name>]
                     [--text-field <name>] [--columns <names>] [--policy <policy>] [--threads <n>] [<file> | -]
            """,
        discussion: CommandText.current.detailsOfRows)

    @OptionGroup var kb: KnowledgeBaseOption

    @Option(help: ArgumentHelp(CommandText.current.helpOfRowFormat))
    var format: RowFormat

    @Option(help: ArgumentHelp(CommandText.current.helpOfRowMode))
    var mode = RowAnswer.Mode.resolve

    @Option(help: ArgumentHelp(CommandText.current.helpOfIDField, valueName: "name"))
    var idField = "id"

    @Option(help: ArgumentHelp(CommandText.current.helpOfTextField, valueName: "name"))
    var textField: String?

    @Option(help: ArgumentHelp(CommandText.current.helpOfColumns, valueName: "names"))
    var columns: String?

    @Option(
        help: ArgumentHelp(CommandText.current.helpOfPolicy, valueName: "policy"),
        transform: AnswerPolicy.argument)
    var policy: AnswerPolicy?

    @Option(help: ArgumentHelp(CommandText.current.helpOfThreads, valueName: "n"))
    var threads = 1

    @Argument(help: ArgumentHelp(CommandText.current.helpOfRowFile))
    var file = "-"

    func validate() throws {
        guard (1...256).contains(threads) else { throw ValidationError(CommandText.current.threadRange) }
        guard columns == nil || format != .jsonl else {
            throw ValidationError(CommandText.current.columnsOfTables)
        }
    }

    func run() throws {
        let reader = try reader()
        let answer = RowAnswer(try kb.open(.inMemory), mode, format, policy: policy)
        var head: [UInt8] = []
        answer.writer.writeNames(to: &head)
        try RowTask(reader: reader, head: head, threads: threads) { row, line, output in
            answer.write(row, line: line, to: &output)
        }.run(file: file)
    }

    private func reader() throws(CommandFailure) -> RowReader {
        let names = columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        do throws(RowReader.NoTextColumn) {
            return try RowReader(
                format, idField: idField, textFields: textField.map { [$0] } ?? ["text", "query"],
                columns: names)
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension RowFormat: ExpressibleByArgument {}
extension RowAnswer.Mode: ExpressibleByArgument {}
