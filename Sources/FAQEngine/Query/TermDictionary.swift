import FAQText

/// A term's posting list, before it is read.
struct TermInfo {
    /// The place of the term among all terms, from 0.
    var number: UInt32
    /// In how many documents the term stands; at least 1.
    var documentCount: Int
    /// In how many entries; what IDF counts.
    var entryCount: Int
    var maxImpact: UInt8
    /// The document of a list of one.
    var onlyDocument: UInt32
    /// The encoded list, empty for a list of one.
    var bytes: UnsafeRawBufferPointer

    /// How common the term, which is given, is in general; see ``CommonWords``.
    func level(of term: ArraySlice<UInt8>) -> Int { CommonWords.standard.level(of: term) }
}

/// Finds terms in the front-coded dictionary.
struct TermDictionary {
    private let blocks: UnsafeRawBufferPointer
    private let terms: UnsafeRawBufferPointer
    private let postings: UnsafeRawBufferPointer
    private let termCount: Int
    private let documentCount: Int

    init(_ index: Index) {
        documentCount = index.documentCount
        blocks = index[.termBlocks]
        terms = index[.terms]
        postings = index[.postings]
        termCount = index.termCount
    }

    var blockCount: Int { blocks.count / 16 }

    /// How common a term is that no entry holds; see ``CommonWords``.
    func level(ofUnknown term: ArraySlice<UInt8>) -> Int { CommonWords.standard.level(of: term) }

    /// The postings of the term, or `nil` if no entry holds it.
    func find(_ key: ArraySlice<UInt8>) throws(IndexError) -> TermInfo? {
        var found: TermInfo?
        var failure: IndexError?
        key.withUnsafeBufferPointer { key in
            do throws(IndexError) { found = try find(key) } catch { failure = error }
        }
        if let failure { throw failure }
        return found
    }

    private func find(_ key: UnsafeBufferPointer<UInt8>) throws(IndexError) -> TermInfo? {
        let block = try lastBlock(notAfter: key)
        if block < 0 { return nil }
        var reader = try reader(at: block)
        return try reader.find(key)
    }

    /// The term with a number, and its postings.
    func term(_ number: UInt32) throws(IndexError) -> (term: [UInt8], postings: TermInfo) {
        guard number < termCount else { throw .damaged(section: Section.pinyin.rawValue) }
        var reader = try reader(at: Int(number) / Layout.termBlockSize)
        var term: [UInt8] = []
        term.reserveCapacity(32)
        while try reader.next() {
            if term.count > reader.shared { term.removeLast(term.count - reader.shared) }
            for byte in reader.suffix { term.append(byte) }
            if reader.postings.number == number { return (term, reader.postings) }
        }
        throw .damaged(section: Section.terms.rawValue)
    }

    /// The letters of the term with a number, without its postings.
    func spell(_ number: UInt32, into term: inout [UInt8]) throws(IndexError) {
        guard number < termCount else { throw .damaged(section: Section.pinyin.rawValue) }
        var cursor = try reader(at: Int(number) / Layout.termBlockSize).cursor
        term.removeAll(keepingCapacity: true)
        for _ in 0...Int(number) % Layout.termBlockSize {
            let shared = Int(truncatingIfNeeded: cursor.varint())
            let suffix = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            if shared >= 0, shared < term.count { term.removeLast(term.count - shared) }
            term.append(contentsOf: suffix)
            _ = cursor.varint()
            _ = cursor.varint()
            _ = cursor.u8()
            _ = cursor.varint()
        }
        if cursor.failed { throw .damaged(section: Section.terms.rawValue) }
    }

    /// Walks the terms of one block.
    struct BlockReader {
        fileprivate var cursor: ByteCursor
        fileprivate var left: Int
        fileprivate var postingOffset: UInt64
        fileprivate let section: UnsafeRawBufferPointer
        private let documentLimit: Int
        private(set) var shared = 0
        private(set) var suffix = UnsafeRawBufferPointer(start: nil, count: 0)
        private(set) var postings = TermInfo(
            number: 0, documentCount: 0, entryCount: 0, maxImpact: 0, onlyDocument: 0,
            bytes: UnsafeRawBufferPointer(start: nil, count: 0))

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

        /// Reads the next term; `false` at the end of the block.
        mutating func next() throws(IndexError) -> Bool {
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
                postings.maxImpact < 64
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
    }

    func reader(at block: Int) throws(IndexError) -> BlockReader {
        let offset = UInt64(littleEndian: blocks.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self))
        let postingOffset = UInt64(
            littleEndian: blocks.loadUnaligned(fromByteOffset: block * 16 + 8, as: UInt64.self))
        guard offset <= UInt64(terms.count) else { throw .damaged(section: Section.termBlocks.rawValue) }
        let left = min(Layout.termBlockSize, termCount - block * Layout.termBlockSize)
        return BlockReader(
            cursor: ByteCursor(terms, at: Int(offset)), first: block * Layout.termBlockSize, left: left,
            documentLimit: documentCount, postingOffset: postingOffset, section: postings)
    }

    /// The last block whose first term is not greater than the key; -1 if there is none.
    func lastBlock(notAfter key: ArraySlice<UInt8>) throws(IndexError) -> Int {
        var block = -1
        var failure: IndexError?
        key.withUnsafeBufferPointer { key in
            do throws(IndexError) { block = try lastBlock(notAfter: key) } catch { failure = error }
        }
        if let failure { throw failure }
        return block
    }

    private func lastBlock(notAfter key: UnsafeBufferPointer<UInt8>) throws(IndexError) -> Int {
        var low = 0
        var high = blockCount
        while low < high {
            let middle = (low + high) / 2
            if try isFirstTerm(of: middle, after: key) { high = middle } else { low = middle + 1 }
        }
        return low - 1
    }

    private func isFirstTerm(of block: Int, after key: UnsafeBufferPointer<UInt8>) throws(IndexError) -> Bool
    {
        let offset = UInt64(littleEndian: blocks.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self))
        guard offset <= UInt64(terms.count) else { throw .damaged(section: Section.termBlocks.rawValue) }
        var cursor = ByteCursor(terms, at: Int(offset))
        _ = cursor.varint()
        let term = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        if cursor.failed { throw .damaged(section: Section.terms.rawValue) }
        for offset in 0..<min(term.count, key.count) where term[offset] != key[offset] {
            return term[offset] > key[offset]
        }
        return term.count > key.count
    }
}
