/// One Unicode scalar read from UTF-8.
package struct UTF8Scalar {
    package var value: UInt32
    /// How many bytes it takes, 1 to 4.
    package var length: Int

    /// Reads the scalar at `index`, which must be inside `bytes`. A byte that begins no valid sequence reads as
    /// U+FFFD of length 1, so that damaged text is passed over and never read past its end.
    @inlinable @inline(__always)
    package init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        (value, length) = Self.decode(bytes, at: index) ?? (0xFFFD, 1)
    }

    /// The scalar that starts at `index`, and its length in bytes; `nil` where the UTF-8 is not valid (RFC 3629).
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #else
        @inline(__always)
    #endif
    @inlinable
    package static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: UInt32, length: Int)? {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let left = bytes.count - index
        if first < 0xE0 {
            guard first >= 0xC2, left >= 2, bytes[index + 1] & 0xC0 == 0x80 else { return nil }
            return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
        }
        if first < 0xF0 {
            guard left >= 3, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else {
                return nil
            }
            let scalar =
                (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
            guard scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return nil }
            return (scalar, 3)
        }
        guard first < 0xF5, left >= 4, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80,
            bytes[index + 3] & 0xC0 == 0x80
        else { return nil }
        let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        let scalar = high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        guard (0x10000...0x10FFFF).contains(scalar) else { return nil }
        return (scalar, 4)
    }
}
