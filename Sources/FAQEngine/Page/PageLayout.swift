/// Numbers of the page's variant of the index; Docs/IndexFormat.md is its specification.
package enum PageLayout {
    /// `FAQP`.
    package static let magic: UInt32 = 0x5051_4146
    /// How much of the section of statistics the core holds: entries, documents, terms, entries with answers and technical ones.
    package static let statisticsSize = 20
    /// Where the tables of the core begin.
    static let headerSize = 20 + statisticsSize + 4 * (PagePart.allCases.count + CoreTables.count)

    /// A posting list longer than this is a part by itself.
    package static let shortListLimit = 512
    /// Added to the greatest code of a term whose level follows.
    package static let commonTerm: UInt8 = 64
    /// Bytes in front of a block of a dictionary part: where it begins in the part; the part with its short lists, less
    /// the first of its part (2); where they begin there; the part of its first long list, likewise.
    static let blockHeaderSize = 8
    /// Bytes in front of these: number of blocks; its first part of short lists and of long lists.
    static let dictionaryHeaderSize = 10
    /// Bytes of a document's norm.
    static let normSize = 12
}

/// The kinds of parts, in the order of their numbers.
package enum PagePart: Int, CaseIterable, Sendable {
    case folding, commonWords, syllables, pinyin, dictionary, shortLists, longLists, entries, words

    /// The first that a small index has in its core; of those before, few queries need much.
    package static let firstInCore = PagePart.dictionary
}

/// The tables of the core, in their order.
struct CoreTables {
    static let count = 10

    let dictionary: UnsafeRawBufferPointer
    let entries: UnsafeRawBufferPointer
    let pinyin: UnsafeRawBufferPointer
    let words: UnsafeRawBufferPointer
    let documents: UnsafeRawBufferPointer
    let folding: UnsafeRawBufferPointer
    let spellings: UnsafeRawBufferPointer
    let lexicon: UnsafeRawBufferPointer
    let schemes: UnsafeRawBufferPointer
    /// The sizes of the parts that follow, if any do.
    let sizes: UnsafeRawBufferPointer

    /// Reads the tables; moves `sizes` after their sizes, which come first, and `content` after them.
    init(sizes: inout ByteCursor, content: inout ByteCursor) {
        dictionary = content.slice(Int(sizes.u32()))
        entries = content.slice(Int(sizes.u32()))
        pinyin = content.slice(Int(sizes.u32()))
        words = content.slice(Int(sizes.u32()))
        documents = content.slice(Int(sizes.u32()))
        folding = content.slice(Int(sizes.u32()))
        spellings = content.slice(Int(sizes.u32()))
        lexicon = content.slice(Int(sizes.u32()))
        schemes = content.slice(Int(sizes.u32()))
        self.sizes = content.slice(Int(sizes.u32()))
    }
}
