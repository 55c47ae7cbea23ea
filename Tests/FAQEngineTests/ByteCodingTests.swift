import TestSupport
import Testing

@testable import FAQEngine

@Suite("Numbers as bytes")
struct ByteCodingTests {
    @Test("are read as they were written")
    func roundTrip() {
        var random = SplitMix(seed: 171)
        let numbers =
            (0..<64).flatMap { [UInt64(1) << $0, (UInt64(1) << $0) - 1] } + [.max]
            + (0..<500).map { _ in random.next() >> UInt64.random(in: 0...63, using: &random) }
        var bytes: [UInt8] = []
        for number in numbers {
            bytes.append(varint: number)
            bytes.append(u16: UInt16(truncatingIfNeeded: number))
            bytes.append(u32: UInt32(truncatingIfNeeded: number))
            bytes.append(u64: number)
            bytes.append(1)
            bytes.align(to: 8)
        }
        bytes.withUnsafeBytes { bytes in
            var cursor = ByteCursor(bytes)
            for number in numbers {
                #expect(cursor.varint() == number)
                #expect(cursor.u16() == UInt16(truncatingIfNeeded: number))
                #expect(cursor.u32() == UInt32(truncatingIfNeeded: number))
                #expect(cursor.u64() == number)
                #expect(cursor.u8() == 1)
                while cursor.position % 8 != 0 { #expect(cursor.u8() == 0) }
            }
            #expect(cursor.position == bytes.count)
            #expect(!cursor.failed)
        }
    }

    @Test("past the end zeros are read, and the failure is remembered")
    func pastTheEnd() {
        [UInt8](repeating: 0xFF, count: 3).withUnsafeBytes { bytes in
            for read: (inout ByteCursor) -> UInt64 in [
                { UInt64($0.u32()) }, { $0.u64() }, { UInt64($0.slice(4).count) },
                { UInt64($0.slice(-1).count) },
            ] {
                var cursor = ByteCursor(bytes)
                #expect(read(&cursor) == 0)
                #expect(cursor.failed)
                #expect(cursor.u8() == 0)
                #expect(cursor.varint() == 0)
                #expect(cursor.slice(0).isEmpty)
            }
            var cursor = ByteCursor(bytes)
            _ = cursor.varint()
            #expect(cursor.failed, "a number without its end")
            #expect(ByteCursor(bytes, at: 4).failed)
            #expect(ByteCursor(bytes, at: -1).failed)
            #expect(!ByteCursor(bytes, at: 3).failed)
        }
    }

    @Test("a number of more than ten bytes is damage")
    func longNumbers() {
        ([UInt8](repeating: 0x80, count: 10) + [1]).withUnsafeBytes { bytes in
            var cursor = ByteCursor(bytes)
            #expect(cursor.varint() == 0)
            #expect(cursor.failed)
        }
    }
}
