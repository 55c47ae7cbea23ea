/// Numbers that an index takes from all its entries, rounded, so that a word more or less in one of them changes what is
/// stored of that one and its neighbours, and not of all.
package enum RoundedNumber {
    /// Of so many significant binary digits, at most 6 % off.
    private static let digits = 5

    /// The nearest: for mean lengths, which every impact is made with.
    static func nearest(_ value: Double) -> Double { rounded(value, .toNearestOrAwayFromZero) }

    /// The next lower: for norms of documents. Whatever covers a question covers its norm, too.
    static func lower(_ value: Double) -> Double { rounded(value, .towardZero) }

    /// The upper half of a float that holds a rounded number.
    package static func half(_ value: Double) -> UInt16 {
        UInt16(truncatingIfNeeded: Float(value).bitPattern >> 16)
    }

    private static func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
        guard value.isNormal else { return value }
        let unit = Double(sign: .plus, exponent: Int(value.exponent) - digits + 1, significand: 1)
        return (value / unit).rounded(rule) * unit
    }
}
