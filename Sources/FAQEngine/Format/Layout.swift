/// Names and numbers of the index format; Docs/IndexFormat.md is its specification.
package enum Layout {
    /// `FAQX` followed by bytes that a transfer in text mode would damage.
    static let magic: UInt64 = 0x0A1A_0A0D_5851_4146
    package static let formatVersion: UInt32 = 0
    /// Changes whenever the same bytes and query may give another order, decision or confidence.
    package static let rankingVersion: UInt32 = 0
    static let headerSize = 40
    /// Where in the header the number of sections and the rule of decision stand, and its checksum, which is the last of it.
    static let sectionCountOffset = 24
    static let ruleOffset = 28
    static let checksumOffset = 32
    static let sectionRecordSize = 32
    /// The most sections that a file may have.
    static let sectionLimit = 64
    static let alignment = 8

    /// Postings a block.
    static let blockSize = 128
    /// Terms a dictionary block.
    package static let termBlockSize = 16
    /// Bytes a dictionary block: where it begins, where its posting lists begin.
    static let termBlockRecordSize = 16
    /// Bytes an entry: where its fields, its tags and its record end.
    static let entrySize = 24
    /// Bytes a document: its entry, the norm of its question.
    static let documentSize = 16

    /// Bytes a skip record: last document, offset of the block, greatest impact code.
    static let skipSize = 9
}
