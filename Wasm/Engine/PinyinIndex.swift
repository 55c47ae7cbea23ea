import FAQText

/// Finds pairs of Han characters of the base by their sound, in the parts that hold them.
struct PinyinIndex {
    private let index: Index

    init(_ index: Index) {
        self.index = index
    }

    var isEmpty: Bool { index.parts.pointee.firstSounds.isEmpty }

    /// The first reading of a Han character.
    @inline(never)
    func syllable(of scalar: UInt32) -> UInt16? {
        index.part(.syllables, PinyinTablesPart.number(of: scalar)).flatMap {
            PinyinTablesPart(bytes: $0).syllable(of: scalar)
        }
    }

    /// The numbers of the terms that sound like two syllables, ascending.
    func terms(_ first: UInt16, _ second: UInt16) -> [UInt32] {
        let key = Int(first) << 16 | Int(second)
        let firsts = index.parts.pointee.firstSounds
        let place = index.place(of: key, among: firsts.count / 4) { word(firsts, $0) }
        guard place >= 0, let records = index.part(.sounds, place) else { return [] }
        var found: [UInt32] = []
        var record = 0
        while (record + 1) * 8 <= records.count {
            if word(records, 2 * record) == key { found.append(UInt32(word(records, 2 * record + 1))) }
            record += 1
        }
        return found
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)))
    }
}
