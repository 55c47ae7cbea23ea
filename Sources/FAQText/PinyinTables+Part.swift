/// Pieces of the table.
extension PinyinTables {
    /// The syllables alone, without any character, in the layout of the whole.
    package var spellingTable: [UInt8] {
        var table = Array("snd1".utf8)
        for count in [0, 0, 0, syllableCount] {
            table += [UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8)]
        }
        return table + bytes[spellings..<lows]
    }

    /// The characters whose first reading is one of some syllables, see ``PinyinTablesPart``.
    package func parts(where isKnown: (UInt16) -> Bool) -> [[UInt8]] {
        (0..<PinyinTablesPart.count).map { part in
            var known = [UInt8](repeating: 0, count: PinyinTablesPart.characterCount / 8)
            var highs = known
            var lows: [UInt8] = []
            let first = PinyinTablesPart.firstScalar + UInt32(part * PinyinTablesPart.characterCount)
            for place in 0..<PinyinTablesPart.characterCount {
                guard let syllable = syllables(of: first + UInt32(place))?.first, isKnown(syllable) else {
                    continue
                }
                known[place / 8] |= 1 << UInt8(place % 8)
                highs[place / 8] |= UInt8(syllable >> 8) << UInt8(place % 8)
                lows.append(UInt8(truncatingIfNeeded: syllable))
            }
            return known + highs + lows
        }
    }
}
