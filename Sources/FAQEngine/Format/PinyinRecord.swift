/// A record of the pinyin section: two syllable numbers (``PinyinTables``) as one number, the number of a term that is
/// pronounced so (4 + 4). Sorted.
package enum PinyinRecord {
    package static let size = 8

    /// The number of two syllables.
    static func key(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }
}
