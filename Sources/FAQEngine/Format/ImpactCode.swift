/// The six-bit scale on which a posting stores its impact: what a term adds to the score of a document, before the
/// weight of the term.
///
/// Codes are spaced by a constant ratio, so that the relative error is the same (at most 4 %) for weak and strong
/// impacts.
enum ImpactCode {
    static let count = 64

    /// Values grow by 8.6 % a step from 16 to about 2,900; an impact of 1 is 256.
    static let values: InlineArray<64, UInt16> = {
        var table = InlineArray<64, UInt16>(repeating: 0)
        var value = 16.0
        for code in 0..<64 {
            table[code] = UInt16(value + 0.5)
            value *= 1.086
        }
        return table
    }()

    /// The code whose value is nearest to `impact`.
    static func code(of impact: Double) -> UInt8 {
        let scaled = impact * 256
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high) / 2
            if (Double(values[middle]) + Double(values[middle + 1])) / 2 < scaled {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return UInt8(low)
    }
}
