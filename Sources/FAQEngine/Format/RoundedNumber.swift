/// Numbers that an index takes from all its entries, rounded, so that a word more or less in one of them changes what is
/// stored of that one and its neighbours, and not of all.
package enum RoundedNumber {
    /// With five significant binary digits, at most 3 % off: mean lengths, which every impact is made with.
    static func few(_ value: Double) -> Double { rounded(value, digits: 5) }

    /// With eight significant binary digits, at most 0.4 % off, and so the upper half of an IEEE float: norms of documents.
    static func some(_ value: Double) -> Double { rounded(value, digits: 8) }

    /// The upper half of a float that holds a number rounded by ``some(_:)``.
    package static func half(_ value: Double) -> UInt16 {
        UInt16(truncatingIfNeeded: Float(value).bitPattern >> 16)
    }

    private static func rounded(_ value: Double, digits: Int) -> Double {
        guard value.isNormal else { return value }
        let unit = Double(sign: .plus, exponent: Int(value.exponent) - digits + 1, significand: 1)
        return (value / unit).rounded() * unit
    }
}
