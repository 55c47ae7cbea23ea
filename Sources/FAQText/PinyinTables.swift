/// The pinyin of common Han characters: Mandarin syllables without tone, as one relocatable blob of bytes.
///
/// Covers the characters of GB 2312 and the first two levels of the Table of General Standard Chinese
/// Characters, with one or two readings each. `ü` is spelled `v`, as input methods do (`nv`, `lve`).
///
/// Layout, all numbers little-endian and unaligned:
///
/// | bytes | what |
/// |---|---|
/// | 4 | `snd1` |
/// | 4 × 2 | counts: blocks, characters, second readings, syllables |
/// | 10 × blocks | 64 scalars from U+4E00 on: bitmap of those known, number of the first of them |
/// | 4 × second readings | number of the character, its second syllable; ascending |
/// | 6 × syllables | spelling, filled with zero bytes; ascending |
/// | characters | first syllable, low 8 bits |
/// | characters / 8 | first syllable, bit 8 |
package struct PinyinTables: Sendable {
    /// The blob itself, to be carried elsewhere.
    nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

    /// Number of syllables; their ids are 0 to one less, in the order of their spelling.
    package let syllableCount: Int

    private let blockCount: Int
    private let secondCount: Int
    private let seconds: Int
    private let spellings: Int
    private let lows: Int
    private let highs: Int

    static let headerLength = 12
    static let longestSyllable = 6
    static let firstScalar: UInt32 = 0x4E00

    /// The built-in table; unpacked on first use.
    package static let standard = PinyinTables(
        trusted: PackedTable.unpack(PinyinTableData.packed, byteCount: PinyinTableData.byteCount))

    /// A table over `bytes`, which must stay in place as long as the table is used.
    ///
    /// Returns `nil` when the bytes are not such a table.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.headerLength,
            bytes.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x3164_6E73)
        else { return nil }
        self.init(trusted: bytes)
        let characterCount = highs - lows
        guard highs + (characterCount + 7) / 8 == bytes.count else { return nil }
        for block in 0..<blockCount {
            let bitmap = bitmap(ofBlock: block)
            if rank(ofBlock: block) + bitmap.nonzeroBitCount > characterCount { return nil }
        }
        for character in 0..<characterCount where firstSyllable(of: character) >= syllableCount { return nil }
        for second in 0..<secondCount where number(at: seconds + 4 * second + 2) >= syllableCount {
            return nil
        }
    }

    private init(trusted bytes: UnsafeRawBufferPointer) {
        func count(_ field: Int) -> Int {
            Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 + 2 * field, as: UInt16.self)))
        }
        self.bytes = bytes
        blockCount = count(0)
        secondCount = count(2)
        syllableCount = count(3)
        seconds = Self.headerLength + 10 * count(0)
        spellings = seconds + 4 * count(2)
        lows = spellings + Self.longestSyllable * count(3)
        highs = lows + count(1)
    }

    private func number(at offset: Int) -> Int {
        Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    private func bitmap(ofBlock block: Int) -> UInt64 {
        UInt64(
            littleEndian: bytes.loadUnaligned(
                fromByteOffset: Self.headerLength + 10 * block, as: UInt64.self))
    }

    private func rank(ofBlock block: Int) -> Int { number(at: Self.headerLength + 10 * block + 8) }

    private func firstSyllable(of character: Int) -> Int {
        Int(bytes[lows + character]) | Int(bytes[highs + character / 8] >> UInt8(character % 8) & 1) << 8
    }

    /// The syllables of a Han character, the commoner reading first; `nil` for any other scalar.
    package func syllables(of scalar: UInt32) -> (first: UInt16, second: UInt16?)? {
        guard scalar >= Self.firstScalar else { return nil }
        let offset = scalar - Self.firstScalar
        let block = Int(offset >> 6)
        guard block < blockCount else { return nil }
        let bitmap = bitmap(ofBlock: block)
        let bit = UInt64(1) << UInt64(offset & 63)
        guard bitmap & bit != 0 else { return nil }
        let character = rank(ofBlock: block) + (bitmap & (bit - 1)).nonzeroBitCount
        return (UInt16(firstSyllable(of: character)), secondSyllable(of: character))
    }

    private func secondSyllable(of character: Int) -> UInt16? {
        let index = (0..<secondCount).partitioningIndex { number(at: seconds + 4 * $0) >= character }
        guard index < secondCount, number(at: seconds + 4 * index) == character else { return nil }
        return UInt16(number(at: seconds + 4 * index + 2))
    }

    // MARK: Syllables

    /// The spellings of all syllables, in the order of their ids.
    package var spellingBytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[spellings..<lows])
    }

    /// The spelling of a syllable, one to six lower-case ASCII letters; empty for an unknown id.
    package func spelling(of syllable: UInt16) -> UnsafeRawBufferPointer {
        guard Int(syllable) < syllableCount else { return UnsafeRawBufferPointer(rebasing: bytes[0..<0]) }
        let start = spellings + Self.longestSyllable * Int(syllable)
        var length = Self.longestSyllable
        while length > 0, bytes[start + length - 1] == 0 { length -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
    }

    /// The first letter of a syllable, as typed for short (`q`, `x`, `b`, `z` for 权限不足); 0 for an
    /// unknown id.
    package func initial(of syllable: UInt16) -> UInt8 {
        spelling(of: syllable).first ?? 0
    }

    /// The syllable spelled by `key`, `nue` and `lue` included: its lower-case letters from the highest of six bytes down.
    func syllable(key: UInt64) -> UInt16? {
        let isUmlaut = key == Self.nue || key == Self.lue
        return find(isUmlaut ? key + 1 << 32 : key)
    }

    private static let nue: UInt64 = 0x6E75_6500_0000
    private static let lue: UInt64 = 0x6C75_6500_0000

    private func find(_ key: UInt64) -> UInt16? {
        let index = (0..<syllableCount).partitioningIndex { self.key(of: $0) >= key }
        return index < syllableCount && self.key(of: index) == key ? UInt16(index) : nil
    }

    private func key(of syllable: Int) -> UInt64 {
        var key: UInt64 = 0
        guard syllable < syllableCount else { return key }
        for offset in 0..<Self.longestSyllable {
            key = key << 8 | UInt64(bytes[spellings + Self.longestSyllable * syllable + offset])
        }
        return key
    }
}
