/// A part of the query that an entry holds, as one reason for its match.
public struct Evidence: Hashable, Sendable {
    /// How the part was recognised.
    public enum Lane: String, Hashable, Sendable, CaseIterable {
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

    /// Where in the entry the part stands.
    public enum Place: String, Hashable, Sendable {
        case question, answer
    }

    public var lane: Lane
    /// The part as it stands in the query.
    public var text: String
    /// Where it stands in the query, in UTF-8 bytes.
    public var range: Range<Int>
    public var place: Place
}
