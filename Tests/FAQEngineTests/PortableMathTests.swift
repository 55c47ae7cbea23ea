import Foundation
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Portable mathematics")
struct PortableMathTests {
    private func isClose(_ value: Double, _ expected: Double) -> Bool {
        abs(value - expected) <= 1e-12 * abs(expected)
    }

    @Test("the logarithm is that of the platform, from very small to very great numbers and around 1")
    func logarithm() {
        var random = SplitMix(seed: 51)
        for _ in 0..<5000 {
            let wide = pow(10, Double.random(in: -300...300, using: &random))
            let near = Double.random(in: 0.25...4, using: &random)
            for x in [wide, near] {
                #expect(isClose(PortableMath.log(x), log(x)), "log \(x)")
            }
        }
        // Where the mantissa is halved.
        for x in [(0.5).squareRoot(), (2.0).squareRoot(), (1.0).nextUp, (1.0).nextDown] {
            #expect(isClose(PortableMath.log(x), log(x)), "log \(x)")
        }
    }

    @Test("the exponential is that of the platform as far as 700 either way")
    func exponential() {
        var random = SplitMix(seed: 52)
        for _ in 0..<5000 {
            for x in [
                Double.random(in: -700...700, using: &random), Double.random(in: -2...2, using: &random),
            ] {
                #expect(isClose(PortableMath.exp(x), exp(x)), "exp \(x)")
            }
        }
    }

    @Test("what must be exact is exact")
    func exactValues() {
        #expect(PortableMath.log(1) == 0)
        #expect(PortableMath.exp(0) == 1)
        for exponent in [-1000, -3, 1, 2, 40, 1000] {
            let power = Double(sign: .plus, exponent: exponent, significand: 1)
            #expect(PortableMath.log(power) == Double(exponent) * log(2))
        }
    }

    @Test("beyond its range the exponential stays at the ends, and what is no number gives 1")
    func ends() {
        for x in [700.5, 1e300, .infinity] {
            #expect(PortableMath.exp(x) == PortableMath.exp(700))
            #expect(PortableMath.exp(-x) == PortableMath.exp(-700))
        }
        #expect(PortableMath.exp(.nan) == 1)
    }
}
