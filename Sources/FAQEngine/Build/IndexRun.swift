/// A part of an index: the inverted fields of some consecutive entries.
public struct IndexRun: Sendable {
    var terms: TermTable
    /// For each term, whether it stands somewhere as a word and not only inside longer identifiers.
    var isWord: [Bool]
    /// The numbers of the terms, ordered by their bytes.
    var order: [UInt32]
    /// Where the postings of the term at each place of `order` begin in `postings`; one more at the end.
    var starts: [UInt32]
    /// Each posting: varint gap to the unit before in the list, varint counts. A unit is one question of an entry, its
    /// own or an alias, with the answer.
    var postings: [UInt8]
    /// Length of each field of each unit, in tokens, capped at 65,535.
    var lengths: [PerField<UInt16>]
    /// The entry of each unit, counted from the first of the run.
    var entryOfUnit: [UInt32]
    var entries: EntryBytes

    /// Frees what only the merge of terms needs.
    mutating func dropPostings() {
        terms = TermTable()
        order = []
        starts = []
        postings = []
        isWord = []
    }

    /// Calls `body` for the postings of the term at a place of `order`.
    func eachPosting(at place: Int, _ body: (_ unit: UInt32, _ counts: FieldCounts) -> Void) {
        postings.withUnsafeBytes { bytes in
            var cursor = ByteCursor(
                UnsafeRawBufferPointer(rebasing: bytes[Int(starts[place])..<Int(starts[place + 1])]))
            var unit: UInt32 = 0
            while cursor.position < cursor.bytes.count {
                unit &+= UInt32(truncatingIfNeeded: cursor.varint())
                body(unit, FieldCounts(packed: UInt32(truncatingIfNeeded: cursor.varint())))
            }
        }
    }
}

/// What is stored of entries beside their postings.
struct EntryBytes: Sendable {
    /// The tokens of all fields with their term numbers in the run, as ``FieldTokens`` lays them out.
    var fields: [UInt8] = []
    var tags: [UInt8] = []
    var records: [UInt8] = []
    /// End of each entry's part of `fields`, `tags` and `records`.
    var ends: [Ends] = []

    struct Ends: Sendable {
        var fields: Int
        var tags: Int
        var record: Int
    }
}
