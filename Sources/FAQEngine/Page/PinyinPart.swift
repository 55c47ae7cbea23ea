/// The first readings of 1,024 Han characters, for where ``PinyinTables`` come piece by piece.
///
/// Layout: a bit for each character whether it is known (128 bytes); bit 8 of its syllable, likewise; the low 8 bits of the
/// syllables of those known.
package struct PinyinPart {
    package static let count = 21
    package static let characterCount = 1024
    package static let firstScalar: UInt32 = 0x4C00

    private let bytes: UnsafeRawBufferPointer

    /// A part over `bytes`, which must stay in place.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The number of the part that tells of a scalar; below 0 or beyond the last for what is no Han character.
    static func number(of scalar: UInt32) -> Int { (Int(scalar) - Int(firstScalar)) >> 10 }

    /// The first syllable of a character of this part.
    func syllable(of scalar: UInt32) -> UInt16? {
        let offset = Int(scalar) % Self.characterCount
        let bit = UInt8(1) << UInt8(offset % 8)
        guard bytes.count >= Self.characterCount / 4, bytes[offset / 8] & bit != 0 else { return nil }
        var low = Self.characterCount / 4 + (bytes[offset / 8] & (bit - 1)).nonzeroBitCount
        for earlier in 0..<offset / 8 { low += bytes[earlier].nonzeroBitCount }
        guard low < bytes.count else { return nil }
        let isHigh = bytes[(Self.characterCount + offset) / 8] & bit != 0
        return UInt16(bytes[low]) + (isHigh ? 256 : 0)
    }
}

@available(*, unavailable)
extension PinyinPart: Sendable {}
