internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// What becomes of a row, in fields that are the same for every row.
struct RowAnswer: Sendable {
    /// What the text of a row is.
    enum Mode: String, CaseIterable {
        case resolve, log
    }

    let base: KnowledgeBase
    let mode: Mode
    let policy: AnswerPolicy?
    let writer: RowWriter

    init(_ base: KnowledgeBase, _ mode: Mode, _ format: RowFormat, policy: AnswerPolicy?) {
        self.base = base
        self.mode = mode
        self.policy = policy
        writer = RowWriter(format, names: Self.names(mode))
    }

    private static func names(_ mode: Mode) -> [String] {
        let fields =
            switch mode {
            case .resolve: ["entry", "confidence", "shortlist", "choices"]
            case .log: ["lines", "causes", "unknown", "unlisted"]
            }
        return ["id", "status"] + fields + ["line", "error", "message"]
    }

    /// - Returns: whether the row could be read.
    func write(_ row: Result<RowRecord, RowDefect>, line: Int, to output: inout [UInt8]) -> Bool {
        do throws(RowProblem) {
            let record: RowRecord
            do throws(RowDefect) { record = try row.get() } catch { throw RowProblem(error) }
            let fields = try mode == .resolve ? resolved(record) : explained(record)
            writer.write([.value(record.id)] + fields + [.null, .null, .null], to: &output)
            return true
        } catch {
            writer.write(
                [.value(error.id), .text("error"), .null, .null, .null, .null]
                    + [.count(line), .text(error.code), .text(error.message)], to: &output)
            return false
        }
    }

    private func resolved(_ record: RowRecord) throws(RowProblem) -> [RowWriter.Field] {
        guard !QueryText.isBlank(record.text) else {
            throw RowProblem(id: record.id, code: "empty-text", message: CommandText.current.emptyText)
        }
        let resolution: Resolution
        do throws(CommandFailure) {
            resolution = try base.resolution(of: record.text, limit: 10, policy: policy)
        } catch {
            throw RowProblem(error, id: record.id)
        }
        var entry = RowWriter.Field.null
        var choices: [String] = []
        switch resolution {
        case .answer(let match, _): entry = .text(match.entry.text)
        case .ambiguous(let question, _): choices = question.choices.map(\.entry.text)
        case .none: break
        }
        return [
            .text(resolution.status), entry, .number(resolution.findings.confidence),
            .number(resolution.findings.shortlistConfidence),
            .json { [choices] json in json.array(choices) { $0.string($1) } },
        ]
    }

    private func explained(_ record: RowRecord) throws(RowProblem) -> [RowWriter.Field] {
        let log: LogSummary
        do throws(KnowledgeBaseError) { log = try LogSummary(of: record.text, base) } catch {
            throw RowProblem(CommandFailure(error), id: record.id)
        }
        return [
            .text(log.causes.isEmpty ? "none" : "found"), .count(log.lineCount),
            .json { json in
                json.array(log.causes) { json, cause in
                    json.object {
                        $0.member("entry", cause.key.text)
                        write(cause, to: &$0)
                    }
                }
            },
            .json { json in
                json.array(log.unknown) { json, form in
                    json.object {
                        $0.member("template", LogSummary.name(ofTemplate: form.key))
                        write(form, to: &$0)
                    }
                }
            },
            .count(log.unlistedCount),
        ]
    }

    private func write<Key>(_ seen: LogSummary.Seen<Key>, to json: inout JSONWriter) {
        json.member("count", seen.count)
        json.member("firstLine", seen.firstLine)
        json.member("sample", seen.sample)
    }
}

extension RowWriter.Field {
    static func value(_ value: JSONValue) -> RowWriter.Field {
        value.string.map { .text($0) } ?? (value == .null ? .null : .json { $0.value(value) })
    }
}
