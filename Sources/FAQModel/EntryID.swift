/// The stable name of an entry, such as `isv-getopenuserinfo`.
///
/// Ids given by an author, or by the `id` of a JSONL line, are kept verbatim. An id is never empty.
public struct EntryID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Returns `nil` when `text` is empty or holds a line break.
    public init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
        self.text = text
    }

    public var description: String { text }

    /// Orders ids by their UTF-8 bytes, independent of locale.
    public static func < (left: EntryID, right: EntryID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
