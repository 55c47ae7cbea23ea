internal import FAQEngine

/// Cuts the plain words into parts, with their letters, so that those a mistyped word may mean are found without the
/// dictionary.
struct WordPartWriter {
    private(set) var parts = PartGroups()
    /// For each part, the first letter and length of its first word, as a bucket of ``SpellingBuckets`` (2).
    private(set) var directory: [UInt8] = []

    private static let cut = StableCut(partBits: 7, groupBits: 1)

    init(_ index: Index) throws(IndexError) {
        let section = ByteCursor(index[.words])
        guard section.bytes.count > SpellingBuckets.tableSize else { return }
        var part: [UInt8] = []
        var isGroupStart = true
        var cursor = section
        cursor.position = SpellingBuckets.tableSize
        while cursor.position < section.bytes.count, !cursor.failed {
            _ = cursor.u32()
            let word = try index.term(cursor.u32()).term
            guard let first = word.first, first &- 0x61 < 26, SpellingBuckets.lengths.contains(word.count)
            else {
                throw .damaged(section: Section.words.rawValue)
            }
            if !part.isEmpty, Self.cut.beginsPart(word) {
                parts.append(part, beginsGroup: isGroupStart)
                part = []
                isGroupStart = Self.cut.beginsGroup(word)
            }
            if part.isEmpty {
                directory.append(u16: UInt16(SpellingBuckets.bucket(first: first, length: word.count)))
            }
            part.append(UInt8(word.count))
            part += word
        }
        if !part.isEmpty { parts.append(part, beginsGroup: isGroupStart) }
    }
}
