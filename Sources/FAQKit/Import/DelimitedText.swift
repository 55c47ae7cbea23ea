/// Rows of fields between tabs or commas, as spreadsheets write them (RFC 4180).
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
        let quote = UInt8(ascii: "\"")
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        var row = Row(line: 1, fields: [])
        var field: [UInt8] = []
        func decoded() -> String { String(decoding: field, as: UTF8.self) }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote, field.isEmpty {
                let start = line
                var isClosed = false
                position += 1
                while position < bytes.count, !isClosed {
                    if bytes[position] == quote {
                        if position + 1 < bytes.count, bytes[position + 1] == quote {
                            field.append(quote)
                            position += 1
                        } else {
                            isClosed = true
                        }
                    } else {
                        if bytes[position] == 0x0A { line += 1 }
                        field.append(bytes[position])
                    }
                    position += 1
                }
                if !isClosed { openQuoteLine = start }
            } else if byte == separator {
                row.fields.append(decoded())
                field = []
                position += 1
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
                row.fields.append(decoded())
                add(row)
                field = []
                line += 1
                row = Row(line: line, fields: [])
                position += 1
            } else {
                field.append(byte)
                position += 1
            }
        }
        row.fields.append(decoded())
        add(row)
    }

    private mutating func add(_ row: Row) {
        if row.fields.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
}
