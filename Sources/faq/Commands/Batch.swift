internal import FAQKit
internal import FAQReader
internal import FAQWording

/// Rows of JSON Lines in, the JSON of `resolve` out.
struct Batch {
    let base: KnowledgeBase
    let limit: Int
    let policy: AnswerPolicy?
    let detail: ResolutionJSON.Detail

    /// - Throws: `ExitStatus.badContent` at the end when a line could not be read.
    func run(file: String) throws {
        try RowTask(reader: try RowReader(.jsonl, idField: "id", textFields: ["query"]), skipsBlankRows: true)
        {
            row, line, output in
            var json = JSONWriter()
            var isGood = true
            do throws(RowProblem) {
                try answer(row, to: &json)
            } catch {
                isGood = false
                write(error, line: line, to: &json)
            }
            json.endLine()
            output += json.bytes
            return isGood
        }.run(file: file)
    }

    private func answer(_ row: Result<RowRecord, RowDefect>, to json: inout JSONWriter) throws(RowProblem) {
        let record: RowRecord
        do throws(RowDefect) { record = try row.get() } catch {
            var problem = RowProblem(error)
            if case .noText = error.reason { problem.code = "no-query" }
            throw problem
        }
        guard !QueryText.isBlank(record.text) else {
            throw RowProblem(id: record.id, code: "empty-query", message: CommandText.current.emptyQuery)
        }
        do throws(CommandFailure) {
            let resolution = try base.resolution(of: record.text, limit: limit, policy: policy)
            ResolutionJSON.write(resolution, id: record.id, detail: detail, to: &json)
        } catch {
            throw RowProblem(error, id: record.id)
        }
    }

    private func write(_ problem: RowProblem, line: Int, to json: inout JSONWriter) {
        json.object { json in
            json.name("id")
            json.value(problem.id)
            json.member("line", line)
            json.name("error")
            json.object {
                $0.member("code", problem.code)
                $0.member("message", problem.message)
            }
        }
    }
}
