internal import FAQEngine

/// Cuts the section of pinyin into parts.
struct PinyinPartWriter {
    private(set) var parts: [[UInt8]] = []
    /// For each part, the two syllables of its first record (4).
    private(set) var directory: [UInt8] = []
    /// The syllables that pairs of the base begin or end with.
    private(set) var syllables: Set<UInt16> = []

    /// About how many bytes a part takes.
    private static let partSize = 2048

    init(_ index: Index) {
        let records = index[.pinyin]
        for record in stride(from: 0, to: records.count, by: PinyinRecord.size) {
            let key = Self.key(records, record)
            syllables.insert(UInt16(key >> 16))
            syllables.insert(UInt16(truncatingIfNeeded: key))
        }
        var start = 0
        while start < records.count {
            var end = min(start + Self.partSize, records.count)
            // All terms of the same syllables stay together.
            while end < records.count,
                Self.key(records, end) == Self.key(records, end - PinyinRecord.size)
            {
                end += PinyinRecord.size
            }
            directory.append(u32: Self.key(records, start))
            parts.append(Array(records[start..<end]))
            start = end
        }
    }

    private static func key(_ records: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        UInt32(littleEndian: records.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
