/// The first readings of 1,024 Han characters, for where ``PinyinTables`` come piece by piece.
///
/// Layout: a bit for each character whether it is known (128 bytes); bit 8 of its syllable, likewise; the low 8 bits of the
/// syllables of those known.
package struct PinyinTablesPart: Sendable {
    package static let count = 21
    static let characterCount = 1024
    static let firstScalar: UInt32 = 0x4C00

    nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

    /// A part over `bytes`, which must stay in place and are trusted.
    package init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The number of the part that tells of a scalar; below 0 or beyond the last for what is no Han character.
    package static func number(of scalar: UInt32) -> Int { (Int(scalar) - Int(firstScalar)) >> 10 }

    /// The first syllable of a character of this part.
    package func syllable(of scalar: UInt32) -> UInt16? {
        let place = Int(scalar) % Self.characterCount
        let bit = UInt8(1) << UInt8(place % 8)
        guard bytes[place / 8] & bit != 0 else { return nil }
        var low = Self.characterCount / 4 + (bytes[place / 8] & (bit - 1)).nonzeroBitCount
        for earlier in 0..<place / 8 { low += bytes[earlier].nonzeroBitCount }
        let isHigh = bytes[(Self.characterCount + place) / 8] & bit != 0
        return UInt16(bytes[low]) + (isHigh ? 256 : 0)
    }
}
