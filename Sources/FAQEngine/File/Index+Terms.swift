import FAQText

extension Index {
    package var blockCount: Int { self[.termBlocks].count / Layout.termBlockRecordSize }

    package func level(of term: ArraySlice<UInt8>, _ info: TermInfo) -> Int {
        CommonWords.standard.level(of: term)
    }

    func level(ofUnknown term: ArraySlice<UInt8>) -> Int { CommonWords.standard.level(of: term) }

    package func find(_ term: ArraySlice<UInt8>) throws(IndexError) -> TermInfo? {
        try term.withUnsafeBufferPointer { term throws(IndexError) in
            let block = try lastBlock(notAfter: term)
            if block < 0 { return nil }
            var reader = try blockReader(at: block)
            return try reader.find(term)
        }
    }

    /// The term with a number, and its postings.
    package func term(_ number: UInt32) throws(IndexError) -> (term: [UInt8], postings: TermInfo) {
        guard number < termCount else { throw .damaged(section: Section.pinyin.rawValue) }
        var reader = try blockReader(at: Int(number) / Layout.termBlockSize)
        var term: [UInt8] = []
        term.reserveCapacity(32)
        while try reader.next() {
            if term.count > reader.shared { term.removeLast(term.count - reader.shared) }
            for byte in reader.suffix { term.append(byte) }
            if reader.postings.number == number { return (term, reader.postings) }
        }
        throw .damaged(section: Section.terms.rawValue)
    }

    func spell(_ number: UInt32, into term: inout [UInt8]) throws(IndexError) {
        guard number < termCount else { throw .damaged(section: Section.pinyin.rawValue) }
        var cursor = ByteCursor(self[.terms], at: try offset(ofBlock: Int(number) / Layout.termBlockSize))
        term.removeAll(keepingCapacity: true)
        for _ in 0...Int(number) % Layout.termBlockSize {
            let shared = Int(truncatingIfNeeded: cursor.varint())
            let suffix = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            if shared >= 0, shared < term.count { term.removeLast(term.count - shared) }
            term.append(contentsOf: suffix)
            // The numbers of documents and entries, the greatest code, the length of the list.
            _ = cursor.varint()
            _ = cursor.varint()
            _ = cursor.u8()
            _ = cursor.varint()
        }
        if cursor.failed { throw .damaged(section: Section.terms.rawValue) }
    }

    /// Walks the terms of one block of the section.
    package struct BlockReader: TermBlockReader {
        private var cursor: ByteCursor
        private var left: Int
        private var postingOffset: UInt64
        private let section: UnsafeRawBufferPointer
        private let documentLimit: Int
        package private(set) var shared = 0
        package private(set) var suffix = UnsafeRawBufferPointer(start: nil, count: 0)
        package private(set) var postings = TermInfo()

        fileprivate init(
            cursor: ByteCursor, first: Int, left: Int, documentLimit: Int, postingOffset: UInt64,
            section: UnsafeRawBufferPointer
        ) {
            self.documentLimit = documentLimit
            postings.number = UInt32(truncatingIfNeeded: first) &- 1
            self.cursor = cursor
            self.left = left
            self.postingOffset = postingOffset
            self.section = section
        }

        package mutating func next() throws(IndexError) -> Bool {
            if left == 0 { return false }
            left -= 1
            postings.number &+= 1
            shared = Int(truncatingIfNeeded: cursor.varint())
            suffix = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            postings.documentCount = Int(truncatingIfNeeded: cursor.varint())
            postings.entryCount = postings.documentCount &- Int(truncatingIfNeeded: cursor.varint())
            postings.maxImpact = cursor.u8()
            let number = cursor.varint()
            guard !cursor.failed, shared >= 0, postings.entryCount > 0,
                postings.documentCount >= postings.entryCount, postings.documentCount <= documentLimit,
                postings.maxImpact < ImpactCode.count
            else {
                throw .damaged(section: Section.terms.rawValue)
            }
            if postings.documentCount == 1 {
                postings.onlyDocument = UInt32(truncatingIfNeeded: number)
                postings.bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            } else {
                guard postingOffset <= UInt64(section.count), number <= UInt64(section.count) - postingOffset
                else {
                    throw .damaged(section: Section.postings.rawValue)
                }
                let start = Int(postingOffset)
                postings.bytes = UnsafeRawBufferPointer(rebasing: section[start..<start + Int(number)])
                postingOffset += number
            }
            return true
        }

        func postings<Key: RandomAccessCollection<UInt8>>(of term: Key) -> TermInfo where Key.Index == Int {
            postings
        }
    }

    func reader(at block: Int) throws(IndexError) -> BlockReader? { try blockReader(at: block) }

    /// The terms of a block from its first on.
    package func blockReader(at block: Int) throws(IndexError) -> BlockReader {
        BlockReader(
            cursor: ByteCursor(self[.terms], at: try offset(ofBlock: block)),
            first: block * Layout.termBlockSize,
            left: min(Layout.termBlockSize, termCount - block * Layout.termBlockSize),
            documentLimit: documentCount, postingOffset: blockWord(block, 1), section: self[.postings])
    }

    func lastBlock(notAfter key: ArraySlice<UInt8>) throws(IndexError) -> Int {
        try key.withUnsafeBufferPointer { key throws(IndexError) in try lastBlock(notAfter: key) }
    }

    private func lastBlock(notAfter key: UnsafeBufferPointer<UInt8>) throws(IndexError) -> Int {
        let next = try (0..<blockCount).partitioningIndex { block throws(IndexError) in
            try isFirstTerm(of: block, after: key)
        }
        return next - 1
    }

    private func isFirstTerm(of block: Int, after key: UnsafeBufferPointer<UInt8>) throws(IndexError) -> Bool
    {
        var cursor = ByteCursor(self[.terms], at: try offset(ofBlock: block))
        _ = cursor.varint()
        let term = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        if cursor.failed { throw .damaged(section: Section.terms.rawValue) }
        for offset in 0..<min(term.count, key.count) where term[offset] != key[offset] {
            return term[offset] > key[offset]
        }
        return term.count > key.count
    }

    /// Where a block begins in the section of terms.
    private func offset(ofBlock block: Int) throws(IndexError) -> Int {
        let offset = blockWord(block, 0)
        guard offset <= UInt64(self[.terms].count) else {
            throw .damaged(section: Section.termBlocks.rawValue)
        }
        return Int(offset)
    }

    private func blockWord(_ block: Int, _ word: Int) -> UInt64 {
        UInt64(
            littleEndian: self[.termBlocks].loadUnaligned(
                fromByteOffset: block * Layout.termBlockRecordSize + word * 8, as: UInt64.self))
    }
}

@available(*, unavailable)
extension Index.BlockReader: Sendable {}
