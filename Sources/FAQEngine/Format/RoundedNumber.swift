/// Numbers that an index takes from all its entries, rounded, so that a word more or less in one of them changes what is
/// stored of that one and its neighbours, and not of all.
package enum RoundedNumber {
    /// The nearest with five significant binary digits, at most 3 % off: mean lengths, which every impact is made with.
    static func few(_ value: Double) -> Double { rounded(value, digits: 5, .toNearestOrAwayFromZero) }

    /// The next lower with eight significant binary digits, less than 0.8 % off, and so the upper half of an IEEE float: norms
    /// of documents. Whatever covers a question covers its norm, too.
    static func some(_ value: Double) -> Double { rounded(value, digits: 8, .towardZero) }

    /// The upper half of a float that holds a number rounded by ``some(_:)``.
    package static func half(_ value: Double) -> UInt16 {
        UInt16(truncatingIfNeeded: Float(value).bitPattern >> 16)
    }

    private static func rounded(
        _ value: Double, digits: Int, _ rule: FloatingPointRoundingRule
    ) -> Double {
        guard value.isNormal else { return value }
        let unit = Double(sign: .plus, exponent: Int(value.exponent) - digits + 1, significand: 1)
        return (value / unit).rounded(rule) * unit
    }
}
