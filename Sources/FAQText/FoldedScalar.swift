/// Questions about the bytes and scalars of folded text.
package enum FoldedScalar: Sendable {
    /// The scalar that starts at `index`, and its length in bytes; `nil` where the UTF-8 is not valid.
    @inlinable @inline(__always)
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

    /// Han characters, with `々` and `〇`.
    @inlinable @inline(__always)
    package static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
            || (0x20000...0x323AF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || scalar == 0x3005 || scalar == 0x3007
    }

    /// Hiragana and katakana.
    @inlinable @inline(__always)
    package static func isKana(_ scalar: UInt32) -> Bool {
        (0x3041...0x30FF).contains(scalar)
    }
}
