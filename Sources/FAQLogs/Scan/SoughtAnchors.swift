internal import FAQEngine
internal import FAQText

/// What raw text is searched for: the anchors of all patterns and, on request, those of errors.
final class SoughtAnchors {
    let patterns: PatternSection
    let errors: ErrorAnchors?
    let folding = FoldingProbe()
    /// All of them.
    let bitmap: AnchorBitmap

    init(_ patterns: PatternSection, errors: ErrorAnchors?) {
        self.patterns = patterns
        self.errors = errors
        bitmap = patterns.makeBitmap()
        for anchor in errors?.numbers ?? [] { bitmap.insert(anchor, before: 0) }
    }

    deinit {
        bitmap.deallocate()
    }

    /// Whether the text around an anchor can be its pattern, or the anchor speaks of an error.
    @inline(never)
    func isPromising(
        _ anchor: UInt64, at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
    ) throws(IndexError) -> Bool {
        if let errors, errors.contains(anchor, UnsafeBufferPointer(rebasing: text[range])) { return true }
        for number in try patterns.patterns(withAnchor: anchor)
        where patterns.pattern(number, hasAnchor: anchor)
            && patterns.pattern(number, fitsBeside: range, in: text)
        {
            let (piece, position) = try patterns.anchoredPiece(of: number)
            if RawText.mayHold(piece, anchor: position, at: range, in: text, folding: folding) { return true }
        }
        return false
    }

    /// Whether any pattern has the anchor.
    func havePattern(withAnchor anchor: UInt64) throws(IndexError) -> Bool {
        guard bitmap.mayContain(anchor) else { return false }
        return try patterns.patterns(withAnchor: anchor).contains { patterns.pattern($0, hasAnchor: anchor) }
    }
}
