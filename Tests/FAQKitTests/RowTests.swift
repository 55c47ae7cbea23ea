import FAQKit
import TestSupport
import Testing

extension SplitMix {
    /// A field with all that rows must take care of.
    fileprivate mutating func field() -> String {
        let parts = ["a", "\"", ",", "\t", "\n", "\r\n", "\\", "\\n", "灯", " ", "\\N", "'", "=1"]
        return (0..<below(6)).map { _ in parts[below(parts.count)] }.joined()
    }

    fileprivate mutating func table() -> [[String]] {
        let columns = 2 + below(3)
        return (0..<below(8)).map { _ in (0..<columns).map { _ in field() } }
    }
}

/// All rows of a text that comes in pieces.
private func rows(of text: [UInt8], _ buffer: RowBuffer, pieces: Int) -> [RowBuffer.Row] {
    var buffer = buffer
    var rest = text[...]
    var rows: [RowBuffer.Row] = []
    while true {
        while let row = buffer.next() { rows.append(row) }
        if buffer.isAtEnd { return rows }
        buffer.fill { room in
            let piece = rest.prefix(min(pieces, room.count))
            room.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
    }
}

private func fields(_ row: RowBuffer.Row, _ format: RowFormat) -> [String]? {
    guard case .bytes(let bytes) = row.content else { return nil }
    let fields = format == .csv ? DelimitedRow.csv(bytes) : DelimitedRow.tsv(bytes)
    return fields.map { String(decoding: $0, as: UTF8.self) }
}

/// CSV as RFC 4180 has it, character by character, for text without mistakes.
private func naiveCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    var isInRow = false
    while let scalar = scalars.popFirst() {
        isInRow = true
        if isQuoted {
            if scalar != "\"" {
                field.unicodeScalars.append(scalar)
            } else if scalars.first == "\"" {
                field += "\""
                scalars.removeFirst()
            } else {
                isQuoted = false
            }
        } else if scalar == "\"" {
            isQuoted = true
        } else if scalar == "," {
            row.append(field)
            field = ""
        } else if scalar == "\n" {
            rows.append(row + [field])
            (row, field, isInRow) = ([], "", false)
        } else if scalar != "\r" || scalars.first != "\n" {
            field.unicodeScalars.append(scalar)
        }
    }
    return isInRow ? rows + [row + [field]] : rows
}

@Suite("Rows")
struct RowTests {
    @Test("are read back as they were written, in pieces of any size", arguments: [RowFormat.csv, .tsv])
    func roundTrip(format: RowFormat) throws {
        for seed in 1...2000 as ClosedRange<UInt64> {
            var random = SplitMix(seed: seed)
            let written = random.table()
            let pieces = 1 + random.below(40)
            var bytes: [UInt8] = []
            let writer = RowWriter(format, names: [])
            for row in written { writer.write(row.map { .text($0) }, to: &bytes) }
            let reader = try RowReader(format, idField: "id", textFields: ["text"], columns: ["id", "text"])
            let read = rows(of: bytes, reader.buffer, pieces: pieces)
            #expect(read.map { fields($0, format) ?? [] } == written, "seed \(seed)")
            if format == .csv {
                #expect(naiveCSV(String(decoding: bytes, as: UTF8.self)) == written, "seed \(seed)")
            }
        }
    }

    @Test("of hostile text do not depend on its pieces, and their lines go up")
    func pieces() throws {
        let parts = ["\"", ",", "\n", "\"\"", "a", "\r\n", "\"\n"]
        for seed in 1...3000 as ClosedRange<UInt64> {
            var random = SplitMix(seed: seed)
            let text = Array(
                (0..<random.below(30)).map { _ in parts[random.below(parts.count)] }.joined().utf8)
            func reading(_ pieces: Int) -> [RowBuffer.Row] {
                rows(of: text, RowBuffer(quotedBetween: UInt8(ascii: ",")), pieces: pieces)
            }
            func shown(_ rows: [RowBuffer.Row]) -> [String] {
                rows.map { "\($0.line): \(fields($0, .csv).map { "\($0)" } ?? "quote")" }
            }
            let whole = reading(1 << 16)
            #expect(zip(whole, whole.dropFirst()).allSatisfy { $0.line < $1.line }, "seed \(seed)")
            #expect(shown(reading(1 + random.below(4))) == shown(whole), "seed \(seed)")
        }
    }

    @Test("that are too long are passed over, and the next one is read")
    func tooLong() {
        let text =
            "id\n" + String(repeating: "x", count: 100) + "\n1\n\"" + String(repeating: "y\n", count: 50)
            + "\"\n2\n"
        let buffer = RowBuffer(quotedBetween: UInt8(ascii: ","), longestRow: 20)
        for pieces in [1, 7, 1000] {
            let found = rows(of: Array(text.utf8), buffer, pieces: pieces)
            #expect(found.map(\.line) == [1, 2, 3, 4, 55], "in pieces of \(pieces)")
            #expect(found.map { fields($0, .csv)?.first } == ["id", nil, "1", nil, "2"])
        }
    }

    @Test("take time in proportion to the text, however many quotes are open")
    func growth() {
        // Whatever else the machine does only makes it longer.
        func shortest(_ count: Int) -> Duration {
            let text = Array(String(repeating: "\"\"\",\n", count: count).utf8)
            return (0..<3).map { _ in
                ContinuousClock().measure {
                    _ = rows(of: text, RowBuffer(quotedBetween: UInt8(ascii: ",")), pieces: 1 << 16)
                }
            }.min() ?? .zero
        }
        #expect(shortest(80_000) < shortest(20_000) * 16)
    }
}
