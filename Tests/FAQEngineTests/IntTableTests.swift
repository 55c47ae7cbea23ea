import TestSupport
import Testing

@testable import FAQEngine

@Suite("Tables of numbers")
struct IntTableTests {
    @Test("hold what a dictionary holds, while they grow and values change", arguments: [0, 64, 5000])
    func dictionary(capacity: Int) {
        var random = SplitMix(seed: 61)
        var table = IntTable(capacity: capacity)
        var expected: [UInt64: UInt32] = [:]
        for _ in 0..<5000 {
            let key = UInt64.random(in: 0..<3000, using: &random) << UInt64.random(in: 0...40, using: &random)
            let value = UInt32.random(in: 0...UInt32.max, using: &random)
            table.insert(key, value)
            expected[key] = value
            #expect(table.count == expected.count)
            let asked = UInt64.random(in: 0..<6000, using: &random)
            #expect(table[asked] == expected[asked])
        }
        #expect(expected.allSatisfy { table[$0.key] == $0.value })
    }
}
