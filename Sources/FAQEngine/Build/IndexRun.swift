/// A part of an index in memory: the inverted fields of some consecutive entries.
struct IndexRun {
    /// A term's occurrences in one unit. A unit is one question of an entry, its own or an alias, with the answer.
    struct Posting {
        var unit: UInt32
        var counts: FieldCounts
    }

    var terms: TermTable
    /// For each term, whether it stands somewhere as a word and not only inside longer identifiers.
    var isWord: [Bool]
    /// The numbers of the terms, ordered by their bytes.
    var order: [UInt32]
    /// Where the postings of the term at each place of `order` begin; one more at the end.
    var starts: [Int]
    var postings: [Posting]
    /// Length of each field of each unit, in tokens, capped at 65,535.
    var lengths: [PerField<UInt16>]
    /// The entry of each unit, counted from the first of the run.
    var entryOfUnit: [UInt32]
    var entries: EntryBytes
}

/// What is stored of entries beside their postings.
struct EntryBytes {
    /// The tokens of all fields with their term numbers in the run, as ``FieldTokens`` lays them out.
    var fields: [UInt32] = []
    var tags: [UInt8] = []
    var records: [UInt8] = []
    /// End of each entry's part of `fields`, `tags` and `records`.
    var ends: [(fields: Int, tags: Int, record: Int)] = []
}
