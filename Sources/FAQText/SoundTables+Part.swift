/// Tables that hold a part of what these hold.
extension SoundTables {
    /// A table of the characters whose first reading is one of some syllables, without their second readings. Syllables
    /// keep their numbers.
    ///
    /// - Returns: A blob in the layout of the whole.
    public func part(where isKnown: (UInt16) -> Bool) -> [UInt8] {
        var blocks: [UInt8] = []
        var syllables: [UInt16] = []
        for block in 0..<blockCount {
            var bitmap: UInt64 = 0
            let first = syllables.count
            for bit in 0..<64 {
                guard let found = self.syllables(of: Self.firstScalar + UInt32(64 * block + bit)),
                    isKnown(found.first)
                else { continue }
                bitmap |= 1 << UInt64(bit)
                syllables.append(found.first)
            }
            for shift in stride(from: 0, to: 64, by: 8) {
                blocks.append(UInt8(truncatingIfNeeded: bitmap >> UInt64(shift)))
            }
            blocks += Self.littleEndian(first)
        }
        var table = Array("snd1".utf8)
        for count in [blockCount, syllables.count, 0, syllableCount] { table += Self.littleEndian(count) }
        table += blocks
        table += bytes[spellings..<lows]
        table += syllables.map { UInt8(truncatingIfNeeded: $0) }
        var highs = [UInt8](repeating: 0, count: (syllables.count + 7) / 8)
        for (place, syllable) in syllables.enumerated() where syllable > 0xFF {
            highs[place / 8] |= 1 << UInt8(place % 8)
        }
        return table + highs
    }

    private static func littleEndian(_ number: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
}
