import FAQText
import TestSupport
import Testing

@Suite("Bytes")
struct BytesTests {
    @Test(
        "FNV-1a gives the published hashes",
        arguments: [
            ("", 0x811C_9DC5, 0xCBF2_9CE4_8422_2325), ("a", 0xE40C_292C, 0xAF63_DC4C_8601_EC8C),
            ("foobar", 0xBF9C_F968, 0x8594_4171_F739_67E8),
        ] as [(String, UInt32, UInt64)])
    func hashes(text: String, short: UInt32, long: UInt64) {
        #expect(text.utf8.reduce(FNV1a.empty32) { FNV1a.extend($0, with: $1) } == short)
        #expect(text.utf8.reduce(FNV1a.empty64) { FNV1a.extend($0, with: $1) } == long)
    }

    @Test("the border of a range is found wherever it is, in few steps")
    func partitioningIndex() {
        var random = SplitMix(seed: 1)
        for count in 0..<70 {
            let start = Int.random(in: -100...100, using: &random)
            for border in 0...count {
                var steps = 0
                let found = (start..<start + count).partitioningIndex { number in
                    steps += 1
                    return number >= start + border
                }
                #expect(found == start + border)
                #expect(steps <= 7)
            }
        }
    }

    @Test("an error in a comparison ends the search for the border")
    func throwing() {
        struct Failure: Error {}
        #expect(throws: Failure.self) {
            try (0..<10).partitioningIndex { _ throws(Failure) in throw Failure() }
        }
    }
}
