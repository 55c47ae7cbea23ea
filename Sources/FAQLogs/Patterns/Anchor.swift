internal import FAQText

/// The part of a pattern by which the scanner finds it: a word of ASCII letters, digits and underscores, or two
/// neighbouring characters beyond ASCII.
///
/// Both are known by a number that is the same for all spellings in upper and lower case.
enum Anchor {
    /// The number of a word: of its first eight bytes, its last eight, and its length.
    ///
    /// - Parameters:
    ///   - first: the first eight bytes as a little-endian number, zeros after a shorter word.
    ///   - last: the last eight bytes; of a shorter word, the same as `first`.
    @inline(__always)
    static func word(first: UInt64, last: UInt64, length: Int) -> UInt64 {
        mixed(
            first ^ (last << 31 | last >> 33) &+ UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// The number of a word given by its bytes; the fast way over raw text is ``RawWord``.
    static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let shown = min(bytes.count, 8)
        var first: UInt64 = 0
        var last: UInt64 = 0
        for offset in 0..<shown {
            first |= UInt64(bytes[offset] | 0x20) << UInt64(8 * offset)
            last |= UInt64(bytes[bytes.count - shown + offset] | 0x20) << UInt64(8 * offset)
        }
        return word(first: first, last: last, length: bytes.count)
    }

    /// The number of two neighbouring characters.
    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
        mixed(UInt64(first) << 32 | UInt64(second) | 1 << 63)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        // The highest bits are mixed best; they are mixed into the lowest.
        let hash = (value ^ value &>> 32) &* 0xFF51_AFD7_ED55_8CCD
        return hash ^ hash &>> 32
    }
}

/// An anchor found in a text.
struct FoundAnchor {
    var number: UInt64
    /// Its bytes in the text.
    var range: Range<Int>
}

extension Anchor {
    /// Calls `body` for every anchor of a folded text, in order.
    static func forEach<Failure>(
        in text: UnsafeBufferPointer<UInt8>, _ body: (FoundAnchor) throws(Failure) -> Void
    ) throws(Failure) {
        var index = 0
        var previous: (scalar: UInt32, start: Int)?
        while index < text.count {
            let start = index
            if text[index].isASCIIWord {
                while index < text.count, text[index].isASCIIWord { index += 1 }
                let number = word(UnsafeBufferPointer(rebasing: text[start..<index]))
                try body(FoundAnchor(number: number, range: start..<index))
                previous = nil
            } else if text[index] < 0x80 {
                index += 1
                previous = nil
            } else if let (scalar, length) = UTF8Scalar.decode(text, at: index) {
                index += length
                if let previous {
                    try body(
                        FoundAnchor(number: pair(previous.scalar, scalar), range: previous.start..<index))
                }
                previous = (scalar, start)
            } else {
                index += 1
                previous = nil
            }
        }
    }
}
