/// A table that travels inside the program as text (see Scripts/Tables/literal.py), made bytes again.
package enum PackedTable {
    /// Unpacks `text`: six bits a character from `0` to `p` without the backslash, line ends between
    /// groups of four. The memory is never freed: call it once for each table.
    package static func unpack(_ text: StaticString, byteCount: Int) -> UnsafeRawBufferPointer {
        let input = text.utf8Start
        let end = text.utf8CodeUnitCount
        let output = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount + 2, alignment: 8)
        var at = 0
        var written = 0
        while at + 4 <= end, written < byteCount {
            if input[at] == UInt8(ascii: "\n") {
                at += 1
                continue
            }
            var group: UInt32 = 0
            for offset in 0..<4 {
                let character = UInt32(input[at + offset])
                group = group << 6 | (character &- 0x30 &- (character > 0x5C ? 1 : 0)) & 63
            }
            output[written] = UInt8(truncatingIfNeeded: group >> 16)
            output[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
            output[written + 2] = UInt8(truncatingIfNeeded: group)
            at += 4
            written += 3
        }
        return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[0..<byteCount])
    }
}
