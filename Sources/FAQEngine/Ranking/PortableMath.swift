/// Logarithm and exponential from additions and multiplications alone, so that every platform computes the same
/// bits.
enum PortableMath {
    private static let ln2 = 0.693147180559945309417

    /// The natural logarithm; `x` must be positive and finite.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    static func log(_ x: Double) -> Double {
        // x = m × 2^e with m in [√½, √2); ln m = 2 artanh((m − 1) / (m + 1)).
        var exponent = Int(x.bitPattern >> 52 & 0x7FF) - 1023
        var mantissa = Double(bitPattern: x.bitPattern & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
        if mantissa > 1.4142135623730951 {
            mantissa /= 2
            exponent += 1
        }
        let s = (mantissa - 1) / (mantissa + 1)
        let square = s * s
        var sum = 0.0
        var power = s
        var odd = 1.0
        while odd < 24 {
            sum += power / odd
            power *= square
            odd += 2
        }
        return 2 * sum + Double(exponent) * ln2
    }

    /// e to the power of `x`, for |x| below 700; clamped beyond. 1 for what is no number.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    static func exp(_ x: Double) -> Double {
        if x.isNaN { return 1 }
        let bounded = x < -700 ? -700 : x > 700 ? 700 : x
        // x = k ln 2 + r with |r| ≤ ½ ln 2.
        let scaled = bounded / ln2
        let k = Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
        let r = bounded - Double(k) * ln2
        var sum = 1.0
        var term = 1.0
        var n = 1.0
        while n < 18 {
            term *= r / n
            sum += term
            n += 1
        }
        return sum * Double(bitPattern: UInt64(k + 1023) << 52)
    }
}
