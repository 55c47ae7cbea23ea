internal import FAQEngine
internal import FAQText

/// Pieces of the table.
extension PinyinTables {
    /// The syllables alone, without any character, in the layout of the whole.
    var spellingTable: [UInt8] {
        var table = Array("snd1".utf8)
        for count in [0, 0, 0, syllableCount] {
            table += [UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8)]
        }
        return table + spellingBytes
    }

    /// The characters whose first reading is one of some syllables, see ``PinyinPart``.
    func parts(where isKnown: (UInt16) -> Bool) -> [[UInt8]] {
        (0..<PinyinPart.count).map { part in
            var known = [UInt8](repeating: 0, count: PinyinPart.characterCount / 8)
            var highs = known
            var lows: [UInt8] = []
            let first = PinyinPart.firstScalar + UInt32(part * PinyinPart.characterCount)
            for offset in 0..<PinyinPart.characterCount {
                guard let syllable = syllables(of: first + UInt32(offset))?.first, isKnown(syllable) else {
                    continue
                }
                known[offset / 8] |= 1 << UInt8(offset % 8)
                highs[offset / 8] |= UInt8(syllable >> 8) << UInt8(offset % 8)
                lows.append(UInt8(truncatingIfNeeded: syllable))
            }
            return known + highs + lows
        }
    }
}
