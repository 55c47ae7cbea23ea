internal import FAQText

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

extension StoredTag {
    /// Writes a tag as it is read.
    package static func append(_ tag: EngineTag, folded: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(tag.kind.rawValue | (tag.inQuestion ? questionFlag : 0))
        bytes.append(varint: UInt64(folded.count))
        bytes.append(contentsOf: folded)
        bytes.append(varint: UInt64(tag.text.count))
        bytes.append(contentsOf: tag.text)
        var gaps: [UInt8] = []
        if tag.kind == .message {
            var end = 0
            for gap in folded.withUnsafeBufferPointer({ MessageGaps.gaps(in: $0) }) {
                gaps.append(varint: UInt64(gap.range.lowerBound - end))
                gaps.append(varint: UInt64(gap.range.count << 1 | (gap.isOpen ? 1 : 0)))
                end = gap.range.upperBound
            }
        }
        bytes.append(varint: UInt64(gaps.count))
        bytes += gaps
    }
}
