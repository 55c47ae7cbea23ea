internal import FAQText

/// What stands beside the anchor in a pattern: the two bytes before it and the two after it, blanks left out, 0 where
/// there is none.
struct AnchorNeighbours {
    /// From the lowest byte up: the byte before the anchor, the one before that, the byte after it, the next.
    let packed: UInt32

    init(packed: UInt32) {
        self.packed = packed
    }

    /// Reads them from a piece of a pattern.
    init(of anchor: Range<Int>, in piece: UnsafeBufferPointer<UInt8>) {
        var packed: UInt32 = 0
        for (rank, byte) in piece[..<anchor.lowerBound].reversed().lazy.filter({ $0 != 0x20 }).prefix(2)
            .enumerated()
        {
            packed |= UInt32(byte) << UInt32(8 * rank)
        }
        for (rank, byte) in piece[anchor.upperBound...].lazy.filter({ $0 != 0x20 }).prefix(2).enumerated() {
            packed |= UInt32(byte) << UInt32(16 + 8 * rank)
        }
        self.packed = packed
    }

    /// The byte after the anchor.
    var next: UInt8 { UInt8(truncatingIfNeeded: packed >> 16) }

    /// Whether they can stand beside an anchor in raw text: `false` only when folding could not make it so.
    @inline(__always)
    func mayStand(beside anchor: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Nearly always a single blank stands between words; everything else is left to the closer look.
        func fits(_ wanted: UInt8, _ byte: UInt8) -> Bool {
            wanted == 0 || byte >= 0x80 || byte <= 0x20 || byte.asciiLowercased == wanted
        }
        let end = anchor.upperBound
        if end + 2 < text.count {
            let after = text[end] == 0x20 ? end + 1 : end
            if !fits(next, text[after]) { return false }
            if text[after] > 0x20, !fits(UInt8(truncatingIfNeeded: packed >> 24), text[after + 1]) {
                return false
            }
        }
        let start = anchor.lowerBound
        if start >= 3 {
            let before = text[start - 1] == 0x20 ? start - 2 : start - 1
            if !fits(UInt8(truncatingIfNeeded: packed), text[before]) { return false }
            if text[before] > 0x20, !fits(UInt8(truncatingIfNeeded: packed >> 8), text[before - 1]) {
                return false
            }
        }
        return true
    }
}
