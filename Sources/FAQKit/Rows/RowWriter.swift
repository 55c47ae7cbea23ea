internal import FAQModel

/// Writes records that all have the same fields, in the format of the rows they answer.
///
/// What is no plain value (lists, objects) stands in a table as JSON in its field. Nothing that the caller gives is
/// changed to suit a program that reads tables: an id that begins with `=` comes back as it came.
package struct RowWriter: Sendable {
    package enum Field: Sendable {
        case null
        case text(String)
        /// A number of at most four digits after the point.
        case number(Double)
        case count(Int)
        /// What a list, an object or a value of somebody else looks like in JSON.
        case json(@Sendable (inout JSONWriter) -> Void)
    }

    private let format: RowFormat
    private let names: [String]

    package init(_ format: RowFormat, names: [String]) {
        self.format = format
        self.names = names
    }

    /// The line that names the columns; nothing for JSON Lines.
    package func writeNames(to bytes: inout [UInt8]) {
        if format != .jsonl { write(names.map { .text($0) }, to: &bytes) }
    }

    /// - Parameter fields: one for each name.
    package func write(_ fields: [Field], to bytes: inout [UInt8]) {
        switch format {
        case .jsonl:
            var json = JSONWriter()
            json.object { json in
                for (name, field) in zip(names, fields) {
                    json.name(name)
                    Self.write(field, to: &json)
                }
            }
            bytes += json.bytes
        case .tsv, .csv:
            for (index, field) in fields.enumerated() {
                if index > 0 { bytes.append(format == .csv ? UInt8(ascii: ",") : 0x09) }
                append(Self.plain(field), to: &bytes)
            }
        }
        bytes.append(0x0A)
    }

    private static func write(_ field: Field, to json: inout JSONWriter) {
        switch field {
        case .null: json.null()
        case .text(let text): json.string(text)
        case .number(let number): json.number(number, digits: 4)
        case .count(let count): json.number(count)
        case .json(let write): write(&json)
        }
    }

    private static func plain(_ field: Field) -> [UInt8] {
        switch field {
        case .null: return []
        case .text(let text): return Array(text.utf8)
        case .number, .count, .json:
            var json = JSONWriter()
            write(field, to: &json)
            return json.bytes
        }
    }

    private func append(_ text: [UInt8], to bytes: inout [UInt8]) {
        switch format {
        case .csv where text.contains { Self.needsQuotes($0) }:
            bytes.append(UInt8(ascii: "\""))
            for byte in text {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        case .tsv:
            for byte in text {
                switch byte {
                case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
                case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
                case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
                case UInt8(ascii: "\\"): bytes += [byte, byte]
                default: bytes.append(byte)
                }
            }
        case .csv, .jsonl: bytes += text
        }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
}
