/// Finding bytes in a text, eight bytes at a time.
package enum ByteSearch {
    /// The first offset from `start` on at which one of two bytes stands, the length of the text where neither does.
    package static func firstOffset(
        of first: UInt8, or second: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
    ) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (firsts, seconds) = (UInt64(first) &* ones, UInt64(second) &* ones)
        var offset = start
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            // Bytes that are sought are zero in one of these; the lowest mark below is at the first of them.
            let (left, right) = (word ^ firsts, word ^ seconds)
            let marks = ((left &- ones) & ~left | (right &- ones) & ~right) & (ones << 7)
            if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < bytes.count, bytes[offset] != first, bytes[offset] != second { offset += 1 }
        return offset
    }

    /// Whether a byte is in the text.
    package static func holds(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        firstOffset(of: byte, or: byte, in: bytes) < bytes.count
    }
}
