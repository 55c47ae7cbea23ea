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
        var columns: [String: Int] = [:]
        for (index, name) in head.fields.enumerated() {
            let key = name.lowercased().filter { $0.isLetter }
            columns[key.hasPrefix("metadata") ? "metadata" : key] = columns[key] ?? index
        }
        guard columns["question"] != nil, columns["answer"] != nil else {
            report.error(
                "import-columns", line: head.line,
                "expected a head line with the columns Question and Answer, separated by tabs")
            return []
        }
        var entries: [ImportedEntry] = []
        var known: [String: Int] = [:]
        var sources: Set<String> = []
        for row in table.rows.dropFirst() {
            let field: (String) -> String = { name in
                columns[name].flatMap { $0 < row.fields.count ? row.fields[$0] : nil } ?? ""
            }
            let question = unescaped(field("question"))
            let answer = unescaped(field("answer"))
            guard question.contains(where: { !$0.isWhitespace }) else {
                report.warn("import-row", line: row.line, "the row has no question")
                continue
            }
            let id = field("qnaid").filter { !$0.isWhitespace }
            let key = id.isEmpty ? "\(field("source"))\t\(answer)" : id
            if let index = known[key] {
                if entries[index].question != question { entries[index].aliases.append(question) }
                continue
            }
            known[key] = entries.count
            sources.insert(field("source"))
            var entry = ImportedEntry(line: row.line, question: question, answer: .markdown(answer))
            entry.id = id.isEmpty ? nil : "qna-\(id)"
            entry.category = field("source")
            entry.tags = tags(field("metadata"))
            entry.followUps = followUps(field("prompts"), line: row.line, report: &report)
            entries.append(entry)
        }
        guard sources.count > 1 else {
            return entries.map { entry in
                var entry = entry
                entry.category = ""
                return entry
            }
        }
        // Entries of one source stand together, in the order in which the sources first appear.
        var order: [String: Int] = [:]
        for entry in entries where order[entry.category] == nil { order[entry.category] = order.count }
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
