/// Whether bytes are UTF-8.
package enum UTF8Validity {
    /// Where the text stops being UTF-8 (RFC 3629), `nil` when all of it is.
    package static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { firstInvalidOffset(in: $0) }
    }

    /// Where the text stops being UTF-8 (RFC 3629), `nil` when all of it is. ASCII is passed eight bytes at a time.
    package static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset = endOfASCII(in: bytes, from: offset)
            } else if let (_, length) = UTF8Scalar.decode(bytes, at: offset) {
                offset += length
            } else {
                return offset
            }
        }
        return nil
    }

    /// Where the run of ASCII that begins at `start` ends, read eight bytes at a time.
    package static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = start
        while offset + 8 <= bytes.count,
            raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            offset += 8
        }
        while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
        return offset
    }
}
