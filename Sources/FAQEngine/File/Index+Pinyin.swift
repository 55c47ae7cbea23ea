import FAQText

/// What the sections of pinyin and words hold.
extension Index {
    func syllable(of scalar: UInt32) -> UInt16? { PinyinTables.standard.syllables(of: scalar)?.first }

    func terms(withPinyin first: UInt16, _ second: UInt16, limit: Int) throws(IndexError) -> [[UInt8]] {
        let key = PinyinRecord.key(first, second)
        let records = self[.pinyin]
        func word(_ record: Int, _ word: Int) -> UInt32 {
            UInt32(
                littleEndian: records.loadUnaligned(
                    fromByteOffset: record * PinyinRecord.size + word * 4, as: UInt32.self))
        }
        let count = records.count / PinyinRecord.size
        var record = (0..<count).partitioningIndex { word($0, 0) >= key }
        var found: [[UInt8]] = []
        while record < count, found.count < limit, word(record, 0) == key {
            found.append(try term(word(record, 1)).term)
            record += 1
        }
        return found
    }

    /// Words that cannot be near for their letters are passed over without being read.
    @inline(__always)
    func eachWord(
        like word: [UInt8], length: Int, within distance: Int,
        _ body: (_ term: [UInt8]) throws(IndexError) -> Void
    ) throws(IndexError) {
        let bytes = self[.words]
        if bytes.isEmpty { return }
        func number(at offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        let letters = SpellingBuckets.letters(of: word)
        let bucket = SpellingBuckets.bucket(first: word[0], length: length)
        let recordCount = (bytes.count - SpellingBuckets.tableSize) / SpellingBuckets.recordSize
        let end = min(Int(truncatingIfNeeded: number(at: bucket * 4 + 4)), recordCount)
        var record = min(Int(truncatingIfNeeded: number(at: bucket * 4)), recordCount)
        while record < end {
            let offset = SpellingBuckets.tableSize + record * SpellingBuckets.recordSize
            // An edit changes which letters there are by two at most.
            if (number(at: offset) ^ letters).nonzeroBitCount <= 2 * distance {
                try body(try term(number(at: offset + 4)).term)
            }
            record += 1
        }
    }
}
