/// The fields of a row between tabs or commas.
package enum DelimitedRow {
    /// The fields of a row of CSV, its quotes opened and closed as `RowEnd` wants them.
    package static func csv(_ row: ArraySlice<UInt8>, separator: UInt8 = UInt8(ascii: ",")) -> [[UInt8]] {
        let row = row.last == 0x0D ? row.dropLast() : row
        var fields: [[UInt8]] = []
        var position = row.startIndex
        while true {
            fields.append(quotedField(row, at: &position, separator: separator) { _ in false }.bytes)
            guard position < row.endIndex else { return fields }
            position += 1
        }
    }

    /// The fields of a row of TSV. `\N` is an empty field; a backslash before any other character is one.
    package static func tsv(_ row: ArraySlice<UInt8>) -> [[UInt8]] {
        let row = row.last == 0x0D ? row.dropLast() : row
        return row.split(separator: 0x09, omittingEmptySubsequences: false).map { unescaped($0) }
    }

    /// Reads a field up to its separator, a line break as `endsRow` tells them, or the end. A quote matters only at the start.
    ///
    /// - Returns: the field, and whether its quote is open at the end.
    static func quotedField(
        _ bytes: ArraySlice<UInt8>, at position: inout Int, separator: UInt8, endsRow: (UInt8) -> Bool
    ) -> (bytes: [UInt8], isOpen: Bool) {
        let quote = UInt8(ascii: "\"")
        var field: [UInt8] = []
        while position < bytes.endIndex, bytes[position] == quote, field.isEmpty {
            position += 1
            var isOpen = true
            while isOpen {
                let end = bytes[position...].firstIndex(of: quote) ?? bytes.endIndex
                field += bytes[position..<end]
                position = min(end + 1, bytes.endIndex)
                if end == bytes.endIndex { return (field, true) }
                if position < bytes.endIndex, bytes[position] == quote {
                    field.append(quote)
                    position += 1
                } else {
                    isOpen = false
                }
            }
        }
        let end = bytes[position...].firstIndex { $0 == separator || endsRow($0) } ?? bytes.endIndex
        field += bytes[position..<end]
        position = end
        return (field, false)
    }

    private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
        let backslash = UInt8(ascii: "\\")
        guard field.contains(backslash) else { return Array(field) }
        if field.elementsEqual([backslash, UInt8(ascii: "N")]) { return [] }
        var text: [UInt8] = []
        text.reserveCapacity(field.count)
        var rest = field
        while let byte = rest.popFirst() {
            guard byte == backslash, let next = rest.first, let meant = escapes[next] else {
                text.append(byte)
                continue
            }
            text.append(meant)
            rest.removeFirst()
        }
        return text
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
        UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    ]
}
