/// A text decoded once: width-folded scalars with the byte offset of each.
///
/// Bytes of invalid UTF-8 become one U+FFFD each, so every offset stays meaningful.
struct ScannedText {
    /// Scalars; full-width ASCII forms, the ideographic space and curly apostrophes are folded.
    private(set) var units: [Unicode.Scalar] = []
    /// The byte offset of each scalar, then the length of the text.
    private(set) var starts: [Int] = []
    /// The text itself, which outlives this value.
    let raw: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        raw = text
        units.reserveCapacity(text.count)
        starts.reserveCapacity(text.count + 1)
        var index = 0
        while index < text.count {
            starts.append(index)
            let scalar = UTF8Scalar(text, at: index)
            units.append(Unicode.Scalar(Self.folded(scalar.value)) ?? "\u{FFFD}")
            index += scalar.length
        }
        starts.append(index)
    }

    var count: Int { units.count }

    /// The scalar at `index`, or NUL outside the text.
    func unit(_ index: Int) -> Unicode.Scalar {
        index >= 0 && index < units.count ? units[index] : "\0"
    }

    func bytes(_ range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<starts[range.upperBound]
    }

    /// The text of a stretch, as it is written.
    func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: raw[bytes(range)])
    }

    /// The index of the first scalar that starts at or after a byte offset.
    func index(ofByte offset: Int) -> Int {
        units.indices.partitioningIndex { starts[$0] >= offset }
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
