/// Appends varints, bytes and UTF-8 to a record.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    /// LEB128: seven bits a byte, the lowest first, the top bit set on all but the last.
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(count: Int) {
        write(UInt64(count))
    }

    /// Its length in bytes, then the text.
    mutating func write(_ text: String) {
        write(count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(byte: UInt8) {
        bytes.append(byte)
    }
}
