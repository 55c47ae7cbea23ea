/// An index file read in place.
///
/// Opening checks the header and the bounds of all sections and costs the same at any size; the checksums of the
/// sections are compared by ``verify(_:)`` alone. Damage that opening does not see is found when the damaged part is
/// read: as an ``IndexError``, never as a crash.
///
/// The bytes must stay unchanged and in place as long as the index is used.
package struct Index: @unchecked Sendable {
    // The pointers are only ever read, and what they point at does not change: hence Sendable.

    /// The number of entries.
    package let entryCount: Int
    /// Documents: questions and aliases, each with the answer of its entry.
    package let documentCount: Int
    package let termCount: Int
    /// What the base is like, by its entries.
    package let profile: Profile
    /// When it answers and when it asks, unless a caller says otherwise.
    package let rule: DecisionRule
    private let sections: SectionBytes

    package init(bytes: UnsafeRawBufferPointer) throws(IndexError) {
        let header = try IndexHeader(bytes, fileByteCount: UInt64(bytes.count))
        sections = try header.sections(of: bytes)
        let statistics = try Statistics(sections)
        entryCount = Int(statistics.entries)
        documentCount = Int(statistics.documents)
        termCount = Int(statistics.terms)
        profile = Profile(
            entryCount: entryCount, answered: Int(statistics.answered), technical: Int(statistics.technical))
        guard let rule = DecisionRule(stored: header.rule) else { throw .damaged(section: 0) }
        self.rule = rule
    }

    package subscript(section: Section) -> UnsafeRawBufferPointer {
        @inline(__always) get { sections[section] }
    }
}

/// The counts of an index, as far as the sizes of its sections agree with them.
private struct Statistics {
    // In 64 bits: on a 32-bit platform the products of a damaged count would overflow.
    let entries: UInt64
    let documents: UInt64
    let terms: UInt64
    let answered: UInt64
    let technical: UInt64

    init(_ sections: SectionBytes) throws(IndexError) {
        var cursor = ByteCursor(sections[.statistics])
        entries = UInt64(cursor.u32())
        documents = UInt64(cursor.u32())
        terms = UInt64(cursor.u32())
        answered = UInt64(cursor.u32())
        technical = UInt64(cursor.u32())
        guard !cursor.failed, answered <= entries, technical <= entries else {
            throw .damaged(section: Section.statistics.rawValue)
        }
        let blocks = (terms + UInt64(Layout.termBlockSize) - 1) / UInt64(Layout.termBlockSize)
        for (section, count, size) in [
            (Section.entries, entries, Layout.entrySize), (.documents, documents, Layout.documentSize),
            (.termBlocks, blocks, Layout.termBlockRecordSize),
        ] where UInt64(sections[section].count) != count * UInt64(size) {
            throw .damaged(section: section.rawValue)
        }
        let words = sections[.words].count
        guard words == 0 || words >= SpellingBuckets.tableSize else {
            throw .damaged(section: Section.words.rawValue)
        }
        guard sections[.pinyin].count % PinyinRecord.size == 0 else {
            throw .damaged(section: Section.pinyin.rawValue)
        }
    }
}
