/// The plain English words of the base by first letter and length, to find those that a mistyped word may mean.
///
/// 573 bucket starts of four bytes: for each first letter the words of 3, 4, … 24 letters, then the end. Then records of
/// eight bytes: which letters the word has, one bit each from `a`; the number of the term.
struct SpellingIndex {
    static let lengths = 3...24
    static let bucketCount = 26 * 22
    static let tableSize = (bucketCount + 1) * 4
    static let recordSize = 8

    private let bytes: UnsafeRawBufferPointer

    init(_ index: Index) {
        bytes = index[.words]
    }

    var isEmpty: Bool { bytes.count <= Self.tableSize }

    /// Calls `body` for the words with a first letter and length whose letters differ by `limit` at most.
    func each(
        first: UInt8, length: Int, letters: UInt32, limit: Int, _ body: (UInt32) throws(IndexError) -> Void
    ) throws(IndexError) {
        guard Self.lengths.contains(length) else { return }
        let bucket = Self.bucket(first: first, length: length)
        let recordCount = (bytes.count - Self.tableSize) / Self.recordSize
        let start = min(Int(truncatingIfNeeded: word(at: bucket * 4)), recordCount)
        let end = min(Int(truncatingIfNeeded: word(at: bucket * 4 + 4)), recordCount)
        var record = start
        while record < end {
            let offset = Self.tableSize + record * Self.recordSize
            if (word(at: offset) ^ letters).nonzeroBitCount <= limit { try body(word(at: offset + 4)) }
            record += 1
        }
    }

    /// The letters of a word, one bit each.
    static func letters(of word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 &- 0x61) }
    }

    static func bucket(first: UInt8, length: Int) -> Int {
        Int(first &- 0x61) * lengths.count + length - lengths.lowerBound
    }

    private func word(at offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}

/// Collects the plain words among the terms.
struct SpellingIndexWriter: Sendable {
    private var records: [(bucket: Int, letters: UInt32, term: UInt32)] = []

    mutating func append(_ term: ArraySlice<UInt8>, number: UInt32) {
        guard SpellingIndex.lengths.contains(term.count), let first = term.first,
            term.allSatisfy({ $0 &- 0x61 < 26 })
        else { return }
        records.append(
            (SpellingIndex.bucket(first: first, length: term.count), SpellingIndex.letters(of: term), number))
    }

    /// Appends what was collected of further terms.
    ///
    /// - Parameter base: added to their numbers.
    mutating func append(_ others: SpellingIndexWriter, base: UInt32) {
        for record in others.records { records.append((record.bucket, record.letters, record.term + base)) }
    }

    consuming func finish() -> [UInt8] {
        if records.isEmpty { return [] }
        records.sort { ($0.bucket, $0.term) < ($1.bucket, $1.term) }
        var bytes: [UInt8] = []
        var next = 0
        for bucket in 0...SpellingIndex.bucketCount {
            while next < records.count, records[next].bucket < bucket { next += 1 }
            bytes.append(u32: UInt32(next))
        }
        for record in records {
            bytes.append(u32: record.letters)
            bytes.append(u32: record.term)
        }
        return bytes
    }
}
