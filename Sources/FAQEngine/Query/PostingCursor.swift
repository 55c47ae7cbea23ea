/// Walks one posting list in the order of its documents.
///
/// Blocks are decoded only when a posting in them is asked for; until then the skip records say how far a block
/// reaches and what it can add at most.
struct PostingCursor {
    /// Past the last document.
    static let end = UInt32.max

    /// The most that the list can add to a document's score.
    let greatest: UInt32
    private let skips: UnsafeRawBufferPointer
    private let blocks: UnsafeRawBufferPointer
    private let blockCount: Int
    private let documentCount: Int
    private let documentLimit: UInt32
    /// Documents of the decoded block, and their impact codes above the block's least.
    private let documents: UnsafeMutablePointer<UInt32>
    private let codes: UnsafeMutablePointer<UInt32>
    /// The score of each impact code; twice as many as there are codes, so that no sum of two leads outside.
    private let scoreOfCode: UnsafeMutablePointer<UInt32>
    /// The scores from the least code of the decoded block on.
    private var scoreAboveLeast: UnsafeMutablePointer<UInt32>
    private var block = 0
    private var decodedBlock = -1
    private var decodedCount = 0
    /// Where the present posting is in the decoded block.
    private var offset = 0
    private(set) var isDamaged = false

    /// Room for the values of one block, twice, and for the scores of the codes, twice.
    static let scratchCount = 2 * Layout.blockSize + 2 * ImpactCode.count

    /// - Parameters:
    ///   - weight: the weight of the term: fixed point, 128 is 1.
    ///   - scratch: ``scratchCount`` values of its own for this cursor.
    ///   - documentLimit: documents from here on are damage.
    init(_ postings: TermInfo, weight: UInt32, documentLimit: Int, scratch: UnsafeMutablePointer<UInt32>) {
        self.documentLimit = UInt32(truncatingIfNeeded: documentLimit)
        documents = scratch
        codes = scratch + Layout.blockSize
        scoreOfCode = scratch + 2 * Layout.blockSize
        scoreAboveLeast = scoreOfCode
        documentCount = postings.documentCount
        let values = ImpactCode.values
        for code in 0..<ImpactCode.count { scoreOfCode[code] = weight * UInt32(values[code]) }
        // Only damage leads here: as good as the greatest.
        let top = scoreOfCode[ImpactCode.count - 1]
        (scoreOfCode + ImpactCode.count).update(repeating: top, count: ImpactCode.count)
        greatest = scoreOfCode[Int(postings.maxImpact)]
        if postings.documentCount == 1 {
            blockCount = 1
            skips = UnsafeRawBufferPointer(start: nil, count: 0)
            blocks = skips
            documents[0] = postings.onlyDocument
            codes[0] = UInt32(postings.maxImpact)
            decodedBlock = 0
            decodedCount = 1
            if postings.onlyDocument >= self.documentLimit { fail() }
            return
        }
        blockCount = (postings.documentCount + Layout.blockSize - 1) / Layout.blockSize
        let skipBytes = blockCount > 1 ? blockCount * Layout.skipSize : 0
        guard skipBytes <= postings.bytes.count else {
            skips = UnsafeRawBufferPointer(start: nil, count: 0)
            blocks = skips
            fail()
            return
        }
        skips = UnsafeRawBufferPointer(rebasing: postings.bytes[..<skipBytes])
        blocks = UnsafeRawBufferPointer(rebasing: postings.bytes[skipBytes...])
    }

    /// The present document, ``end`` after the last one.
    @inline(__always)
    mutating func document() -> UInt32 {
        if block == decodedBlock { return documents[offset] }
        return decodeAndRead()
    }

    /// What the present posting adds to its document's score.
    @inline(__always)
    var score: UInt32 { scoreAboveLeast[Int(truncatingIfNeeded: codes[offset])] }

    @inline(__always)
    mutating func advance() {
        offset += 1
        if offset == decodedCount {
            block += 1
            offset = 0
        }
    }

    /// Adds the scores of the postings in `range` to `sums`, one element a document, and moves after them.
    mutating func add(_ range: Range<UInt32>, to sums: UnsafeMutablePointer<UInt32>) {
        advance(to: range.lowerBound)
        while document() < range.upperBound {
            let isWhole = documents[decodedCount - 1] < range.upperBound
            var end = decodedCount
            if !isWhole {
                end = offset
                while documents[end] < range.upperBound { end += 1 }
            }
            let scores = scoreAboveLeast
            for index in offset..<end {
                sums[Int(truncatingIfNeeded: documents[index] &- range.lowerBound)] &+=
                    scores[Int(truncatingIfNeeded: codes[index])]
            }
            if !isWhole {
                offset = end
                return
            }
            block += 1
            offset = 0
        }
    }

    /// Moves to the first document that is not before `target`.
    mutating func advance(to target: UInt32) {
        while block < blockCount, lastDocument(of: block) < target {
            block += 1
            offset = 0
        }
        if document() == Self.end { return }
        while offset < decodedCount, documents[offset] < target { offset += 1 }
        if offset == decodedCount {
            block += 1
            offset = 0
        }
    }

    /// The most that postings with documents in `range` can add, by what the skip records and the decoded block say.
    mutating func bound(in range: Range<UInt32>) -> UInt32 {
        if block == decodedBlock {
            if documents[offset] >= range.upperBound { return 0 }
        } else if block >= blockCount || block > 0 && lastDocument(of: block - 1) &+ 1 >= range.upperBound {
            return 0
        }
        if skips.isEmpty { return greatest }
        var code: UInt8 = 0
        var index = block
        while index < blockCount {
            let last = lastDocument(of: index)
            if last >= range.lowerBound { code = max(code, min(skips[index * Layout.skipSize + 8], 63)) }
            if last &+ 1 >= range.upperBound { break }
            index += 1
        }
        return min(greatest, scoreOfCode[Int(code)])
    }

    @inline(__always)
    private func lastDocument(of block: Int) -> UInt32 {
        if skips.isEmpty { return decodedBlock == block ? documents[decodedCount - 1] : Self.end - 1 }
        return UInt32(
            littleEndian: skips.loadUnaligned(fromByteOffset: block * Layout.skipSize, as: UInt32.self))
    }

    private mutating func decodeAndRead() -> UInt32 {
        guard block < blockCount, !isDamaged else { return Self.end }
        guard decode() else {
            fail()
            return Self.end
        }
        return documents[offset]
    }

    /// Ends the list: damage is reported once the query is through.
    private mutating func fail() {
        isDamaged = true
        block = blockCount
        decodedBlock = -1
    }

    private mutating func decode() -> Bool {
        let count = min(Layout.blockSize, documentCount - block * Layout.blockSize)
        var offset = 0
        var previous: UInt32 = 0
        if !skips.isEmpty {
            offset = Int(
                UInt32(
                    littleEndian: skips.loadUnaligned(
                        fromByteOffset: block * Layout.skipSize + 4, as: UInt32.self)))
            if block > 0 { previous = lastDocument(of: block - 1) }
        }
        guard offset <= blocks.count - PostingBlock.headerSize, let base = blocks.baseAddress else {
            return false
        }
        let gapWidth = Int(blocks[offset])
        let codeWidth = Int(blocks[offset + 1])
        let leastCode = Int(blocks[offset + 2])
        guard gapWidth <= 32, codeWidth <= 6, leastCode < 64 else { return false }
        let gapSize = PostingBlock.packedSize(count: count, width: gapWidth)
        let codeSize = PostingBlock.packedSize(count: count, width: codeWidth)
        let start = offset + PostingBlock.headerSize
        guard gapSize + codeSize <= blocks.count - start else { return false }
        PostingBlock.unpack(base + start, count: count, width: gapWidth, into: documents)
        PostingBlock.unpack(base + start + gapSize, count: count, width: codeWidth, into: codes)
        guard
            PostingBlock.sumUp(documents, count: count, width: gapWidth, from: previous, limit: documentLimit)
        else {
            return false
        }
        // Blocks that do not end where their record says would run into each other.
        guard skips.isEmpty || documents[count - 1] == lastDocument(of: block) else { return false }
        scoreAboveLeast = scoreOfCode + leastCode
        decodedBlock = block
        decodedCount = count
        return true
    }
}
