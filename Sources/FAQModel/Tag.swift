public import FAQText

/// A key by which people look an entry up: an error text, a code, an API name.
public struct Tag: Hashable, Sendable {
    /// What a tag names: one and the same for the recogniser, the index and the entries.
    public typealias Kind = TagKind

    /// Where a tag stands.
    public enum Place: String, Hashable, Sendable {
        /// In the question.
        case question
        /// In the answer or a heading above.
        case answer
    }

    /// What the tag names.
    public var kind: Kind
    /// The text as written.
    public var text: String
    /// Where the tag stands.
    public var place: Place

    /// Makes a tag; the parameters are the properties of their names.
    public init(kind: Kind, text: String, place: Place) {
        self.kind = kind
        self.text = text
        self.place = place
    }
}
