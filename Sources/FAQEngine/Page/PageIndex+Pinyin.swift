import FAQText

/// What the parts with pinyin and words hold.
extension PageIndex {
    @inline(never)
    func syllable(of scalar: UInt32) -> UInt16? {
        part(.syllables, PinyinPart.number(of: scalar)).flatMap { PinyinPart($0).syllable(of: scalar) }
    }

    func terms(withPinyin first: UInt16, _ second: UInt16, limit: Int) -> [[UInt8]] {
        let key = PinyinRecord.key(first, second)
        let rank = lastIndex(notAfter: Int(key), among: count(.pinyin)) { word(tables.pinyin, $0) }
        guard let records = part(.pinyin, rank) else { return [] }
        var found: [[UInt8]] = []
        var cursor = ByteCursor(records)
        while found.count < limit, cursor.position < records.count, !cursor.failed {
            let pinyin = cursor.u32()
            let term = cursor.slice(Int(cursor.u8()))
            if pinyin == key { found.append([UInt8](term)) }
        }
        return found
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)))
    }

    @inline(__always)
    func eachWord(
        like word: [UInt8], length: Int, within distance: Int,
        _ body: (_ term: [UInt8]) throws(IndexError) -> Void
    ) throws(IndexError) {
        let bucket = SpellingBuckets.bucket(first: word[0], length: length)
        let firsts = tables.words
        func first(_ rank: Int) -> Int { Int(firsts[2 * rank]) | Int(firsts[2 * rank + 1]) << 8 }
        // Words of a bucket may begin in the part before the first that begins with it.
        var rank = max(0, lastIndex(notAfter: bucket - 1, among: firsts.count / 2, first))
        while rank < firsts.count / 2, first(rank) <= bucket {
            if let bytes = part(.words, rank) {
                var cursor = ByteCursor(bytes)
                while cursor.position < bytes.count, !cursor.failed {
                    let text = cursor.slice(Int(cursor.u8()))
                    if text.count == length, text[0] == word[0] { try body([UInt8](text)) }
                }
            }
            rank += 1
        }
    }
}
