/// Names and numbers of the index format; Docs/IndexFormat.md is its specification.
enum Layout {
    /// `FAQX` followed by bytes that a transfer in text mode would damage.
    static let magic: UInt64 = 0x0A1A_0A0D_5851_4146
    static let formatVersion: UInt32 = 0
    /// Changes whenever the same bytes and query may give another order, decision or confidence.
    static let rankingVersion: UInt32 = 0
    static let headerSize = 40
    static let sectionRecordSize = 32
    static let alignment = 8

    /// Postings a block.
    static let blockSize = 128
    /// Terms a dictionary block.
    static let termBlockSize = 16
    /// Bytes a document: its entry, the mass of its question.
    static let documentSize = 16

    /// Bytes a skip record: last document, offset of the block, greatest impact code.
    static let skipSize = 9
}

/// The sections of an index file.
package enum Section: UInt32, CaseIterable {
    case statistics = 1
    case entries = 2
    case documents = 3
    case records = 4
    case fields = 5
    case tags = 6
    case termBlocks = 7
    case terms = 8
    case postings = 9
    case pinyin = 10
    case patterns = 11
    case words = 12
}
