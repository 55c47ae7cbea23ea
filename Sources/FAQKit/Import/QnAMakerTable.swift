/// The TSV file that QnA Maker and custom question answering export.
///
/// The columns are Question, Answer, Source, Metadata, SuggestedQuestions, IsContextOnly, Prompts and QnaId, in any
/// order; Question and Answer must be there. Rows with the same QnaId, or without one with the same answer and source,
/// are one entry. Answers are Markdown with line breaks written as `\n`. Suggested questions are guesses that nobody
/// has approved, and are left out.
enum QnAMakerTable {
    static func entries(_ bytes: [UInt8], report: inout ImportReport) -> [ImportedEntry] {
        let table = DelimitedText(bytes, separator: 0x09)
        if let line = table.openQuoteLine {
            report.warn(
                "import-quote", line: line, "the quote is never closed; the rest of the file is one field")
        }
        guard let head = table.rows.first else {
            report.error("import-empty", line: nil, "the file is empty")
            return []
        }
        let columns = columns(of: head)
        guard columns["question"] != nil, columns["answer"] != nil else {
            report.error(
                "import-columns", line: head.line,
                "expected a head line with the columns Question and Answer, separated by tabs")
            return []
        }
        let rows = table.rows.dropFirst().map { Row($0, columns: columns) }
        return bySource(merged(rows, report: &report))
    }

    /// The columns by the letters of their names in lower case.
    private static func columns(of head: DelimitedText.Row) -> [String: Int] {
        var columns: [String: Int] = [:]
        for (index, name) in head.fields.enumerated() {
            let key = name.lowercased().filter { $0.isLetter }
            columns[key.hasPrefix("metadata") ? "metadata" : key] = columns[key] ?? index
        }
        return columns
    }

    /// A row with its fields by their columns; fields that are not there are empty.
    private struct Row {
        let line: Int
        private let fields: [String]
        private let columns: [String: Int]

        init(_ row: DelimitedText.Row, columns: [String: Int]) {
            line = row.line
            fields = row.fields
            self.columns = columns
        }

        subscript(column: String) -> String {
            guard let index = columns[column], index < fields.count else { return "" }
            return fields[index]
        }
    }

    /// The entries of the rows, each with its other questions; the category is the source.
    private static func merged(_ rows: [Row], report: inout ImportReport) -> [ImportedEntry] {
        var entries: [ImportedEntry] = []
        var known: [String: Int] = [:]
        for row in rows {
            let question = unescaped(row["question"])
            let answer = unescaped(row["answer"])
            guard question.contains(where: { !$0.isWhitespace }) else {
                report.warn("import-row", line: row.line, "the row has no question")
                continue
            }
            let id = row["qnaid"].filter { !$0.isWhitespace }
            let key = id.isEmpty ? "\(row["source"])\t\(answer)" : id
            if let index = known[key] {
                if entries[index].question != question { entries[index].aliases.append(question) }
                continue
            }
            known[key] = entries.count
            var entry = ImportedEntry(line: row.line, question: question, answer: .markdown(answer))
            entry.id = id.isEmpty ? nil : "qna-\(id)"
            entry.category = row["source"]
            entry.tags = tags(row["metadata"])
            entry.followUps = followUps(row["prompts"], line: row.line, report: &report)
            entries.append(entry)
        }
        return entries
    }

    /// The entries of one source together, in the order in which the sources first appear; a lone source is no category.
    private static func bySource(_ entries: [ImportedEntry]) -> [ImportedEntry] {
        var order: [String: Int] = [:]
        for entry in entries where order[entry.category] == nil { order[entry.category] = order.count }
        guard order.count > 1 else {
            return entries.map { entry in
                var entry = entry
                entry.category = ""
                return entry
            }
        }
        return entries.enumerated().sorted {
            (order[$0.element.category, default: 0], $0.offset) < (
                order[$1.element.category, default: 0], $1.offset
            )
        }.map(\.element)
    }

    /// Undoes `\n`, `\t` and `\\`, which keep a field on one line.
    private static func unescaped(_ field: String) -> String {
        guard field.utf8.contains(UInt8(ascii: "\\")) else { return field }
        var text = ""
        var isEscaped = false
        for scalar in field.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n": text.unicodeScalars.append("\n")
                case "r": break
                case "t": text.unicodeScalars.append("\t")
                default:
                    // Before anything else a backslash is Markdown's.
                    text.unicodeScalars.append("\\")
                    text.unicodeScalars.append(scalar)
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return isEscaped ? text + "\\" : text
    }

    /// The values of `key:value | key:value`.
    private static func tags(_ metadata: String) -> [String] {
        metadata.split(separator: "|").compactMap { pair in
            let value = pair.split(separator: ":", maxSplits: 1).last ?? ""
            let text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.isEmpty ? nil : text
        }
    }

    private static func followUps(_ prompts: String, line: Int, report: inout ImportReport) -> [(
        text: String, id: String
    )] {
        guard prompts.contains("{") else { return [] }
        let value: JSONValue
        do throws(JSONError) { value = try JSONParser.parse(prompts.utf8) } catch {
            report.warn("import-prompts", line: line, "the prompts are no JSON: \(error.reason)")
            return []
        }
        let ordered = (value.array ?? []).enumerated().sorted {
            (number($0.element["displayOrder"]), $0.offset) < (number($1.element["displayOrder"]), $1.offset)
        }
        return ordered.compactMap { _, prompt in
            guard case .number(let id)? = prompt["qnaId"], let text = prompt["displayText"]?.string,
                !text.isEmpty
            else {
                return nil
            }
            return (text, "qna-\(id)")
        }
    }

    private static func number(_ value: JSONValue?) -> Int {
        if case .number(let text)? = value { Int(text) ?? 0 } else { 0 }
    }
}
