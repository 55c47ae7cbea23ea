internal import FAQModel
internal import FAQText

/// Tables with a row per error: a column of codes or messages and one of causes or fixes.
enum ErrorTable {
    /// An entry per row, empty when the table is of another kind.
    static func entries(in table: Block.Table, lines: ClosedRange<Int>, category: [String])
        -> [RecognisedEntry]
    {
        let headers = table.header.map { PlainText.line(of: $0) }
        guard table.rows.count > 1,
            let key = headers.firstIndex(where: holdsCodes) ?? messageColumn(headers, table)
        else { return [] }
        let explains = headers.indices.contains {
            $0 != key && Phrase(Array(headers[$0].utf8)[...]).containsAny(of: explaining)
        }
        // Every entry repeats the headers, so they may not be long.
        guard explains, headers.allSatisfy({ $0.utf8.count <= longestHeader }) else { return [] }
        var entries: [RecognisedEntry] = []
        for (number, row) in table.rows.enumerated() where key < row.count {
            let question = Heading(row[key])
            // Below the header and the delimiter row; tables of raw HTML have no line per row.
            let line = min(lines.lowerBound + 2 + number, lines.upperBound)
            let answer = row.indices.filter { $0 != key && !row[$0].isEmpty }.map { column in
                let label: [Inline] =
                    headers[column].isEmpty ? [] : [.strong([.text(headers[column])]), .text(": ")]
                return Block(.paragraph(label + row[column]), lines: line...line)
            }
            guard isSearched(question), !answer.isEmpty else { continue }
            entries.append(
                RecognisedEntry(question: question, answer: answer, category: category, line: line))
        }
        return entries
    }

    /// The most bytes of a header of such a table.
    private static let longestHeader = 200

    /// Whether a cell says enough to be looked up; a number of one or two digits does not.
    private static func isSearched(_ question: Heading) -> Bool {
        let digits = question.text.utf8.count(where: \.isASCIIDigit)
        return digits > 2 || digits < question.text.utf8.count
    }

    private static func holdsCodes(_ header: String) -> Bool {
        var header = header
        return header.withUTF8 { namesErrorCodes($0) }
    }

    /// A column of messages counts when it stands first and another one says why or what to do.
    private static func messageColumn(_ headers: [String], _ table: Block.Table) -> Int? {
        guard let first = headers.first, Phrase(Array(first.utf8)[...]).isAny(of: messages) else {
            return nil
        }
        return 0
    }

    private static let messages = PhraseSet([
        "error", "error message", "message", "错误", "错误信息", "报错", "报错信息", "错误提示", "提示信息", "錯誤訊息",
        "异常", "异常信息", "errors", "exception", "problem", "问题", "问题现象", "现象",
    ])
    private static let explaining = PhraseSet([
        "原因", "解决", "处理", "说明", "含义", "描述", "办法", "方案", "建议", "排查", "解決", "處理", "說明", " cause",
        " solution", " description", " meaning", " resolution", " fix ", " action", " reason", " explanation",
        " what to do",
        " remedy", " workaround",
    ])
}
