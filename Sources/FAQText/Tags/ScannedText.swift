/// A text decoded once: width-folded scalars with the byte offset of each.
///
/// Bytes that are no UTF-8 become one U+FFFD each, so every offset stays meaningful.
struct ScannedText {
    /// Scalars; full-width ASCII forms, the ideographic space and curly apostrophes are folded.
    private(set) var units: [Unicode.Scalar] = []
    /// The byte offset of each scalar, then the length of the text.
    private(set) var starts: [Int] = []

    init(_ text: UnsafeBufferPointer<UInt8>) {
        units.reserveCapacity(text.count)
        starts.reserveCapacity(text.count + 1)
        var index = 0
        while index < text.count {
            starts.append(index)
            if text[index] < 0x80 {
                units.append(Unicode.Scalar(text[index]))
                index += 1
                continue
            }
            units.append(Unicode.Scalar(Self.folded(Self.decode(text, &index))) ?? "\u{FFFD}")
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

    /// The index of the first scalar that starts at or after a byte offset.
    func index(ofByte offset: Int) -> Int {
        var low = 0
        var high = units.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x3000, 0x00A0, 0x2002...0x200A, 0x202F: 0x20
        case 0x2010, 0x2011, 0x2212: 0x2D
        default: scalar
        }
    }

    private static func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = text[index]
        index += 1
        if lead < 0x80 { return UInt32(lead) }
        let length: Int
        var scalar: UInt32
        switch lead {
        case 0xC2...0xDF: (length, scalar) = (1, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (length, scalar) = (2, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (length, scalar) = (3, UInt32(lead & 0x07))
        default: return 0xFFFD
        }
        guard index + length <= text.count else { return 0xFFFD }
        for offset in 0..<length {
            let byte = text[index + offset]
            guard byte & 0xC0 == 0x80 else { return 0xFFFD }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        index += length
        return scalar
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
        (value >= 0x3041 && value <= 0x30FF) || (value >= 0x3400 && value <= 0x9FFF)
            || (value >= 0xF900 && value <= 0xFAFF) || (value >= 0x2_0000 && value <= 0x3_FFFF)
    }
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
