import TestSupport
import Testing

@testable import FAQEngine

@Suite("Fields")
struct FieldTests {
    @Test("counts of a term are kept apart by field, up to 63 each")
    func counts() {
        var random = SplitMix(seed: 161)
        for _ in 0..<100 {
            var counts = FieldCounts()
            var expected: [Field: Int] = [:]
            for _ in 0..<Int.random(in: 1...200, using: &random) {
                // Mostly one field, so that it comes to its end.
                let field = Field.allCases[max(0, Int.random(in: -6...4, using: &random))]
                counts.add(field)
                expected[field] = min(63, expected[field, default: 0] + 1)
            }
            for field in Field.allCases { #expect(counts[field] == expected[field, default: 0]) }
            #expect(counts.onlyField == (expected.count == 1 ? expected.keys.first : nil))
        }
        for field in Field.allCases {
            var counts = FieldCounts()
            for _ in 0..<70 { counts.add(field) }
            #expect(counts[field] == 63)
            #expect(counts.onlyField == field)
        }
    }

    @Test(
        "more occurrences add more and less, longer fields take off, and no field adds more than twice its weight"
    )
    func impact() {
        let impact = Impact(profile: Profile.samples[1], averageLength: PerField(repeating: 10))
        for field in Field.allCases {
            var counts = FieldCounts()
            var last = 0.0
            var growth = Double.infinity
            for _ in 0..<63 {
                counts.add(field)
                let value = impact.value(counts, lengths: PerField(repeating: 10))
                #expect(value > last && value - last < growth)
                growth = value - last
                last = value
            }
            #expect(last < 2 * field.weight(in: Profile.samples[1]))
            #expect(impact.value(counts, lengths: PerField(repeating: 30)) < last)
            #expect(impact.value(counts, lengths: PerField(repeating: 2)) > last)
        }
    }

    @Test("once in a field of mean length counts the weight of the field, and fields add up")
    func weights() {
        let impact = Impact(
            profile: Profile(documentation: 1, prose: 0, questions: 0), averageLength: PerField(repeating: 7))
        var all = FieldCounts()
        for field in Field.allCases {
            var counts = FieldCounts()
            counts.add(field)
            all.add(field)
            let value = impact.value(counts, lengths: PerField(repeating: 7))
            #expect(abs(value - field.weight(in: Profile(documentation: 1, prose: 0, questions: 0))) < 1e-12)
        }
        let sum = Field.allCases.reduce(0) {
            $0 + $1.weight(in: Profile(documentation: 1, prose: 0, questions: 0))
        }
        #expect(abs(impact.value(all, lengths: PerField(repeating: 7)) - sum) < 1e-12)
    }

    @Test("codes of impacts that are remembered are those that are computed")
    func coder() {
        let impact = Impact(profile: Profile.samples[2], averageLength: PerField(repeating: 12))
        var coder = ImpactCoder(impact)
        var random = SplitMix(seed: 162)
        for _ in 0..<3000 {
            var counts = FieldCounts()
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                counts.add(Field.allCases[max(0, Int.random(in: -3...4, using: &random))])
            }
            var lengths = PerField<UInt16>(repeating: 0)
            for field in Field.allCases {
                lengths[field] = UInt16(
                    [1, 2, 3, 4, 5, 6, 7, 511, 512, 65_535].randomElement(using: &random) ?? 1)
            }
            #expect(
                coder.code(counts, lengths) == ImpactCode.code(of: impact.value(counts, lengths: lengths)))
        }
    }
}
