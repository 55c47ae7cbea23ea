import FAQText

/// The tags of an entry, read from the index.
struct EntryTag {
    var kind: TagKind
    var inQuestion: Bool
    /// As it is compared.
    var folded: [UInt8]
    /// As written.
    var text: [UInt8]
}

extension Index {
    func tags(of entry: Int) throws(IndexError) -> [EntryTag] {
        var cursor = ByteCursor(try tagBytes(entry))
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
