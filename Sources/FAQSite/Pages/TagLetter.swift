internal import FAQText

/// Under which letter a list shows a tag. Han characters stand with the first letter of their sound.
enum TagLetter: Hashable, Comparable {
    case digits
    /// A to Z.
    case latin(UInt8)
    case other

    init(of text: String) {
        guard let first = text.unicodeScalars.first(where: \.isNamed)?.value else {
            self = .other
            return
        }
        if first < 0x80 {
            let letter = UInt8(first)
            self = letter.isASCIIDigit ? .digits : .latin(letter & 0xDF)
        } else if let syllable = PinyinTables.standard.syllables(of: first)?.first {
            self = .latin(PinyinTables.standard.initial(of: syllable) & 0xDF)
        } else {
            self = .other
        }
    }
}
