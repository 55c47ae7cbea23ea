import TestSupport
import Testing

@testable import FAQEngine

@Suite("Blocks of postings")
struct PostingBlockTests {
    /// The values of a part of a block, bit by bit as Docs/IndexFormat.md lays them out.
    private func naive(_ bytes: ArraySlice<UInt8>, count: Int, width: Int) -> [UInt32] {
        func bit(_ number: Int) -> UInt32 { UInt32(bytes[bytes.startIndex + number / 8] >> (number % 8) & 1) }
        return (0..<count).map { value in
            (0..<width).reduce(0) { sum, offset in
                // A full block has four lanes of words that take turns.
                let inLane = value / 4 * width + offset
                let place =
                    count == 128
                    ? (inLane / 32 * 4 + value % 4) * 32 + inLane % 32 : value * width + offset
                return sum | bit(place) << UInt32(offset)
            }
        }
    }

    private struct Decoded {
        var gaps: [UInt32]
        var codes: [UInt32]
        var documents: [UInt32]
        var isInRange: Bool
    }

    private func decode(_ bytes: [UInt8], count: Int, after previous: UInt32, limit: UInt32) -> Decoded {
        let (gapWidth, codeWidth) = (Int(bytes[0]), Int(bytes[1]))
        let codeStart =
            PostingBlock.headerSize + PostingBlock.packedSize(count: count, width: gapWidth)
        var values = [UInt32](repeating: .max, count: 256)
        return bytes.withUnsafeBytes { bytes in
            values.withUnsafeMutableBufferPointer { values in
                guard let base = bytes.baseAddress, let target = values.baseAddress else {
                    return Decoded(gaps: [], codes: [], documents: [], isInRange: false)
                }
                PostingBlock.unpack(
                    base + PostingBlock.headerSize, count: count, width: gapWidth, into: target)
                PostingBlock.unpack(base + codeStart, count: count, width: codeWidth, into: target + 128)
                let gaps = Array(values[..<count])
                let isInRange = PostingBlock.sumUp(
                    target, count: count, width: gapWidth, from: previous, limit: limit)
                return Decoded(
                    gaps: gaps, codes: Array(values[128..<128 + count]), documents: Array(values[..<count]),
                    isInRange: isInRange)
            }
        }
    }

    @Test("decode to what was encoded, and lie as the format says", arguments: 0...24)
    func roundTrip(width: Int) {
        var random = SplitMix(seed: UInt64(width))
        for count in [1, 2, 3, 31, 127, 128, 128, Int.random(in: 4...126, using: &random)] {
            let previous = UInt32.random(in: 0...1000, using: &random)
            var documents: [UInt32] = []
            for _ in 0..<count {
                let gap = UInt32.random(in: 0..<1 << UInt32(width), using: &random)
                documents.append((documents.last ?? previous) + gap)
            }
            let least = UInt8.random(in: 0...63, using: &random)
            let codes = documents.map { _ in UInt8.random(in: least...63, using: &random) }
            var bytes: [UInt8] = []
            PostingBlock.append(documents[...], codes: codes[...], after: previous, to: &bytes)

            let last = documents[count - 1]
            let found = decode(bytes, count: count, after: previous, limit: last + 1)
            #expect(found.documents == documents)
            #expect(found.isInRange)
            #expect(found.codes.map { UInt8($0) + bytes[2] } == codes)
            #expect(!decode(bytes, count: count, after: previous, limit: last).isInRange)

            let gapSize = PostingBlock.packedSize(count: count, width: Int(bytes[0]))
            let codeSize = PostingBlock.packedSize(count: count, width: Int(bytes[1]))
            #expect(bytes.count == PostingBlock.headerSize + gapSize + codeSize)
            #expect(naive(bytes[3...], count: count, width: Int(bytes[0])) == found.gaps)
            #expect(naive(bytes[(3 + gapSize)...], count: count, width: Int(bytes[1])) == found.codes)
        }
    }

    @Test("one great gap among small ones, as wide as documents may be", arguments: [25, 31, 32])
    func greatGap(width: Int) {
        for count in [2, 128] {
            let great = UInt32(truncatingIfNeeded: (1 << width) - 200)
            let documents = (0..<UInt32(count)).map { $0 < UInt32(count) / 2 ? $0 : great + $0 }
            var bytes: [UInt8] = []
            PostingBlock.append(
                documents[...], codes: [UInt8](repeating: 7, count: count)[...], after: 0, to: &bytes)
            #expect(bytes[0] == UInt8(width))
            let found = decode(bytes, count: count, after: 0, limit: .max)
            #expect(found.documents == documents)
            #expect(found.isInRange)
            #expect(found.codes.allSatisfy { $0 == 0 })
        }
    }

    @Test("gaps that lead past all documents are out of range, and do not wrap around")
    func overflow() {
        for count in [2, 128] {
            var values = [UInt32](repeating: .max, count: 128)
            #expect(!PostingBlock.sumUp(&values, count: count, width: 32, from: 5, limit: .max))
        }
        var values = [UInt32](repeating: (1 << 24) - 1, count: 128)
        #expect(!PostingBlock.sumUp(&values, count: 128, width: 24, from: (1 << 31) - 1, limit: 1 << 31))
    }
}
