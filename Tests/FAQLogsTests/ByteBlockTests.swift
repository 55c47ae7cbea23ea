import TestSupport
import Testing

@testable import FAQLogs

@Suite("Blocks of 64 bytes")
struct ByteBlockTests {
    private func read(_ bytes: [UInt8]) throws -> ByteBlock {
        try bytes.withUnsafeBufferPointer { ByteBlock(try #require($0.baseAddress)) }
    }

    private func bits(_ bytes: [UInt8], where matches: (UInt8) -> Bool) -> UInt64 {
        bytes.enumerated().reduce(0) { $0 | (matches($1.element) ? 1 << UInt64($1.offset) : 0) }
    }

    @Test("say of every byte at every offset what it is")
    func kinds() throws {
        var random = SplitMix(seed: 21)
        for round in 0..<400 {
            // All values in turn, then mixtures in which few are rare.
            let bytes = (0..<ByteBlock.size).map { offset in
                round < 256
                    ? UInt8(truncatingIfNeeded: round + offset)
                    : UInt8.random(in: round % 2 == 0 ? 0x20...0x7E : 0...255, using: &random)
            }
            let block = try read(bytes)
            #expect(
                block.word
                    == bits(bytes) {
                        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                            || (0x61...0x7A).contains($0) || $0 == 0x5F
                    })
            #expect(block.digit == bits(bytes) { (0x30...0x39).contains($0) })
            #expect(block.high == bits(bytes) { $0 >= 0x80 })
            #expect(block.newline == bits(bytes) { $0 == 0x0A })
            #expect(block.escape == bits(bytes) { $0 == 0x1B })
        }
    }

    @Test("forget what stands after the end of a text")
    func ends() throws {
        let bytes = (0..<ByteBlock.size).map { [0x61, 0x30, 0x80, 0x0A, 0x1B][$0 % 5] as UInt8 }
        for count in 1..<ByteBlock.size {
            var block = try read(bytes)
            block.removeAll(from: count)
            let kept = Array(bytes[..<count])
            #expect(block.word == bits(kept) { $0 == 0x61 || $0 == 0x30 })
            #expect(block.word & block.digit == bits(kept) { $0 == 0x30 })
            #expect(block.high == bits(kept) { $0 == 0x80 })
            #expect(block.newline == bits(kept) { $0 == 0x0A })
            #expect(block.escape == bits(kept) { $0 == 0x1B })
        }
    }
}
