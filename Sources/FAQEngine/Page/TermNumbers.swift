import FAQText

/// What a page calls the terms of its base: numbers that most of them keep when others come or go, so that what is stored of
/// entries stays as it is. A term has the number that its hash says, or one soon after it, where others have that (open
/// addressing); how far after it is kept beside the term.
package struct TermNumbers: Sendable {
    /// All numbers are up to this one, two to four for each term.
    private let mask: UInt32

    package init(termCount: Int) {
        mask = (UInt32.max >> UInt32(truncatingIfNeeded: termCount).leadingZeroBitCount) << 1 | 1
    }

    /// The number of a term.
    ///
    /// - Parameter shift: how far after the one that its hash says.
    package func number(of term: some Sequence<UInt8>, shift: UInt32 = 0) -> UInt32 {
        (FNV1a.mixed(term) &+ shift) & mask
    }

    /// The number after another.
    package func next(after number: UInt32) -> UInt32 { (number &+ 1) & mask }

    /// So many numbers there are.
    package var count: Int { Int(mask) + 1 }
}
