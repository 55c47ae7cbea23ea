import FAQText

/// The dictionary, in its parts.
extension PageIndex {
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
        if let known = frequentTerm(term) { return withList(known) }
        let block = try lastBlock(notAfter: term)
        guard block >= 0, var reader = try reader(at: block) else { return nil }
        return try reader.find(term)
    }

    private func frequentTerm<Key: RandomAccessCollection<UInt8>>(
        _ term: Key
    ) -> FrequentTerm? where Key.Index == Int {
        let rank =
            (0..<frequentTerms.count).partitioningIndex { Self.order(frequentTerms[$0].term, term) > 0 } - 1
        guard rank >= 0, frequentTerms[rank].term.elementsEqual(term) else { return nil }
        return frequentTerms[rank]
    }

    /// What is known of a term with a list of its own, which comes along with what else is missing.
    private func withList(_ term: FrequentTerm) -> TermInfo? {
        var info = term.info
        guard info.entryCount > 0, info.documentCount >= info.entryCount, info.documentCount <= documentCount
        else { return nil }
        if let bytes = part(info.part, isUrgent: false) {
            var list = ByteCursor(bytes)
            info.bytes = list.slice(term.listSize)
        }
        return info
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
        private let part: UnsafeRawBufferPointer
        private var cursor: ByteCursor
        private var left: Int
        private var listOffset: Int
        private var listSize = 0
        private(set) var shared = 0
        private(set) var suffix = UnsafeRawBufferPointer(start: nil, count: 0)
        /// Of the present term, all but its number and its list.
        private var head = TermInfo()
        private var shift: UInt32 = 0

        /// - Parameter offset: the rank of the block in its part.
        fileprivate init(_ index: PageIndex, part: UnsafeRawBufferPointer, offset: Int) {
            self.index = index
            self.part = part
            var start = ByteCursor(part)
            let termCount = Int(start.u16())
            let headerSize =
                PageLayout.dictionaryHeaderSize
                + (termCount + Layout.termBlockSize - 1) / Layout.termBlockSize * PageLayout.blockHeaderSize
            start.position += offset * PageLayout.blockHeaderSize
            let position = Int(start.u16())
            listOffset = Int(start.u16())
            cursor = ByteCursor(part, at: headerSize + position)
            left = min(Layout.termBlockSize, termCount - offset * Layout.termBlockSize)
        }

        mutating func next() throws(IndexError) -> Bool {
            if left <= 0 { return false }
            left -= 1
            shared = Int(truncatingIfNeeded: cursor.varint())
            suffix = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            shift = UInt32(truncatingIfNeeded: cursor.varint())
            head.documentCount = Int(truncatingIfNeeded: cursor.varint())
            head.entryCount = head.documentCount &- Int(truncatingIfNeeded: cursor.varint())
            let code = cursor.u8()
            head.maxImpact = code % PageLayout.commonTerm
            head.level = code < PageLayout.commonTerm ? 0 : cursor.u8()
            listSize = Int(truncatingIfNeeded: cursor.varint())
            guard !cursor.failed, shared >= 0, head.entryCount > 0, head.documentCount >= head.entryCount,
                head.documentCount <= index.documentCount, code < 2 * PageLayout.commonTerm
            else { throw .damaged(section: Section.terms.rawValue) }
            if head.documentCount == 1 {
                head.onlyDocument = UInt32(truncatingIfNeeded: listSize)
                listSize = 0
            } else if listSize <= PageLayout.shortListLimit {
                listOffset &+= listSize
            }
            return true
        }

        /// With its list if that has come.
        func postings<Key: RandomAccessCollection<UInt8>>(of term: Key) -> TermInfo where Key.Index == Int {
            if listSize > PageLayout.shortListLimit, let known = index.frequentTerm(term),
                let found = index.withList(known)
            {
                return found
            }
            var found = head
            found.number = index.termNumbers.number(of: term, shift: shift)
            var list = ByteCursor(part, at: listOffset &- listSize)
            if listSize <= PageLayout.shortListLimit { found.bytes = list.slice(listSize) }
            return found
        }
    }

    func reader(at block: Int) throws(IndexError) -> BlockReader? {
        let rank = lastIndex(notAfter: block, among: firstBlocks.count) { firstBlocks[$0] }
        guard let part = part(.dictionary, rank) else { return nil }
        return BlockReader(self, part: part, offset: block - firstBlocks[rank])
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
    private static func order<Key: RandomAccessCollection<UInt8>>(
        _ term: UnsafeRawBufferPointer, _ key: Key
    ) -> Int where Key.Index == Int {
        let base = key.startIndex
        for offset in 0..<min(term.count, key.count) where term[offset] != key[base + offset] {
            return term[offset] > key[base + offset] ? 1 : 0
        }
        return term.count > key.count ? 1 : 0
    }
}
