internal import FAQModel
internal import FAQText

/// Rows of fields between tabs or commas, as spreadsheets write them (RFC 4180), read leniently.
struct DelimitedText: Sendable {
    struct Row: Hashable, Sendable {
        /// The line the row starts on, 1-based.
        var line: Int
        var fields: [String]
    }

    private(set) var rows: [Row] = []
    /// The line of a quote that is never closed.
    private(set) var openQuoteLine: Int?

    /// Rows that hold nothing are left out. A quote matters only at the start of a field.
    init(_ bytes: [UInt8], separator: UInt8) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var position = bytes.startIndex
        var line = 1
        var row = Row(line: 1, fields: [])
        while true {
            let start = position
            let field = DelimitedRow.quotedField(bytes, at: &position, separator: separator) {
                $0 == 0x0A || $0 == 0x0D
            }
            if field.isOpen { openQuoteLine = line }
            line += bytes[start..<position].count { $0 == 0x0A }
            row.fields.append(String(decoding: field.bytes, as: UTF8.self))
            guard position < bytes.endIndex else { break }
            if bytes[position] != separator {
                if bytes[position...].starts(with: [0x0D, 0x0A]) { position += 1 }
                add(row)
                line += 1
                row = Row(line: line, fields: [])
            }
            position += 1
        }
        add(row)
    }

    private mutating func add(_ row: Row) {
        if row.fields.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
}
