internal import FAQText

/// What a row says: a text, and by what name to give back what became of it.
package struct RowRecord: Sendable {
    /// Any value of JSON, to be given back as it is; of TSV and CSV a string. `null` where the row has none.
    package var id: JSONValue
    package var text: String
}

/// Why a row has no text.
package struct RowDefect: Error, Sendable {
    package enum Reason: Equatable, Sendable {
        case badJSON(JSONError)
        /// None of these fields is there, or it is no string.
        case noText(fields: [String])
        /// Where the first byte stands that is not UTF-8, from 0.
        case notUTF8(offset: Int)
        case ragged(expected: Int, found: Int)
        case misplacedQuote
        case tooLong(limit: Int)
        case blank
    }

    package var reason: Reason
    /// The id of the row, where it could be read.
    package var id: JSONValue = .null

    package init(_ reason: Reason, id: JSONValue = .null) {
        self.reason = reason
        self.id = id
    }
}

/// Reads rows of one format.
package struct RowReader: Sendable {
    /// Why a table cannot be read: the names of its columns have none of the text.
    package struct NoTextColumn: Error, Sendable {
        /// What else the line of names is than what it should be.
        package enum Cause: Sendable {
            /// Its fields stand between these.
            case separator(UInt8)
            /// It is UTF-16, or looks like GBK: the name `iconv` has for it.
            case encoding(String)
        }

        /// Those that there are; of many or long ones, the beginning.
        package var columns: [String]
        package var wanted: [String]
        package var cause: Cause?

        fileprivate init(columns: [String], wanted: [String], cause: Cause? = nil) {
            self.columns = columns.prefix(30).map { String($0.prefix(40)) }
            self.wanted = wanted
            self.cause = cause
        }
    }

    package let format: RowFormat
    private let idField: String
    private let textFields: [String]
    private let longestRow: Int
    private var columns: Columns?

    private struct Columns: Sendable {
        var count: Int
        var id: Int?
        var text: Int
    }

    /// - Parameters:
    ///   - idField: the member or column that names a row. It may be missing.
    ///   - textFields: the member or column that has the text: of several, the first that is there.
    ///   - columns: the names of the columns of a table without a line that names them.
    package init(
        _ format: RowFormat, idField: String, textFields: [String], columns: [String]? = nil,
        longestRow: Int = RowBuffer.longestRow
    ) throws(NoTextColumn) {
        self.format = format
        self.idField = idField
        self.textFields = textFields
        self.longestRow = longestRow
        if let columns { self.columns = try Self.columns(columns, idField, textFields) }
    }

    package var buffer: RowBuffer {
        RowBuffer(quotedBetween: format == .csv ? UInt8(ascii: ",") : nil, longestRow: longestRow)
    }

    /// Whether the next row names the columns.
    package var expectsNames: Bool { format != .jsonl && columns == nil }

    /// Takes the row that names the columns.
    package mutating func readNames(_ row: RowBuffer.Row) throws(NoTextColumn) {
        var names: [String] = []
        if case .bytes(let bytes) = row.content {
            names = fields(bytes).map { String(decoding: $0, as: UTF8.self) }
        }
        do throws(NoTextColumn) { columns = try Self.columns(names, idField, textFields) } catch {
            var cause: NoTextColumn.Cause?
            if case .bytes(let bytes) = row.content { cause = self.cause(bytes, names) }
            throw NoTextColumn(columns: names, wanted: textFields, cause: cause)
        }
    }

    private func cause(_ line: ArraySlice<UInt8>, _ names: [String]) -> NoTextColumn.Cause? {
        // A line of UTF-16 ends within a character.
        let isWide = line.contains(0) || line.starts(with: [0xFF, 0xFE]) || line.starts(with: [0xFE, 0xFF])
        switch TextEncoding.of(Array(isWide ? line.prefix(line.count & ~1) : line)) {
        case .utf16(let isBigEndian): return .encoding(isBigEndian ? "UTF-16BE" : "UTF-16LE")
        case .gb18030: return .encoding("GB18030")
        case .utf8, .unknown: break
        }
        guard names.count == 1 else { return nil }
        let others = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
        return others.first(where: line.contains).map { .separator($0) }
    }

    private static func columns(
        _ names: [String], _ idField: String, _ textFields: [String]
    ) throws(NoTextColumn) -> Columns {
        guard let text = textFields.lazy.compactMap({ names.firstIndex(of: $0) }).first else {
            throw NoTextColumn(columns: names, wanted: textFields)
        }
        return Columns(count: names.count, id: names.firstIndex(of: idField), text: text)
    }

    package func record(_ row: RowBuffer.Row) throws(RowDefect) -> RowRecord {
        switch row.content {
        case .tooLong: throw RowDefect(.tooLong(limit: longestRow))
        case .misplacedQuote: throw RowDefect(.misplacedQuote)
        case .bytes(let bytes):
            // In a table of one column that is an empty field.
            if columns?.count != 1, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                throw RowDefect(.blank)
            }
            return format == .jsonl ? try member(bytes) : try field(bytes)
        }
    }

    private func member(_ bytes: ArraySlice<UInt8>) throws(RowDefect) -> RowRecord {
        let value: JSONValue
        do throws(JSONError) { value = try JSONParser.parse(bytes) } catch {
            throw RowDefect(.badJSON(error))
        }
        let id = value[idField] ?? .null
        guard let text = textFields.lazy.compactMap({ value[$0]?.string }).first else {
            throw RowDefect(.noText(fields: textFields), id: id)
        }
        return RowRecord(id: id, text: text)
    }

    private func field(_ bytes: ArraySlice<UInt8>) throws(RowDefect) -> RowRecord {
        guard let columns else { throw RowDefect(.noText(fields: textFields)) }
        let fields = fields(bytes)
        let id: JSONValue =
            columns.id.flatMap { fields.indices.contains($0) ? fields[$0] : nil }
            .flatMap { String(validating: $0, as: UTF8.self) }.map { .string($0) } ?? .null
        guard fields.count == columns.count else {
            throw RowDefect(.ragged(expected: columns.count, found: fields.count), id: id)
        }
        guard let text = String(validating: fields[columns.text], as: UTF8.self) else {
            throw RowDefect(.notUTF8(offset: UTF8Validity.firstInvalidOffset(in: Array(bytes)) ?? 0), id: id)
        }
        return RowRecord(id: id, text: text)
    }

    private func fields(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        format == .csv ? DelimitedRow.csv(bytes) : DelimitedRow.tsv(bytes)
    }
}
