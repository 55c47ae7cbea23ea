/// What a content is known and named by: its XXH64. Sure enough to differ where contents do, but for accidents that do not
/// happen, and no defence against those who look for them.
package struct ContentHash: Hashable, Sendable {
    package let value: UInt64

    package init(value: UInt64) { self.value = value }

    package init(_ bytes: [UInt8]) { self.init([bytes]) }

    /// Of pieces one after the other.
    package init(_ pieces: [[UInt8]]) {
        var checksum = Checksum()
        for piece in pieces { piece.withUnsafeBytes { checksum.update($0) } }
        value = checksum.value
    }

    /// Reads ``digits``; `nil` where they are something else.
    package init?(digits: some StringProtocol) {
        guard digits.utf8.count == 16, digits.utf8.allSatisfy(\.isASCIIHexDigit),
            let value = UInt64(digits, radix: 16)
        else { return nil }
        self.value = value
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
