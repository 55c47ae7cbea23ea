import FAQKit

extension FuzzTarget {
    /// Rows do not depend on the pieces they come in; every line belongs to one; what was read of a table reads the same
    /// once it is written.
    static let rows = FuzzTarget(
        "rows", longest: 8 << 10,
        seeds: [
            "a,\"b\"\"\r\n,\",\n\"open\n1,\"x\"y\n2", "{\"id\":1,\"text\":\"a\"}\n\n[",
            "1\ta\\nb\\\\\\t\\N\t\\x\n",
        ].map {
            [7] + Array($0.utf8)
        }
    ) { (input) throws(Violation) in
        guard let size = input.first.map({ Int($0) + 1 }) else { return }
        let text = Array(input.dropFirst())
        for format in RowFormat.allCases {
            let whole = try rows(of: text, format, pieces: .max)
            let pieces = try rows(of: text, format, pieces: size)
            try require(pieces == whole, "\(format) in pieces of \(size): \(pieces) instead of \(whole)")
            try require(
                zip(whole, whole.dropFirst()).allSatisfy { $0.line < $1.line }, "lines of \(format): \(whole)"
            )
            guard format != .jsonl else { continue }
            // Below names of columns, as tables are written: at the beginning a byte order mark would be passed over.
            let table = [["id"]] + whole.compactMap(\.fields)
            var written: [UInt8] = []
            let writer = RowWriter(format, names: [])
            for row in table { writer.write(row.map { .text($0) }, to: &written) }
            let again = try rows(of: written, format, pieces: size)
            try require(again.map(\.fields) == table, "\(format) reads as \(again) instead of \(table)")
        }
    }

    private struct Row: Equatable {
        var line: Int
        /// `nil` of a row that is none.
        var fields: [String]?
    }

    private static func rows(
        of text: [UInt8], _ format: RowFormat, pieces: Int
    ) throws(Violation) -> [Row] {
        var buffer = RowBuffer(quotedBetween: format == .csv ? UInt8(ascii: ",") : nil)
        var rest = text[...]
        var rows: [Row] = []
        while !buffer.isAtEnd {
            while let row = buffer.next() { rows.append(Row(line: row.line, fields: fields(row, format))) }
            guard !buffer.isAtEnd else { break }
            buffer.fill { room in
                let piece = rest.prefix(min(pieces, room.count))
                room.copyBytes(from: piece)
                rest = rest.dropFirst(piece.count)
                return piece.count
            }
        }
        try require(rows.count <= 1 + text.count { $0 == 0x0A }, "\(rows.count) rows")
        return rows
    }

    private static func fields(_ row: RowBuffer.Row, _ format: RowFormat) -> [String]? {
        guard case .bytes(let bytes) = row.content else { return nil }
        let fields =
            switch format {
            case .jsonl: [Array(bytes)]
            case .tsv: DelimitedRow.tsv(bytes)
            case .csv: DelimitedRow.csv(bytes)
            }
        return fields.map { String(decoding: $0, as: UTF8.self) }
    }
}
