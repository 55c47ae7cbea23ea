/// Collects the plain words among the terms.
struct SpellingIndexWriter: Sendable {
    private var records: [(bucket: Int, letters: UInt32, term: UInt32)] = []

    mutating func append(_ term: ArraySlice<UInt8>, number: UInt32) {
        guard SpellingBuckets.lengths.contains(term.count), let first = term.first,
            term.allSatisfy({ $0 &- 0x61 < 26 })
        else { return }
        records.append(
            (
                SpellingBuckets.bucket(first: first, length: term.count), SpellingBuckets.letters(of: term),
                number
            ))
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
        for bucket in 0...SpellingBuckets.count {
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
