public import FAQModel

/// A part of the query that an entry holds, as one reason for its match.
public struct Evidence: Hashable, Sendable {
    /// How a part of the query was recognised, the surest first.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A code, API or parameter, exactly.
        case identifier
        /// Several words or characters in their order.
        case phrase
        /// A word or character by itself.
        case word
        /// A word spelled otherwise.
        case spelling
        /// The same in the other language.
        case gloss
        /// Characters that sound the same.
        case sound
    }

    /// How the part was recognised.
    public var kind: Kind
    /// The part as it stands in the query.
    public var text: String
    /// Where it stands in the query, in UTF-8 bytes from its beginning.
    public var range: Range<Int>
    /// Where in the entry it stands: the question, or the answer, which its details count to.
    public var place: Tag.Place

    /// Evidence for a preview or a test.
    ///
    /// - Parameters:
    ///   - kind: how the part was recognised.
    ///   - text: the part as it stands in the query.
    ///   - range: where it stands in the query, in UTF-8 bytes.
    ///   - place: where in the entry it stands.
    public init(kind: Kind, text: String, range: Range<Int>, place: Tag.Place) {
        self.kind = kind
        self.text = text
        self.range = range
        self.place = place
    }
}
