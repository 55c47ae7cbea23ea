import FAQText

/// Finds pairs of Han characters of the base by their sound.
///
/// Records of eight bytes, sorted: two syllable numbers (``PinyinTables``) as one number, the number of the term.
struct PinyinIndex {
    static let recordSize = 8

    private let records: UnsafeRawBufferPointer

    init(_ index: Index) {
        records = index[.pinyin]
    }

    var isEmpty: Bool { records.isEmpty }

    /// The first reading of a Han character.
    func syllable(of scalar: UInt32) -> UInt16? { PinyinTables.standard.syllables(of: scalar)?.first }

    /// The numbers of the terms that sound like two syllables, ascending.
    func terms(_ first: UInt16, _ second: UInt16) -> [UInt32] {
        let key = Self.key(first, second)
        var low = 0
        var high = records.count / Self.recordSize
        while low < high {
            let middle = (low + high) / 2
            if word(middle, 0) < key { low = middle + 1 } else { high = middle }
        }
        var found: [UInt32] = []
        while low < records.count / Self.recordSize, word(low, 0) == key {
            found.append(word(low, 1))
            low += 1
        }
        return found
    }

    static func key(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

    private func word(_ record: Int, _ word: Int) -> UInt32 {
        UInt32(
            littleEndian: records.loadUnaligned(
                fromByteOffset: record * Self.recordSize + word * 4, as: UInt32.self))
    }
}

/// Collects the sounds of the pairs of Han characters among the terms.
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
                records.append(UInt64(PinyinIndex.key(syllable, next)) << 32 | UInt64(number))
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
        bytes.reserveCapacity(records.count * PinyinIndex.recordSize)
        for record in records {
            bytes.append(u32: UInt32(truncatingIfNeeded: record >> 32))
            bytes.append(u32: UInt32(truncatingIfNeeded: record))
        }
        return bytes
    }
}
