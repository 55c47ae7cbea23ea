/// Text as it is compared: folded once, the same way at build and at query time, with a map back to the
/// original bytes.
///
/// - ASCII letters keep their case (identifiers are split at it, see ``UInt8/asciiLowercased``); every
///   other letter is case folded, loses its width, and a Latin one its diacritics.
/// - Traditional Han characters become simplified ones, one for one.
/// - Quotes, dashes, blanks and Chinese punctuation become their ASCII equivalents.
/// - Invisible characters and terminal escape sequences are gone, other control characters are spaces,
///   line ends are `\n`.
/// - A run of blanks is one space, or one tab if a tab is among them; none stands at the edge of a line,
///   or between a Han character or kana and an ASCII letter, digit or quote.
/// - A byte that is not part of valid UTF-8 is a space.
///
/// Folding folded text changes nothing.
package struct FoldedText: Sendable {
    /// Valid UTF-8.
    package let bytes: [UInt8]

    /// Where the distance to the original changes, by ascending offset.
    let segments: [Segment]

    /// Equal steps through both texts: unit *i* of the segment stands at `folded + i × foldedUnit` and
    /// came from `original + i × originalUnit`.
    struct Segment: Sendable, Equatable {
        var folded: UInt32
        var original: UInt32
        var originalUnit: UInt32
        var foldedUnit: UInt32
    }

    /// Folds `utf8`, any bytes. What lies beyond the first 4 GiB is left out.
    package init(_ utf8: UnsafeBufferPointer<UInt8>, tables: FoldTables = .standard) {
        let input = UnsafeBufferPointer(rebasing: utf8.prefix(Int(clamping: UInt32.max)))
        var folder = Folder(input: input, tables: tables)
        folder.run()
        (bytes, segments) = folder.finish()
    }

    /// Folds an array of bytes, see ``init(_:tables:)-(UnsafeBufferPointer<UInt8>,_)``.
    package init(_ utf8: [UInt8], tables: FoldTables = .standard) {
        self = utf8.withUnsafeBufferPointer { FoldedText($0, tables: tables) }
    }

    /// The original bytes that a range of folded bytes came from.
    ///
    /// What was dropped at the range's edges is left out, what was dropped inside belongs to it. A range
    /// that cuts through a unit (the `f` of `ﬁ`) gives the whole unit; an empty one gives the empty range
    /// before the unit it stands at, or after the last. Offsets are clamped to the text.
    package func originalRange(of folded: Range<Int>) -> Range<Int> {
        let lower = min(max(folded.lowerBound, 0), bytes.count)
        let upper = min(max(folded.upperBound, lower), bytes.count)
        guard !segments.isEmpty else { return 0..<0 }
        if lower == upper {
            let start = lower < bytes.count ? unit(at: lower).lowerBound : unit(at: lower - 1).upperBound
            return start..<start
        }
        return unit(at: lower).lowerBound..<unit(at: upper - 1).upperBound
    }

    /// The original bytes of the unit that holds the folded byte at `offset`.
    private func unit(at offset: Int) -> Range<Int> {
        // The first segment begins at 0.
        let next = (1..<segments.count).partitioningIndex { Int(segments[$0].folded) > offset }
        let segment = segments[next - 1]
        let start =
            Int(segment.original)
            + (offset - Int(segment.folded)) / Int(segment.foldedUnit) * Int(segment.originalUnit)
        return start..<start + Int(segment.originalUnit)
    }
}
