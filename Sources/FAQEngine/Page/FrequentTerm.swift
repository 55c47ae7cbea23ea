/// A term whose posting list is a part by itself. The core tells of it, so that the list comes along with what else a query
/// looks up, and not after it.
///
/// Layout: varint length of the term, the term, varint its number, varint number of its documents, varint that number less
/// the number of its entries, its greatest code (1), its level (1), varint length of the list.
struct FrequentTerm {
    let term: UnsafeRawBufferPointer
    let listSize: Int
    /// All but the list.
    private(set) var info: TermInfo

    init(_ cursor: inout ByteCursor, part: Int) {
        term = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        info = TermInfo(number: UInt32(truncatingIfNeeded: cursor.varint()))
        info.documentCount = Int(truncatingIfNeeded: cursor.varint())
        info.entryCount = info.documentCount &- Int(truncatingIfNeeded: cursor.varint())
        info.maxImpact = cursor.u8() % PageLayout.commonTerm
        info.level = cursor.u8()
        info.part = part
        listSize = Int(truncatingIfNeeded: cursor.varint())
    }
}

@available(*, unavailable)
extension FrequentTerm: Sendable {}
