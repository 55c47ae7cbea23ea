package import FAQText

/// A tag of an entry, read from the index.
package struct EntryTag: Sendable {
    package var kind: TagKind
    package var inQuestion: Bool
    /// As it is compared.
    package var folded: [UInt8]
    /// As written.
    package var text: [UInt8]

    /// The tags of an entry, as its index stores them.
    static func tags(_ bytes: UnsafeRawBufferPointer) throws(IndexError) -> [EntryTag] {
        var cursor = ByteCursor(bytes)
        var tags: [EntryTag] = []
        var left = cursor.varint()
        while left > 0, !cursor.failed {
            left -= 1
            let head = cursor.u8()
            let folded = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            let text = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            guard let kind = TagKind(rawValue: head & 0x7F), !cursor.failed else {
                throw .damaged(section: Section.tags.rawValue)
            }
            tags.append(
                EntryTag(kind: kind, inQuestion: head & 0x80 != 0, folded: Array(folded), text: Array(text)))
        }
        return tags
    }
}
