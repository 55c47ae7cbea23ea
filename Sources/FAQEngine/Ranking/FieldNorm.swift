import FAQText

/// The weight of the terms of a question: what a query would have to cover.
package struct FieldNorm: Sendable {
    /// Sum of IDF × weight of the kind.
    package var idfWeight = 0.0
    /// Sum of the same × rarity in general language.
    package var rarityWeight = 0.0
    /// Sum of the squares of the first: the squared length of the question as a vector.
    package var square = 0.0

    /// In the order in which they are stored.
    package var values: [Double] { [idfWeight, rarityWeight, square] }

    mutating func add(_ weight: TermWeight, kind: TokenKind) {
        let idfWeight = weight.idf * TermWeight.classWeight(kind)
        self.idfWeight += idfWeight
        rarityWeight += idfWeight * weight.rarity
        square += idfWeight * idfWeight
    }

    /// Whether tokens of the kind count: an identifier as a whole is there with its parts.
    static func counts(_ kind: TokenKind) -> Bool { kind != .identifier && kind != .joinedCode }
}
