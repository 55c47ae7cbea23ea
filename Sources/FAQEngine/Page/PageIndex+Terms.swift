import FAQText

/// The dictionary, in its parts.
extension PageIndex {
    var blockCount: Int { (termCount + Layout.termBlockSize - 1) / Layout.termBlockSize }

    func level(of term: ArraySlice<UInt8>, _ info: TermInfo) -> Int { Int(info.level) }

    /// What tells it comes along with what else is missing.
    @inline(never)
    func level(ofUnknown term: ArraySlice<UInt8>) -> Int {
        // While parts of the dictionary are missing, an entry may hold it.
        guard missing.isEmpty else { return 0 }
        if let (first, second) = HanPair.scalars(of: term) {
            for scalar in [first, second] {
                _ = part(.syllables, PinyinPart.number(of: scalar), isUrgent: false)
            }
        }
        return term.withUnsafeBufferPointer { term in
            part(.commonWords, CommonWordsPart.number(of: term), isUrgent: false)
                .map { CommonWordsPart($0).level(of: term) } ?? 0
        }
    }

    func find(_ term: ArraySlice<UInt8>) throws(IndexError) -> TermInfo? {
        let block = try lastBlock(notAfter: term)
        guard block >= 0, var reader = try reader(at: block) else { return nil }
        return try reader.find(term)
    }

    func term(_ number: UInt32) throws(IndexError) -> (term: [UInt8], postings: TermInfo) {
        guard number < termCount, var reader = try reader(at: Int(number) / Layout.termBlockSize) else {
            return ([], TermInfo(number: number))
        }
        return try reader.term(number)
    }

    func spell(_ number: UInt32, into term: inout [UInt8]) throws(IndexError) {
        for known in texts where known.number == number {
            term = [UInt8](known.text)
            return
        }
        throw .damaged(section: Section.terms.rawValue)
    }

    /// Walks the terms of one block of a part.
    struct BlockReader: TermBlockReader {
        private let index: PageIndex
        private var cursor: ByteCursor
        private var left: Int
        private var shortList: Int
        private var shortOffset: Int
        private var longList: Int
        private var listSize = 0
        private(set) var shared = 0
        private(set) var suffix = UnsafeRawBufferPointer(start: nil, count: 0)
        private var head = TermInfo()

        fileprivate init(_ index: PageIndex, part: UnsafeRawBufferPointer, offset: Int, block: Int) {
            self.index = index
            var start = ByteCursor(part)
            let count = Int(start.u16())
            shortList = Int(start.u32()) + index.starts[PagePart.shortLists.rawValue]
            longList = Int(start.u32()) + index.starts[PagePart.longLists.rawValue]
            start.position += offset * PageLayout.blockHeaderSize
            let position = Int(start.u16())
            shortList += Int(start.u16())
            shortOffset = Int(start.u16())
            longList += Int(start.u16())
            cursor = ByteCursor(
                part, at: PageLayout.dictionaryHeaderSize + count * PageLayout.blockHeaderSize + position)
            left = min(Layout.termBlockSize, index.termCount - block * Layout.termBlockSize)
            head.number = UInt32(truncatingIfNeeded: block * Layout.termBlockSize) &- 1
        }

        mutating func next() throws(IndexError) -> Bool {
            if left <= 0 { return false }
            left -= 1
            head.number &+= 1
            shared = Int(truncatingIfNeeded: cursor.varint())
            suffix = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            head.documentCount = Int(truncatingIfNeeded: cursor.varint())
            head.entryCount = head.documentCount &- Int(truncatingIfNeeded: cursor.varint())
            let code = cursor.u8()
            head.maxImpact = code % PageLayout.commonTerm
            head.level = code < PageLayout.commonTerm ? 0 : cursor.u8()
            let number = Int(truncatingIfNeeded: cursor.varint())
            guard !cursor.failed, shared >= 0, head.entryCount > 0, head.documentCount >= head.entryCount,
                head.documentCount <= index.documentCount, code < 2 * PageLayout.commonTerm
            else { throw .damaged(section: Section.terms.rawValue) }
            head.bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            head.part = -1
            listSize = number
            if head.documentCount == 1 {
                head.onlyDocument = UInt32(truncatingIfNeeded: number)
            } else if number > PageLayout.shortListLimit {
                head.part = longList
                longList += 1
            } else {
                head.part = shortList
                shortOffset &+= number
            }
            return true
        }

        /// The postings of the present term, with their list if it has come.
        var postings: TermInfo {
            var found = head
            if found.part >= 0, found.part < index.parts.count {
                let isLong = listSize > PageLayout.shortListLimit
                var list = ByteCursor(index.parts[found.part], at: isLong ? 0 : shortOffset &- listSize)
                found.bytes = list.slice(listSize)
            }
            return found
        }
    }

    func reader(at block: Int) throws(IndexError) -> BlockReader? {
        let rank = lastIndex(notAfter: block, among: firstBlocks.count) { firstBlocks[$0] }
        guard let part = part(.dictionary, rank) else { return nil }
        let offset = block - firstBlocks[rank]
        guard part.count >= PageLayout.dictionaryHeaderSize, offset < Int(part[0]) | Int(part[1]) << 8 else {
            throw .damaged(section: Section.termBlocks.rawValue)
        }
        return BlockReader(self, part: part, offset: offset, block: block)
    }

    /// While the part has not come, the first block of the part.
    func lastBlock(notAfter key: ArraySlice<UInt8>) throws(IndexError) -> Int {
        let rank = lastIndex(notAfter: 0, among: keys.count) { Self.order(keys[$0], key) }
        guard rank >= 0 else { return -1 }
        var block = firstBlocks[rank]
        guard part(.dictionary, rank) != nil else { return block }
        let end = rank + 1 < firstBlocks.count ? firstBlocks[rank + 1] : blockCount
        // The first block of a part counts as not greater: its key is not.
        while block + 1 < end, var reader = try reader(at: block + 1), try reader.next(),
            Self.order(reader.suffix, key) <= 0
        {
            block += 1
        }
        return block
    }

    /// 1 when `term` is greater than the key, else 0 or less.
    private static func order(_ term: UnsafeRawBufferPointer, _ key: ArraySlice<UInt8>) -> Int {
        let base = key.startIndex
        for offset in 0..<min(term.count, key.count) where term[offset] != key[base + offset] {
            return term[offset] > key[base + offset] ? 1 : 0
        }
        return term.count > key.count ? 1 : 0
    }
}
