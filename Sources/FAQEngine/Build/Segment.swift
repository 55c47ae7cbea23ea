/// A part of an index: the inverted fields of some consecutive entries.
package struct Segment: Sendable {
    var terms: SegmentTerms
    var documents: SegmentDocuments
    var entries: SegmentEntries

    /// Replaces the records for which `replacement` has another.
    ///
    /// - Parameter replacement: called with the index of each entry in the segment, and its record.
    package mutating func replaceRecords(
        _ replacement: (_ entry: Int, _ record: ArraySlice<UInt8>) -> [UInt8]?
    ) {
        let records = entries.records
        entries.records = []
        entries.records.reserveCapacity(records.count)
        var start = 0
        for entry in entries.ends.indices {
            let record = records[start..<entries.ends[entry].record]
            start = record.endIndex
            entries.records += replacement(entry, record)?[...] ?? record
            entries.ends[entry].record = entries.records.count
        }
    }
}

/// The terms of a segment with their postings, by the rank of each term in the order of their bytes.
struct SegmentTerms: Sendable {
    let bytes: ImmutableBuffer<UInt8>
    /// Where each term begins in `bytes`; one more at the end.
    let starts: ImmutableBuffer<UInt32>
    /// Whether the term stands somewhere as a word and not only inside longer identifiers.
    let isWord: ImmutableBuffer<Bool>
    /// Each posting: varint gap to the document before in the list, varint counts.
    let postings: ImmutableBuffer<UInt8>
    /// Where the postings of each term begin; one more at the end.
    let postingStarts: ImmutableBuffer<UInt32>

    var sorted: TermList { TermList(bytes: bytes.elements, starts: starts.elements) }
}

/// The documents of a segment: each is one question of an entry, its own or an alias, with the answer.
struct SegmentDocuments: Sendable {
    /// Length of each field, in tokens, capped at 65,535.
    let lengths: ImmutableBuffer<PerField<UInt16>>
    /// The entry, counted from the first of the segment.
    let entries: ImmutableBuffer<UInt32>

    var count: Int { entries.elements.count }
}

/// What is stored of the entries of a segment beside their postings.
struct SegmentEntries: Sendable {
    /// The tokens of all fields with their term numbers in the segment, as ``FieldTokens`` lays them out.
    var fields: [UInt8] = []
    var tags: [UInt8] = []
    /// Whether each entry has a tag in its question.
    var isTagged: [Bool] = []
    var records: [UInt8] = []
    /// End of each entry's part of `fields`, `tags` and `records`.
    var ends: [Ends] = []
    /// The rank of each term among the sorted ones, by the number that `fields` has for it.
    var ranks: [UInt32] = []

    struct Ends: Sendable {
        var fields: Int
        var tags: Int
        var record: Int
    }

    var count: Int { ends.count }
}
