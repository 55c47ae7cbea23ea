/// Numbers of the page's variant of the index; Docs/IndexFormat.md is its specification.
package enum PageLayout {
    /// `FAQP`.
    package static let magic: UInt32 = 0x5051_4146
    /// How much of the section of statistics the core holds: entries, documents, terms, entries with answers and technical ones.
    package static let statisticsSize = 20
    /// Where the tables of the core begin.
    static let headerSize = 12 + statisticsSize + 4 * (PagePart.allCases.count + CoreTables.count)

    /// A posting list longer than this is a part by itself.
    package static let shortListLimit = 512
    /// Added to the greatest code of a term whose level follows.
    package static let commonTerm: UInt8 = 64
    /// In front of a dictionary part: the number of its terms (2).
    static let dictionaryHeaderSize = 2
    /// For each block of a dictionary part: where it begins after these (2), where its lists begin in the part (2).
    static let blockHeaderSize = 4
    /// Bytes of a document's norm: the upper half of three floats.
    static let normSize = 6
}

/// The kinds of parts, in the order of their numbers.
package enum PagePart: Int, CaseIterable, Sendable {
    case folding, commonWords, syllables, pinyin, dictionary, lists, entries, words

    /// The first that a small index has in its core; of those before, few queries need much.
    package static let firstInCore = PagePart.dictionary
}

/// The tables of the core, in their order.
struct CoreTables {
    static let count = 11

    let dictionary: UnsafeRawBufferPointer
    let lists: UnsafeRawBufferPointer
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
        lists = content.slice(Int(sizes.u32()))
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
