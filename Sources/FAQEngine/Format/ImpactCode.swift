import FAQText

/// The six-bit scale on which a posting stores its impact: what a term adds to the score of a document, before the
/// weight of the term.
///
/// Codes are spaced by a constant ratio, so that the relative error is the same (at most 4 %) for weak and strong
/// impacts.
enum ImpactCode {
    static let count = 64

    /// Values grow by 8.6 % a step from 16 to about 2,900; an impact of 1 is 256.
    static let values: [UInt16] = {
        var values: [UInt16] = []
        var value = 16.0
        for _ in 0..<count {
            values.append(UInt16(value + 0.5))
            value *= 1.086
        }
        return values
    }()

    /// The code whose value is nearest to `impact`.
    static func code(of impact: Double) -> UInt8 {
        let scaled = impact * 256
        let values = values
        return UInt8(
            (0..<count - 1).partitioningIndex {
                (Double(values[$0]) + Double(values[$0 + 1])) / 2 >= scaled
            })
    }
}
