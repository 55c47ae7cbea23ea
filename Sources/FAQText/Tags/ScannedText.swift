/// A text as width-folded scalars with the byte offset of each. ASCII is read where it stands; other text is decoded once.
///
/// Bytes of invalid UTF-8 become one U+FFFD each, so every offset stays meaningful.
struct ScannedText {
    /// The text itself, which outlives this value.
    let raw: UnsafeBufferPointer<UInt8>
    /// How many scalars there are.
    let count: Int
    private let isASCII: Bool
    /// The scalars of text that is not ASCII, and what stands behind the last.
    private let decoded: [Decoded]

    private struct Decoded {
        /// Full-width ASCII forms, the ideographic space and curly apostrophes are folded.
        var scalar: Unicode.Scalar
        var start: Int
    }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        raw = text
        var index = UTF8Validity.endOfASCII(in: text, from: 0)
        isASCII = index == text.count
        guard !isASCII else {
            count = text.count
            decoded = []
            return
        }
        var decoded: [Decoded] = []
        decoded.reserveCapacity(text.count + 1)
        for index in 0..<index { decoded.append(Decoded(scalar: Unicode.Scalar(text[index]), start: index)) }
        while index < text.count {
            let scalar = UTF8Scalar(text, at: index)
            decoded.append(
                Decoded(scalar: Unicode.Scalar(Self.folded(scalar.value)) ?? "\u{FFFD}", start: index))
            index += scalar.length
        }
        count = decoded.count
        decoded.append(Decoded(scalar: "\0", start: text.count))
        self.decoded = decoded
    }

    /// Runs over a text with the fastest access to its scalars, by indices that must be inside it.
    @inline(__always)
    func withUnits<Result>(_ body: ((Int) -> Unicode.Scalar) -> Result) -> Result {
        if isASCII { return body { Unicode.Scalar(raw[$0]) } }
        return decoded.withUnsafeBufferPointer { decoded in body { decoded[$0].scalar } }
    }

    /// The scalar at `index`, or NUL outside the text.
    func unit(_ index: Int) -> Unicode.Scalar {
        guard index >= 0 && index < count else { return "\0" }
        return isASCII ? Unicode.Scalar(raw[index]) : decoded[index].scalar
    }

    /// The first index in a stretch, which must be inside the text, whose scalar matches.
    @inline(__always)
    func firstIndex(in range: Range<Int>, where matches: (Unicode.Scalar) -> Bool) -> Int? {
        withUnits { unit in
            var index = range.lowerBound
            while index < range.upperBound {
                if matches(unit(index)) { return index }
                index += 1
            }
            return nil
        }
    }

    /// Whether a scalar stands in a stretch.
    func contains(_ unit: Unicode.Scalar, in range: Range<Int>) -> Bool {
        range.contains { self.unit($0) == unit }
    }

    /// The byte offset of a scalar, or the length of the text for the index past the last.
    func byteOffset(of index: Int) -> Int {
        guard isASCII else { return decoded[index].start }
        precondition(index <= count)
        return index
    }

    func bytes(_ range: Range<Int>) -> Range<Int> {
        byteOffset(of: range.lowerBound)..<byteOffset(of: range.upperBound)
    }

    /// The text of a stretch, as it is written.
    func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: raw[bytes(range)])
    }

    /// The index of the first scalar that starts at or after a byte offset.
    func index(ofByte offset: Int) -> Int {
        isASCII ? min(offset, count) : (0..<count).partitioningIndex { decoded[$0].start >= offset }
    }

    private static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x3000, 0x00A0, 0x2002...0x200A, 0x202F: 0x20
        case 0x2010, 0x2011, 0x2212: 0x2D
        default: scalar
        }
    }
}

/// What a scalar is to the recogniser.
extension Unicode.Scalar {
    var isDigit: Bool { self >= "0" && self <= "9" }
    var isUpper: Bool { self >= "A" && self <= "Z" }
    var isLower: Bool { self >= "a" && self <= "z" }
    var isASCIILetter: Bool { isUpper || isLower }
    /// A letter, digit or underscore of ASCII: what identifiers consist of.
    var isName: Bool { isASCIILetter || isDigit || self == "_" }
    var isHexDigit: Bool { isDigit || (value | 0x20 >= 0x61 && value | 0x20 <= 0x66) }
    var isSpace: Bool { self == " " || self == "\t" }
    var isNewline: Bool { self == "\n" || self == "\r" }
    var isBlank: Bool { isSpace || isNewline }
    /// Latin, Greek and Cyrillic letters beyond ASCII.
    var isOtherAlphabet: Bool {
        (value >= 0xC0 && value <= 0x24F && value != 0xD7 && value != 0xF7)
            || (value >= 0x370 && value <= 0x52F)
    }
    var isHangul: Bool { value >= 0xAC00 && value <= 0xD7A3 }
    /// Han and kana: written without spaces.
    var isUnspaced: Bool {
        value >= 0x3005 && Script.isUnspaced(value)
    }
    var isHiragana: Bool { value >= 0x3041 && value <= 0x309F }
    var isEastAsian: Bool { isUnspaced || isHangul }
    /// What the words of sentences in spaced scripts consist of.
    var isWord: Bool { isName || isOtherAlphabet || isHangul }
    /// The value of the lower-case form, for the alphabets of the word lists.
    var lowercasedValue: UInt32 {
        if isUpper || (value >= 0xC0 && value <= 0xDE) || (value >= 0x410 && value <= 0x42F) {
            return value + 0x20
        }
        return value
    }
}
