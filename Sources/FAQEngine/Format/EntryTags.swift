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
        var cursor = TagCursor(bytes)
        var tags: [EntryTag] = []
        while let tag = try cursor.next() {
            tags.append(
                EntryTag(
                    kind: tag.kind, inQuestion: tag.inQuestion, folded: Array(tag.folded),
                    text: Array(tag.text)))
        }
        return tags
    }
}

/// Reads the tags of an entry.
struct TagCursor {
    private var cursor: ByteCursor
    private var left: UInt64

    init(_ bytes: UnsafeRawBufferPointer) {
        cursor = ByteCursor(bytes)
        left = cursor.varint()
    }

    mutating func next() throws(IndexError) -> StoredTag? {
        if left == 0 || cursor.failed { return nil }
        left -= 1
        guard let tag = StoredTag(&cursor) else { throw .damaged(section: Section.tags.rawValue) }
        return tag
    }
}

@available(*, unavailable)
extension TagCursor: Sendable {}

/// A tag where it stands in the section `tags`.
package struct StoredTag {
    package let kind: TagKind
    package let inQuestion: Bool
    /// As it is compared.
    package let folded: UnsafeRawBufferPointer
    /// As written.
    let text: UnsafeRawBufferPointer
    /// Where a message varies: pairs of numbers, the distance from the end of the one before, and twice the length, 1 added
    /// where the author left the place open.
    private let gapBytes: UnsafeRawBufferPointer

    static let questionFlag: UInt8 = 0x80

    /// Reads a tag; `nil` when the bytes are none.
    init?(_ cursor: inout ByteCursor) {
        let head = cursor.u8()
        folded = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        text = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        gapBytes = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        guard let kind = TagKind(rawValue: head & ~Self.questionFlag), !cursor.failed else { return nil }
        self.kind = kind
        inQuestion = head & Self.questionFlag != 0
    }

    /// Where a message varies first; its length where it does not.
    var firstGap: Int {
        var cursor = ByteCursor(gapBytes)
        return gapBytes.isEmpty ? folded.count : Int(truncatingIfNeeded: cursor.varint() & 0xFFFF_FFFF)
    }

    /// The places where a message varies, in order.
    package var gaps: [MessageGap] {
        var cursor = ByteCursor(gapBytes)
        var gaps: [MessageGap] = []
        var end = 0
        while cursor.position < gapBytes.count, !cursor.failed {
            let start = min(folded.count, end + Int(truncatingIfNeeded: cursor.varint() & 0xFFFF_FFFF))
            let size = Int(truncatingIfNeeded: cursor.varint() & 0xFFFF_FFFF)
            end = min(folded.count, start + size >> 1)
            gaps.append(MessageGap(range: start..<end, isOpen: size & 1 != 0))
        }
        return gaps
    }
}
