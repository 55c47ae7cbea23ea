import FAQText

/// What a term is worth.
package struct TermWeight: Sendable {
    /// Inverse document frequency in this base.
    var idf: Double
    /// How rare the term is in general language, from 0 to 1: in a base of nine entries nearly every word has a high
    /// IDF.
    var rarity: Double

    /// What a token counts by its kind.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
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
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    static func idf(entryCount df: Int, of n: Int) -> Double {
        PortableMath.log(1 + (Double(n - df) + 0.5) / (Double(df) + 0.5))
    }

    /// - Parameter level: how common the term is in general, see ``CommonWords``.
    init(level: Int, entryCount df: Int, of n: Int) {
        idf = Self.idf(entryCount: df, of: n)
        rarity = Self.rarity(level: level)
    }

    /// Terms of a lower level count as not common at all.
    package static let leastCommonLevel = 6

    /// 1 for a term in fewer than one of a thousand passages, a tenth less for each doubling of that share.
    static func rarity(level: Int) -> Double { min(1, Double(15 - level) / 10) }

    /// The kind of a term by its bytes alone.
    static func kind(of term: ArraySlice<UInt8>) -> TokenKind {
        guard let first = term.first else { return .word }
        if first < 0x80 { return first &- 0x30 < 10 ? .number : .word }
        return term.count > 4 && first >= 0xE3 ? .hanPair : first >= 0xE3 ? .han : .word
    }
}
