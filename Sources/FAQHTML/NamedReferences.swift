/// The names of the HTML standard for characters, searched in the program's own text; nothing is built to find one.
enum NamedReferences {
    /// In bytes, without the semicolon.
    static let longestName = 31
    /// The longest name, in bytes, that may stand without a semicolon.
    static let longestOpenName = 6

    struct Reference {
        /// Whether it is one without a semicolon, too.
        var mayStandOpen: Bool
        /// One or two Unicode scalars.
        var text: String
    }

    /// The reference of a name without `&` and `;`; about twelve comparisons.
    static func find(_ name: ArraySlice<UInt8>) -> Reference? {
        let literal = NamedReferenceData.records
        let records = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
        var low = 0
        var high = records.count
        while low < high {
            var start = (low + high) / 2
            while start > low, records[start - 1] > 0x20 { start -= 1 }
            var end = start
            var index = name.startIndex
            while index < name.endIndex, records[end] == name[index] {
                end += 1
                index += 1
            }
            let nameEnds = records[end] == UInt8(ascii: ";") || records[end] == UInt8(ascii: ",")
            if index == name.endIndex, nameEnds { return reference(records[end...]) }
            if index < name.endIndex, nameEnds || records[end] < name[index] {
                while end < high, records[end] > 0x20 { end += 1 }
                low = end + 1
            } else {
                high = start
            }
        }
        return nil
    }

    /// Reads a record from the mark after its name.
    private static func reference(_ record: Slice<UnsafeBufferPointer<UInt8>>) -> Reference? {
        guard let mark = record.first else { return nil }
        var text = ""
        var value: UInt32 = 0
        for byte in record.dropFirst() {
            if let digit = byte.hexadecimalValue {
                value = value << 4 | digit
            } else {
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
                value = 0
                if byte <= 0x20 { break }
            }
        }
        if value != 0, let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        return Reference(mayStandOpen: mark == UInt8(ascii: ","), text: text)
    }
}
