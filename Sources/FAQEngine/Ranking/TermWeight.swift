import FAQText

/// What a term is worth.
struct TermWeight {
    /// Inverse document frequency in this base, times the weight of the term's kind.
    var specific: Double
    /// The same, damped by how common the term is in general language: in a base of nine entries nearly every word
    /// looks rare.
    var rare: Double

    /// What a token counts by its kind.
    static func classWeight(_ kind: TokenKind) -> Double {
        switch kind {
        case .han, .word: 1
        case .hanPair, .identifierPart: 0.5
        case .stopWord: 0.8
        case .number: 0.9
        case .identifier, .joinedCode: 1.5
        }
    }

    /// `ln(1 + (n − df + ½) / (df + ½))`, the IDF of BM25 in the form that is never negative.
    static func idf(entryCount df: Int, of n: Int) -> Double {
        Elementary.log(1 + (Double(n - df) + 0.5) / (Double(df) + 0.5))
    }

    /// The weight of a term by itself, its kind read off its bytes. Parts of identifiers count as words.
    init(term: ArraySlice<UInt8>, entryCount df: Int, of n: UInt32) {
        let idf = Self.idf(entryCount: df, of: Int(n))
        let greatest = Self.idf(entryCount: 0, of: Int(n))
        specific = idf * Self.classWeight(Self.kind(of: term))
        rare = specific * Self.rarity(of: term) * (0.35 + 0.65 * idf / greatest)
    }

    /// 1 for a term that general language hardly uses, down to 0 for the commonest.
    static func rarity(of term: ArraySlice<UInt8>) -> Double {
        1 - Double(term.withUnsafeBufferPointer { CommonWords.standard.level(of: $0) }) / 15
    }

    /// The kind of a term by its bytes alone.
    static func kind(of term: ArraySlice<UInt8>) -> TokenKind {
        guard let first = term.first else { return .word }
        if first < 0x80 { return first &- 0x30 < 10 ? .number : .word }
        return term.count > 4 && first >= 0xE3 ? .hanPair : first >= 0xE3 ? .han : .word
    }
}
