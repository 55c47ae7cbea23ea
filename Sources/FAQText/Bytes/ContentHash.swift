/// What a content is named by: two hashes of 32 bits, one after the other. Quick to compute in any script, sure to differ where
/// one byte does, and no defence against those who look for collisions.
package struct ContentHash: Hashable, Sendable {
    package let value: UInt64

    package init(_ bytes: [UInt8]) { self.init([bytes]) }

    /// Of pieces one after the other.
    package init(_ pieces: [[UInt8]]) {
        var (first, second): (UInt32, UInt32) = (0x811C_9DC5, 0x9747_B28C)
        for piece in pieces {
            for byte in piece {
                first = (first ^ UInt32(byte)) &* 0x0100_0193
                second = (second ^ UInt32(byte)) &* 0x85EB_CA6B
            }
        }
        value = UInt64(first) << 32 | UInt64(second)
    }

    /// All of it, 16 hexadecimal digits.
    package var digits: String { Self.hex(value, count: 16) }

    /// The first five bytes, ten digits: for one of some thousand contents.
    package var shortBytes: [UInt8] {
        (3..<8).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    }
    package var shortDigits: String { Self.hex(value >> 24, count: 10) }

    private static func hex(_ value: UInt64, count: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: count - digits.count) + digits
    }
}
