internal import FAQModel

/// The files that Kendra takes as FAQs.
///
/// Basic CSV has rows of question, answer and an optional address. CSV with a head line names its columns: `_question`,
/// `_answer` and any of `_source_uri`, `_category`, `_last_updated_at` and attributes of one's own. JSON has
/// `FaqDocuments` with `Question`, `Answer`, `Attributes` and `AccessControlList`. Answers are plain text. Entries that
/// only some users may see are imported with a warning, because a site shows them to everybody.
enum KendraFAQ {
    static func entries(csv bytes: [UInt8], report: inout ImportReport) -> [ImportedEntry] {
        let table = DelimitedText(bytes, separator: UInt8(ascii: ","))
        if let line = table.openQuoteLine {
            report.warn(
                "import-quote", line: line, "the quote is never closed; the rest of the file is one field")
        }
        guard let first = table.rows.first else {
            report.error("import-empty", line: nil, "the file is empty")
            return []
        }
        let names = first.fields.map { $0.filter { !$0.isWhitespace }.lowercased() }
        let hasHead = names.contains("_question") && names.contains("_answer")
        let columns = hasHead ? names : ["_question", "_answer", "_source_uri"]
        return (hasHead ? table.rows.dropFirst() : table.rows[...]).compactMap { row in
            var attributes: [String: String] = [:]
            for (name, value) in zip(columns, row.fields) where !value.isEmpty { attributes[name] = value }
            return entry(
                attributes["_question"], attributes["_answer"], attributes, line: row.line, report: &report)
        }
    }

    static func entries(json bytes: [UInt8], report: inout ImportReport) -> [ImportedEntry] {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONParser.parse(
                bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
        } catch {
            let line = 1 + bytes.prefix(error.offset).count { $0 == 0x0A }
            report.error("import-json", line: line, "no JSON: \(error.reason)")
            return []
        }
        guard let documents = value["FaqDocuments"]?.array else {
            report.error("import-json", line: 1, "expected an object with FaqDocuments")
            return []
        }
        return documents.enumerated().compactMap { number, document in
            var attributes: [String: String] = [:]
            if case .object(let members)? = document["Attributes"] {
                for member in members { attributes[member.name.lowercased()] = member.value.string }
            }
            if let list = document["AccessControlList"]?.array, !list.isEmpty { attributes["_acl"] = "yes" }
            // JSON has no lines that matter; the number of the document is what helps to find it.
            return entry(
                document["Question"]?.string, document["Answer"]?.string, attributes, line: number + 1,
                report: &report)
        }
    }

    private static func entry(
        _ question: String?, _ answer: String?, _ attributes: [String: String], line: Int,
        report: inout ImportReport
    ) -> ImportedEntry? {
        guard let question, question.contains(where: { !$0.isWhitespace }) else {
            report.warn("import-row", line: line, "the row has no question")
            return nil
        }
        if attributes.keys.contains(where: { $0.hasPrefix("_acl") }) {
            report.warn(
                "import-access", line: line,
                "only some users could see this entry; nothing keeps others from it here")
        }
        var entry = ImportedEntry(line: line, question: question, answer: .plain(answer ?? ""))
        entry.category = attributes["_category"] ?? ""
        if let source = attributes["_source_uri"].map({ $0.filter { !$0.isWhitespace } }),
            source.hasPrefix("https://") || source.hasPrefix("http://")
        {
            entry.source = source
        }
        entry.reviewed = attributes["_last_updated_at"].flatMap { ISODay($0.prefix(10))?.text }
        entry.tags = attributes.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }.map(\.value)
        return entry
    }
}
