internal import FAQEngine

/// Cuts the section of pinyin into parts.
struct PinyinPartWriter {
    private(set) var parts = PartGroups()
    /// For each part, the two syllables of its first record (4).
    private(set) var directory: [UInt8] = []
    /// The syllables that pairs of the base begin or end with.
    private(set) var syllables: Set<UInt16> = []

    private static let cut = StableCut(partBits: 8, groupBits: 1)

    init(_ index: Index) throws(IndexError) {
        let records = index[.pinyin]
        var part: [UInt8] = []
        var isGroupStart = true
        var last: UInt32?
        for record in stride(from: 0, to: records.count, by: PinyinRecord.size) {
            let key = Self.word(records, record)
            let term = try index.term(Self.word(records, record + 4)).term
            // All terms of the same syllables stay together.
            if key != last {
                last = key
                syllables.insert(UInt16(key >> 16))
                syllables.insert(UInt16(truncatingIfNeeded: key))
                let name = withUnsafeBytes(of: key.littleEndian) { Array($0) }
                if !part.isEmpty, Self.cut.beginsPart(name) {
                    parts.append(part, beginsGroup: isGroupStart)
                    part = []
                    isGroupStart = Self.cut.beginsGroup(name)
                }
                if part.isEmpty { directory.append(u32: key) }
            }
            part.append(u32: key)
            part.append(UInt8(truncatingIfNeeded: term.count))
            part += term
        }
        if !part.isEmpty { parts.append(part, beginsGroup: isGroupStart) }
    }

    private static func word(_ records: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        UInt32(littleEndian: records.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
