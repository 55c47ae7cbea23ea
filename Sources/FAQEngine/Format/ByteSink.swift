/// Appends little-endian integers and variable-length integers (LEB128) to bytes.
extension [UInt8] {
    package mutating func append(u16 value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    package mutating func append(u32 value: UInt32) {
        append(u16: UInt16(truncatingIfNeeded: value))
        append(u16: UInt16(truncatingIfNeeded: value >> 16))
    }

    package mutating func append(u64 value: UInt64) {
        append(u32: UInt32(truncatingIfNeeded: value))
        append(u32: UInt32(truncatingIfNeeded: value >> 32))
    }

    package mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Pads with zeros to a multiple of `alignment`.
    package mutating func align(to alignment: Int) {
        while count % alignment != 0 { append(0) }
    }
}
