package import FAQText

/// The tags of an entry, read from the index.
package struct EntryTag {
    package var kind: TagKind
    package var inQuestion: Bool
    /// As it is compared.
    package var folded: [UInt8]
    /// As written.
    package var text: [UInt8]
}

/// A tag where it stands in the section `tags`.
package struct StoredTag {
    package let kind: TagKind
    package let inQuestion: Bool
    /// As it is compared.
    package let folded: UnsafeRawBufferPointer
    /// As written.
    let text: UnsafeRawBufferPointer

    private static let questionFlag: UInt8 = 0x80

    /// Reads a tag; `nil` when the bytes are none.
    init?(_ cursor: inout ByteCursor) {
        let head = cursor.u8()
        folded = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        text = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        guard let kind = TagKind(rawValue: head & ~Self.questionFlag), !cursor.failed else { return nil }
        self.kind = kind
        inQuestion = head & Self.questionFlag != 0
    }

    /// Writes a tag as it is read.
    static func append(_ tag: EngineTag, folded: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(tag.kind.rawValue | (tag.inQuestion ? questionFlag : 0))
        bytes.append(varint: UInt64(folded.count))
        bytes.append(contentsOf: folded)
        bytes.append(varint: UInt64(tag.text.count))
        bytes.append(contentsOf: tag.text)
    }
}

/// The tags of consecutive entries as the section `tags` of an index being built holds them.
package struct StoredTags {
    let bytes: [UInt8]
    /// The number of entries, of which each may have tags.
    package let entryCount: Int

    /// Calls `body` for each tag, in the order of the entries.
    package func forEachTag(_ body: (_ entry: Int, _ tag: StoredTag) -> Void) {
        bytes.withUnsafeBytes { bytes in
            var cursor = ByteCursor(bytes)
            for entry in 0..<entryCount {
                var left = cursor.varint()
                while left > 0, let tag = StoredTag(&cursor) {
                    left -= 1
                    body(entry, tag)
                }
            }
        }
    }
}

extension Index {
    package func tags(of entry: Int) throws(IndexError) -> [EntryTag] {
        var cursor = ByteCursor(try tagBytes(entry))
        var tags: [EntryTag] = []
        var left = cursor.varint()
        while left > 0, !cursor.failed {
            left -= 1
            guard let tag = StoredTag(&cursor) else { throw .damaged(section: Section.tags.rawValue) }
            tags.append(
                EntryTag(
                    kind: tag.kind, inQuestion: tag.inQuestion, folded: Array(tag.folded),
                    text: Array(tag.text)))
        }
        return tags
    }
}
