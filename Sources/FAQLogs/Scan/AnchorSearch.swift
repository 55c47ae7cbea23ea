internal import FAQEngine
internal import FAQText

/// Searches raw text for lines that are worth comparing, 64 bytes at a time.
///
/// Those are lines where an anchor stands with text around it that can be its pattern, or one that a line end cuts in
/// two; a word of an error, if those are sought; and characters whose folding may make an anchor.
struct AnchorSearch {
    /// An offset in a line that is worth comparing.
    struct Candidate: Hashable {
        var offset: Int
        var line: Int
    }

    private let anchors: SoughtAnchors
    private let wrapped: WrappedLines
    /// All text at hand; ``LogWindow`` has readable bytes around it.
    private let text: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// All bits where no anchor begins with a digit, so that numbers are passed over.
    private let ignoredDigits: UInt64

    /// Where the present block begins, and the number of the line there.
    private var block: Int
    private var line: Int
    private var newlines: UInt64 = 0
    /// The offsets in the block that are still to be given.
    private var candidates: UInt64 = 0
    /// Whether the block before ended in a word.
    private var carry: UInt64 = 0
    /// The last character beyond ASCII.
    private var previous: (scalar: UInt32, range: Range<Int>) = (0, -1 ..< -1)

    /// - Parameters:
    ///   - range: the part of the text to search.
    ///   - line: the number of the line at its beginning.
    init(_ anchors: SoughtAnchors, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int) {
        self.anchors = anchors
        self.text = text
        self.line = line
        wrapped = WrappedLines(text: text, start: range.lowerBound, anchors: anchors)
        block = range.lowerBound - ByteBlock.size
        end = range.upperBound
        ignoredDigits = anchors.patterns.hasDigits ? 0 : .max
    }

    /// The number of the line after all that was searched.
    var lineNumber: Int { line + newlines.nonzeroBitCount }

    /// The next candidate; the same line may come more than once.
    mutating func next() throws(IndexError) -> Candidate? {
        while candidates == 0 {
            guard block + ByteBlock.size < end else { return nil }
            try searchBlock()
        }
        let bit = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        let newlinesBefore = newlines & ((UInt64(1) << UInt64(bit)) &- 1)
        return Candidate(offset: block + bit, line: line + newlinesBefore.nonzeroBitCount)
    }

    @inline(__always)
    private mutating func searchBlock() throws(IndexError) {
        line = lineNumber
        block += ByteBlock.size
        var bytes = ByteBlock(start + block)
        if end - block < ByteBlock.size { bytes.removeAll(from: end - block) }
        newlines = bytes.newline
        candidates = try words(in: bytes)
        if bytes.high | bytes.escape != 0 { candidates |= try characters(in: bytes) }
        if newlines != 0 { candidates |= try lineEnds() }
    }

    private var start: UnsafePointer<UInt8> { text.baseAddress.unsafelyUnwrapped }

    // MARK: Words

    @inline(__always)
    private mutating func words(in bytes: ByteBlock) throws(IndexError) -> UInt64 {
        let text = start
        let bitmap = anchors.bitmap
        let findsErrors = anchors.errors != nil
        var starts = bytes.word & ~(bytes.word << 1 | carry) & ~(bytes.digit & ignoredDigits)
        carry = bytes.word >> 63
        var candidates: UInt64 = 0
        while starts != 0 {
            let bit = starts.trailingZeroBitCount
            starts &= starts &- 1
            let word = RawWord(text, start: block &+ bit, length: wordLength(at: bit, bytes.word))
            let anchor = word.anchor
            if Self.mayBePattern(anchor, endingAt: word.end, text, bitmap) || findsErrors && word.endsAsError,
                try anchors.isPromising(anchor, at: word.start..<word.end, in: self.text)
            {
                candidates |= 1 &<< UInt64(bit)
            }
        }
        return candidates
    }

    @inline(__always)
    private func wordLength(at bit: Int, _ words: UInt64) -> Int {
        var length = (~(words &>> UInt64(bit))).trailingZeroBitCount
        if bit &+ length >= ByteBlock.size {
            let text = start + (block &+ bit)
            length = ByteBlock.size - bit
            while block &+ bit &+ length < end, text[length].isASCIIWord { length += 1 }
        }
        return length
    }

    @inline(__always)
    private static func mayBePattern(
        _ anchor: UInt64, endingAt end: Int, _ text: UnsafePointer<UInt8>, _ bitmap: AnchorBitmap
    ) -> Bool {
        guard bitmap.mayContain(anchor) else { return false }
        let next = (text[end] == 0x20 ? text[end + 1] : text[end]).asciiLowercased
        // Folding may make anything of other bytes.
        return next <= 0x20 || next >= 0x80 || bitmap.mayContain(anchor, before: next)
            || bitmap.mayContain(anchor, before: 0)
    }

    // MARK: Other characters

    @inline(__always)
    private mutating func characters(in bytes: ByteBlock) throws(IndexError) -> UInt64 {
        let searched = UnsafeBufferPointer(start: start, count: end)
        var leads = bytes.high | bytes.escape
        var candidates: UInt64 = 0
        while leads != 0 {
            let bit = leads.trailingZeroBitCount
            leads &= leads &- 1
            let offset = block + bit
            if searched[offset] & 0xC0 == 0x80 { continue }
            guard searched[offset] >= 0x80,
                let (scalar, length) = UTF8Scalar.decode(searched, at: offset)
            else {
                if searched[offset] == 0x1B { candidates |= 1 &<< UInt64(bit) }
                continue
            }
            let range = offset..<offset + length
            if anchors.folding.changesWords(scalar) { candidates |= 1 &<< UInt64(bit) }
            if previous.range.upperBound == offset {
                let anchor = Anchor.pair(previous.scalar, scalar)
                if anchors.bitmap.mayContain(anchor),
                    try anchors.isPromising(
                        anchor, at: previous.range.lowerBound..<range.upperBound, in: text)
                {
                    candidates |= 1 &<< UInt64(bit)
                }
            }
            previous = (scalar, range)
        }
        return candidates
    }

    // MARK: Line ends

    @inline(__always)
    private func lineEnds() throws(IndexError) -> UInt64 {
        var ends = newlines
        var candidates: UInt64 = 0
        while ends != 0 {
            let bit = ends.trailingZeroBitCount
            ends &= ends &- 1
            if try wrapped.cutAnchor(at: block + bit) { candidates |= 1 &<< UInt64(bit) }
        }
        return candidates
    }
}
