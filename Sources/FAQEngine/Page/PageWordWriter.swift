/// Cuts the plain words into parts, with their letters, so that those a mistyped word may mean are found without the
/// dictionary.
struct PageWordWriter {
    private(set) var parts: [[UInt8]] = []
    /// For each part, the first letter and length of its first word, as a bucket of ``SpellingIndex`` (2).
    private(set) var directory: [UInt8] = []

    init(_ index: Index) throws(IndexError) {
        let dictionary = TermDictionary(index)
        let section = ByteCursor(index[.words])
        guard section.bytes.count > SpellingIndex.tableSize else { return }
        var part: [UInt8] = []
        var cursor = section
        cursor.position = SpellingIndex.tableSize
        while cursor.position < section.bytes.count, !cursor.failed {
            _ = cursor.u32()
            let number = cursor.u32()
            let word = try dictionary.term(number).term
            guard let first = word.first, first &- 0x61 < 26, SpellingIndex.lengths.contains(word.count)
            else {
                throw .damaged(section: Section.words.rawValue)
            }
            if part.isEmpty {
                directory.append(u16: UInt16(SpellingIndex.bucket(first: first, length: word.count)))
            }
            part.append(u32: number)
            part.append(UInt8(word.count))
            part += word
            if part.count >= PageLayout.wordSize {
                parts.append(part)
                part = []
            }
        }
        if !part.isEmpty { parts.append(part) }
    }
}
