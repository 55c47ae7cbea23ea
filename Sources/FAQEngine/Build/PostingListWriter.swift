/// What the dictionary keeps of a posting list.
struct PostingListReference {
    var unitCount: Int
    /// How many entries these units belong to: the document frequency that IDF counts.
    var entryCount: Int
    /// For a list of one posting, which then takes no bytes of its own.
    var onlyUnit: UInt32
    var greatestCode: UInt8
    /// Length of the list in the section of postings.
    var byteCount: Int
}

/// Encodes posting lists, one behind the other.
struct PostingListWriter {
    private(set) var bytes: [UInt8] = []
    private var units: [UInt32] = []
    private var codes: [UInt8] = []
    private var entryCount = 0
    private var latestEntry = UInt32.max

    mutating func begin() {
        units.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        entryCount = 0
        latestEntry = .max
    }

    /// Appends a posting; units come in ascending order.
    mutating func append(unit: UInt32, entry: UInt32, code: UInt8) {
        units.append(unit)
        if entry != latestEntry {
            entryCount += 1
            latestEntry = entry
        }
        codes.append(code)
    }

    mutating func finish() -> PostingListReference {
        let start = bytes.count
        if units.count > 1 { appendBlocks() }
        return PostingListReference(
            unitCount: units.count, entryCount: entryCount, onlyUnit: units.first ?? 0,
            greatestCode: codes.max() ?? 0,
            byteCount: bytes.count - start)
    }

    /// Skip records of all blocks, then the blocks. A list of one block has no skip record.
    private mutating func appendBlocks() {
        let skips = bytes.count
        let blockCount = (units.count + Layout.blockSize - 1) / Layout.blockSize
        if blockCount > 1 { bytes.append(contentsOf: repeatElement(0, count: blockCount * Layout.skipSize)) }
        let blocks = bytes.count
        var previous: UInt32 = 0
        for block in 0..<blockCount {
            let range = block * Layout.blockSize..<min((block + 1) * Layout.blockSize, units.count)
            if blockCount > 1 {
                var skip: [UInt8] = []
                skip.append(u32: units[range.upperBound - 1])
                skip.append(u32: UInt32(truncatingIfNeeded: bytes.count - blocks))
                skip.append(codes[range].max() ?? 0)
                let start = skips + block * Layout.skipSize
                bytes.replaceSubrange(start..<start + Layout.skipSize, with: skip)
            }
            PostingBlock.append(units[range], codes: codes[range], after: previous, to: &bytes)
            previous = units[range.upperBound - 1]
        }
    }
}
