/// What a folded scalar is for the tokenizer.
enum CharacterClass {
    /// Written without spaces between words: Han, kana.
    case han
    /// A letter of an alphabet, a digit of any script, a mark, or `_`.
    case word
    case other

    @inline(__always)
    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = UInt8(scalar).isASCIIWord ? .word : .other
        } else {
            self = Self.beyondASCII(scalar)
        }
    }

    /// The blocks of the Unicode standard (version 15) by first and last scalar. Symbols between letters of one block, and
    /// what punctuation folding leaves, are taken as letters: they are rare, and a term that holds one is only rarer.
    private static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
        if Script.isUnspaced(scalar) { return .han }
        return switch scalar {
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x370...0x373, 0x376...0x37D: .word
        case 0x37F...0x1FFF, 0x2C00...0x2DFF, 0x3105...0x312F, 0x3131...0x318F, 0xA000...0xABFF: .word
        case 0xAC00...0xD7AF, 0xFB00...0xFDFF, 0xFE70...0xFEFE, 0x10000...0x1CFFF: .word
        default: .other
        }
    }
}
