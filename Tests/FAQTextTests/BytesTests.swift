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

    @Test("the first of two bytes is found wherever it is, the end where neither is")
    func firstOffset() {
        var random = SplitMix(seed: 5)
        for _ in 0..<4000 {
            // Neighbours of what is sought, and bytes that differ from it by their highest bit.
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                [0x09, 0x0B, 0x0C, 0x0E, 0x8A, 0x8D, 0xFF, 0x00, 0x0A, 0x0D].randomElement(using: &random)
                    ?? UInt8(0x20)
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            bytes.withUnsafeBufferPointer { text in
                let found = ByteSearch.firstOffset(of: 0x0A, or: 0x0D, in: text, from: start)
                #expect(found == bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)
                #expect(ByteSearch.holds(0, in: text) == bytes.contains(0))
                #expect(
                    UTF8Validity.endOfASCII(in: text, from: start) == bytes[start...].firstIndex {
                        $0 >= 0x80
                    } ?? bytes.count)
            }
        }
    }
}
