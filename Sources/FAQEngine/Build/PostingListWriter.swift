/// What the dictionary keeps of a posting list.
struct PostingListReference {
    var documentCount: Int
    /// How many entries these documents belong to: the document frequency that IDF counts.
    var entryCount: Int
    /// For a list of one posting, which then takes no bytes of its own.
    var onlyDocument: UInt32
    var maxImpact: UInt8
    /// Length of the list in the section of postings.
    var byteCount: Int
}

/// Encodes posting lists, one after the other.
struct PostingListWriter {
    private(set) var bytes: [UInt8] = []
    private var documents: [UInt32] = []
    private var codes: [UInt8] = []
    private var entryCount = 0
    private var latestEntry = UInt32.max

    mutating func begin() {
        documents.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        entryCount = 0
        latestEntry = .max
    }

    /// Appends a posting; documents come in ascending order.
    mutating func append(document: UInt32, entry: UInt32, code: UInt8) {
        documents.append(document)
        if entry != latestEntry {
            entryCount += 1
            latestEntry = entry
        }
        codes.append(code)
    }

    mutating func finish() -> PostingListReference {
        let start = bytes.count
        if documents.count > 1 { appendBlocks() }
        return PostingListReference(
            documentCount: documents.count, entryCount: entryCount, onlyDocument: documents.first ?? 0,
            maxImpact: codes.max() ?? 0,
            byteCount: bytes.count - start)
    }

    /// Skip records of all blocks, then the blocks. A list of one block has no skip record.
    private mutating func appendBlocks() {
        let skips = bytes.count
        let blockCount = (documents.count + Layout.blockSize - 1) / Layout.blockSize
        if blockCount > 1 { bytes.append(contentsOf: repeatElement(0, count: blockCount * Layout.skipSize)) }
        let blocks = bytes.count
        var previous: UInt32 = 0
        for block in 0..<blockCount {
            let range = block * Layout.blockSize..<min((block + 1) * Layout.blockSize, documents.count)
            if blockCount > 1 {
                var skip: [UInt8] = []
                skip.append(u32: documents[range.upperBound - 1])
                skip.append(u32: UInt32(truncatingIfNeeded: bytes.count - blocks))
                skip.append(codes[range].max() ?? 0)
                let start = skips + block * Layout.skipSize
                bytes.replaceSubrange(start..<start + Layout.skipSize, with: skip)
            }
            PostingBlock.append(documents[range], codes: codes[range], after: previous, to: &bytes)
            previous = documents[range.upperBound - 1]
        }
    }
}
