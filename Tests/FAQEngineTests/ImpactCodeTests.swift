import TestSupport
import Testing

@testable import FAQEngine

@Suite("Impact codes")
struct ImpactCodeTests {
    @Test("the code of an impact is that of the nearest value")
    func nearest() {
        var random = SplitMix(seed: 2)
        let values = ImpactCode.values.map { Double($0) / 256 }
        #expect(values.count == ImpactCode.count)
        for _ in 0..<500 {
            let impact = Double.random(in: 0...14, using: &random)
            let found = values[Int(ImpactCode.code(of: impact))]
            let nearest = values.min { abs($0 - impact) < abs($1 - impact) } ?? 0
            #expect(abs(found - impact) == abs(nearest - impact))
        }
    }

    @Test("every code is that of its value, and values grow by the same ratio up to rounding")
    func values() {
        for (code, value) in ImpactCode.values.enumerated() {
            #expect(ImpactCode.code(of: Double(value) / 256) == UInt8(code))
            guard code > 0 else { continue }
            let last = Double(ImpactCode.values[code - 1])
            #expect(abs(Double(value) - 1.086 * last) <= 1.1)
        }
    }
}
