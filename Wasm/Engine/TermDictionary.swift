import FAQText

/// A term's posting list, before it is read.
struct TermInfo {
    var number: UInt32 = 0
    var documentCount = 1
    var entryCount = 1
    var maxImpact: UInt8 = 0
    var onlyDocument: UInt32 = 0
    /// The encoded list, empty for a list of one, and while it has not come.
    var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The part that holds the list, -1 for none, and whether it is a part of its own.
    var list = -1
    var isLong = false
    /// How common the term is in general.
    var level = 0

    func level(of term: ArraySlice<UInt8>) -> Int { level }
}

/// Finds terms in the parts of the dictionary. A term whose part has not come is not found.
struct TermDictionary {
    private let index: Index

    init(_ index: Index) {
        self.index = index
    }

    var blockCount: Int { (index.termCount + Layout.termBlockSize - 1) / Layout.termBlockSize }

    /// How common a term is that no entry holds. What tells it comes along with what else is missing.
    @inline(never)
    func level(ofUnknown term: ArraySlice<UInt8>) -> Int {
        // While parts of the dictionary are missing, an entry may hold it.
        guard index.parts.pointee.missing.isEmpty else { return 0 }
        if let (first, second) = HanPair.scalars(of: term) {
            for scalar in [first, second] {
                _ = index.part(.syllables, PinyinTablesPart.number(of: scalar), isUrgent: false)
            }
        }
        return term.withUnsafeBufferPointer { term in
            index.part(.commonWords, CommonWordsPart.number(of: term), isUrgent: false)
                .map { CommonWordsPart(bytes: $0).level(of: term) } ?? 0
        }
    }

    func find(_ key: ArraySlice<UInt8>) throws(IndexError) -> TermInfo? {
        let block = try lastBlock(notAfter: key)
        guard block >= 0, var reader = try reader(at: block) else { return nil }
        return try reader.find(key)
    }

    /// The term with a number, and its postings; an empty one when its part has not come.
    func term(_ number: UInt32) throws(IndexError) -> (term: [UInt8], postings: TermInfo) {
        var term: [UInt8] = []
        guard number < index.termCount, var reader = try reader(at: Int(number) / Layout.termBlockSize) else {
            return (term, TermInfo(number: number))
        }
        while try reader.next() {
            if term.count > reader.shared { term.removeLast(term.count - reader.shared) }
            for byte in reader.suffix { term.append(byte) }
            if reader.postings.number == number { return (term, reader.postings) }
        }
        throw .damaged(section: Section.terms.rawValue)
    }

    /// The letters of a term of a candidate's question.
    func spell(_ number: UInt32, into term: inout [UInt8]) throws(IndexError) {
        for known in index.parts.pointee.texts where known.number == number {
            term = [UInt8](known.text)
            return
        }
        throw .damaged(section: Section.terms.rawValue)
    }

    /// Walks the terms of one block.
    struct BlockReader {
        private let index: Index
        private var cursor: ByteCursor
        private var left: Int
        private var shortList: Int
        private var shortOffset: Int
        private var longList: Int
        private var listSize = 0
        private(set) var shared = 0
        private(set) var suffix = UnsafeRawBufferPointer(start: nil, count: 0)
        private var head = TermInfo()

        fileprivate init(_ index: Index, part: UnsafeRawBufferPointer, place: Int, block: Int) {
            self.index = index
            var start = ByteCursor(part, at: 2)
            shortList = Int(start.u32())
            longList = Int(start.u32())
            start.position += place * PageLayout.blockHeaderSize
            let position = Int(start.u16())
            shortList += Int(start.u16())
            shortOffset = Int(start.u16())
            longList += Int(start.u16())
            let count = Int(part[0]) | Int(part[1]) << 8
            cursor = ByteCursor(
                part, at: PageLayout.dictionaryHeaderSize + count * PageLayout.blockHeaderSize + position)
            left = min(Layout.termBlockSize, index.termCount - block * Layout.termBlockSize)
            head.number = UInt32(truncatingIfNeeded: block * Layout.termBlockSize) &- 1
        }

        /// Reads the next term; `false` at the end of the block.
        mutating func next() throws(IndexError) -> Bool {
            if left == 0 { return false }
            left -= 1
            head.number &+= 1
            shared = Int(truncatingIfNeeded: cursor.varint())
            suffix = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            head.documentCount = Int(truncatingIfNeeded: cursor.varint())
            head.entryCount = head.documentCount - Int(truncatingIfNeeded: cursor.varint())
            let code = cursor.u8()
            head.maxImpact = code % PageLayout.commonTerm
            head.level = code < PageLayout.commonTerm ? 0 : Int(cursor.u8())
            let number = Int(truncatingIfNeeded: cursor.varint())
            guard !cursor.failed, shared >= 0, head.entryCount > 0, head.documentCount <= index.documentCount,
                code < 2 * PageLayout.commonTerm
            else { throw .damaged(section: Section.terms.rawValue) }
            head.bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            head.list = -1
            if head.documentCount == 1 {
                head.onlyDocument = UInt32(truncatingIfNeeded: number)
            } else if number > PageLayout.shortListLimit {
                head.list = longList
                head.isLong = true
                longList += 1
            } else {
                head.list = shortList
                head.isLong = false
                shortOffset += number
            }
            listSize = number
            return true
        }

        /// The postings of the present term, with their list if it has come.
        var postings: TermInfo {
            var found = head
            let number = index.parts.pointee.starts[
                (found.isLong ? Index.Kind.longLists : .shortLists).rawValue]
            if found.list >= 0, number + found.list < index.parts.pointee.bytes.count {
                var list = ByteCursor(
                    index.parts.pointee.bytes[number + found.list],
                    at: found.isLong ? 0 : shortOffset - listSize)
                found.bytes = list.slice(listSize)
            }
            return found
        }
    }

    /// The terms of a block, `nil` when its part has not come.
    func reader(at block: Int) throws(IndexError) -> BlockReader? {
        let firsts = index.parts.pointee.firstBlocks
        let place = index.place(of: block, among: firsts.count) { firsts[$0] }
        guard place >= 0, let part = index.part(.dictionary, place) else { return nil }
        guard part.count >= PageLayout.dictionaryHeaderSize,
            block - firsts[place] < Int(part[0]) | Int(part[1]) << 8
        else { throw .damaged(section: Section.termBlocks.rawValue) }
        return BlockReader(index, part: part, place: block - firsts[place], block: block)
    }

    /// The last block whose first term is not greater than the key; -1 if there is none. While its part has not come, the
    /// first block of the part.
    func lastBlock(notAfter key: ArraySlice<UInt8>) throws(IndexError) -> Int {
        let keys = index.parts.pointee.keys
        let firsts = index.parts.pointee.firstBlocks
        let place = index.place(of: 0, among: keys.count) { Self.order(keys[$0], key) }
        guard place >= 0, index.part(.dictionary, place) != nil else { return place < 0 ? -1 : firsts[place] }
        var block = firsts[place]
        let end = place + 1 < firsts.count ? firsts[place + 1] : blockCount
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
