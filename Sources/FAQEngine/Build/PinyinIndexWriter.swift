import FAQText

/// Collects the pinyin of the pairs of Han characters among the terms.
struct PinyinIndexWriter: Sendable {
    /// The key in the upper half, the number of the term in the lower.
    private var records: [UInt64] = []

    mutating func append(_ term: ArraySlice<UInt8>, number: UInt32) {
        guard let (first, second) = HanPair.scalars(of: term),
            let one = PinyinTables.standard.syllables(of: first),
            let two = PinyinTables.standard.syllables(of: second)
        else { return }
        for syllable in [one.first, one.second] {
            guard let syllable else { continue }
            for next in [two.first, two.second] {
                guard let next else { continue }
                records.append(UInt64(PinyinRecord.key(syllable, next)) << 32 | UInt64(number))
            }
        }
    }

    /// Appends what was collected of further terms.
    ///
    /// - Parameter base: added to their numbers.
    mutating func append(_ others: PinyinIndexWriter, base: UInt32) {
        for record in others.records { records.append(record + UInt64(base)) }
    }

    consuming func finish() -> [UInt8] {
        records.sort()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(records.count * PinyinRecord.size)
        for record in records {
            bytes.append(u32: UInt32(truncatingIfNeeded: record >> 32))
            bytes.append(u32: UInt32(truncatingIfNeeded: record))
        }
        return bytes
    }
}
