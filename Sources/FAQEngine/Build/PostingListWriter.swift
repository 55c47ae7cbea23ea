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

    init(unitCount: UInt32) {
        units.reserveCapacity(Int(unitCount))
        codes.reserveCapacity(Int(unitCount))
    }

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

    /// Hands over the bytes of the lists finished so far.
    mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        return taken
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
        var skips: [UInt8] = []
        var blocks: [UInt8] = []
        var previous: UInt32 = 0
        var start = 0
        while start < units.count {
            let end = min(start + Layout.blockSize, units.count)
            skips.append(u32: units[end - 1])
            skips.append(u32: UInt32(truncatingIfNeeded: blocks.count))
            skips.append(codes[start..<end].max() ?? 0)
            PostingBlock.append(units[start..<end], codes: codes[start..<end], after: previous, to: &blocks)
            previous = units[end - 1]
            start = end
        }
        if units.count > Layout.blockSize { bytes.append(contentsOf: skips) }
        bytes.append(contentsOf: blocks)
    }
}
