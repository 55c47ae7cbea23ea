/// The scripts that are written without spaces between words, by the blocks of the Unicode standard (version 15).
package enum Script {
    /// Han characters, with `々` and `〇`, and the two planes that are kept for them.
    @inlinable @inline(__always)
    package static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
            || (0x20000...0x3FFFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || scalar == 0x3005 || scalar == 0x3007
    }

    /// Hiragana and katakana, with `・` and `ー`.
    @inlinable @inline(__always)
    package static func isKana(_ scalar: UInt32) -> Bool {
        (0x3041...0x30FF).contains(scalar)
    }

    /// Han or kana.
    @inlinable @inline(__always)
    package static func isUnspaced(_ scalar: UInt32) -> Bool {
        isHan(scalar) || isKana(scalar)
    }
}
