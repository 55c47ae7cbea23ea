import FAQText

/// What the parts with pinyin and words hold.
extension PageIndex {
    @inline(never)
    func syllable(of scalar: UInt32) -> UInt16? {
        part(.syllables, PinyinPart.number(of: scalar)).flatMap { PinyinPart($0).syllable(of: scalar) }
    }

    func terms(withPinyin first: UInt16, _ second: UInt16) -> [UInt32] {
        let key = Int(first) << 16 | Int(second)
        let rank = lastIndex(notAfter: key, among: count(.pinyin)) { word(tables.pinyin, $0) }
        guard let records = part(.pinyin, rank) else { return [] }
        var found: [UInt32] = []
        var record = 0
        while (record + 1) * PinyinRecord.size <= records.count {
            if word(records, 2 * record) == key { found.append(UInt32(word(records, 2 * record + 1))) }
            record += 1
        }
        return found
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)))
    }

    @inline(__always)
    func eachWord(
        like word: [UInt8], length: Int, within distance: Int,
        _ body: (_ term: [UInt8], _ number: UInt32) throws(IndexError) -> Void
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
                    let number = cursor.u32()
                    let text = cursor.slice(Int(cursor.u8()))
                    if text.count == length, text[0] == word[0] { try body([UInt8](text), number) }
                }
            }
            rank += 1
        }
    }
}
