internal import FAQEngine

/// Cuts dictionary and posting lists into parts.
struct DictionaryPartWriter {
    private(set) var parts: [[UInt8]] = []
    private(set) var shortLists: [[UInt8]] = []
    private(set) var longLists: [[UInt8]] = []
    /// For each part of the dictionary: varint number of blocks, varint length of a key and the key: greater than all
    /// terms before the part, not greater than its first.
    private(set) var directory: [UInt8] = []
    /// The scripts that terms are written in.
    private(set) var scripts = UnicodeRows()

    /// About how many bytes a part takes: of the dictionary, of short lists.
    private static let partSize = 1536
    private static let listPartSize = 1024

    private var blocks: [UInt8] = []
    private var headers: [UInt8] = []
    private var blockCount = 0
    private var firstShort = 0
    private var firstLong = 0
    private var shortList: [UInt8] = []
    private var key: [UInt8] = []

    init(_ index: Index) throws(IndexError) {
        var last: [UInt8] = []
        for block in 0..<index.blockCount {
            if blockCount > 0, blocks.count + headers.count >= Self.partSize { finishPart() }
            if shortList.count >= Self.listPartSize { finishLists() }
            headers.append(u16: UInt16(blocks.count))
            headers.append(u16: UInt16(shortLists.count - firstShort))
            headers.append(u16: UInt16(shortList.count))
            headers.append(u16: UInt16(longLists.count - firstLong))
            var reader = try index.blockReader(at: block)
            var term: [UInt8] = []
            var isFirst = blockCount == 0
            while try reader.next() {
                term.removeLast(max(0, term.count - reader.shared))
                term.append(contentsOf: reader.suffix)
                if isFirst {
                    key = Self.separator(last, term)
                    isFirst = false
                }
                scripts.add(term)
                append(reader, level: index.level(of: term[...], reader.postings))
            }
            last = term
            blockCount += 1
        }
        finishPart()
        finishLists()
    }

    private mutating func append(_ reader: Index.BlockReader, level: Int) {
        let postings = reader.postings
        blocks.append(varint: UInt64(reader.shared))
        blocks.append(varint: UInt64(reader.suffix.count))
        blocks.append(contentsOf: reader.suffix)
        blocks.append(varint: UInt64(postings.documentCount))
        blocks.append(varint: UInt64(postings.documentCount - postings.entryCount))
        if level < TermWeight.leastCommonLevel {
            blocks.append(postings.maxImpact)
        } else {
            blocks.append(postings.maxImpact | PageLayout.commonTerm)
            blocks.append(UInt8(level))
        }
        if postings.documentCount == 1 {
            blocks.append(varint: UInt64(postings.onlyDocument))
            return
        }
        blocks.append(varint: UInt64(postings.bytes.count))
        if postings.bytes.count > PageLayout.shortListLimit {
            longLists.append(Array(postings.bytes))
        } else {
            shortList.append(contentsOf: postings.bytes)
        }
    }

    private mutating func finishPart() {
        guard blockCount > 0 else { return }
        var part: [UInt8] = []
        part.append(u16: UInt16(blockCount))
        part.append(u32: UInt32(firstShort))
        part.append(u32: UInt32(firstLong))
        parts.append(part + headers + blocks)
        directory.append(varint: UInt64(blockCount))
        directory.append(varint: UInt64(key.count))
        directory += key
        blocks = []
        headers = []
        blockCount = 0
        firstShort = shortLists.count
        firstLong = longLists.count
    }

    private mutating func finishLists() {
        shortLists.append(shortList)
        shortList = []
    }

    /// The shortest beginning of `term` that is greater than `last`.
    private static func separator(_ last: [UInt8], _ term: [UInt8]) -> [UInt8] {
        var length = 0
        while length < last.count, length < term.count, last[length] == term[length] { length += 1 }
        return Array(term.prefix(length + 1))
    }
}
