/// Cuts the section of sounds into parts.
struct PagePinyinWriter {
    private(set) var parts: [[UInt8]] = []
    /// For each part, the first of its sounds (4).
    private(set) var directory: [UInt8] = []
    /// The syllables that pairs of the base begin or end with.
    private(set) var syllables: Set<UInt16> = []

    init(_ index: Index) {
        let records = index[.pinyin]
        for record in stride(from: 0, to: records.count, by: PinyinIndex.recordSize) {
            let key = Self.key(records, record)
            syllables.insert(UInt16(key >> 16))
            syllables.insert(UInt16(truncatingIfNeeded: key))
        }
        var start = 0
        while start < records.count {
            var end = min(start + PageLayout.soundSize, records.count)
            // All terms of one sound stay together.
            while end < records.count,
                Self.key(records, end) == Self.key(records, end - PinyinIndex.recordSize)
            {
                end += PinyinIndex.recordSize
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
