/// Numbers of the page's variant of the index; Docs/IndexFormat.md is its specification.
enum PageLayout {
    /// `FAQP`.
    static let magic: UInt32 = 0x5051_4146
    /// How much of the section of statistics the core holds: entries, documents, terms, entries with answers and with code.
    static let statisticsSize = 20
    /// Kinds of parts, in the order of their numbers.
    static let kindCount = 9
    /// The first of these, of which few queries need much, are never in the core.
    static let neverInCore = 4
    /// Tables of the core.
    static let tableCount = 9
    /// Where the tables begin.
    static let headerSize = 20 + statisticsSize + 4 * (kindCount + tableCount)

    /// About how many bytes a part of the dictionary, of short lists, entries, sounds and words takes.
    static let dictionarySize = 1536
    static let listSize = 1024
    static let entrySize = 1024
    static let soundSize = 2048
    static let wordSize = 2048
    /// A posting list longer than this is a part by itself.
    static let shortListLimit = 512
    /// Added to the greatest code of a term whose level follows.
    static let commonTerm: UInt8 = 64
    /// Bytes in front of a block of a dictionary part: where it begins in the part; the part with its short lists, less
    /// the first of its part (2); where they begin there; the part of its first long list, likewise.
    static let blockHeaderSize = 8
    /// Bytes in front of these: number of blocks; its first part of short lists and of long lists.
    static let dictionaryHeaderSize = 10
}
