/// 128 bits that differ where bytes differ, but for accidents that never happen: by them a file is known to hold what was
/// once written. Quick at any length, the same on every machine, no defence against those who look for collisions.
package struct ContentDigest: Hashable, Sendable {
    package var first: UInt64
    package var second: UInt64

    package init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    package init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { ContentDigest(of: $0) }
    }

    package init(of bytes: UnsafeRawBufferPointer) {
        var first: UInt64 = 0x6A09_E667_F3BC_C909
        var second: UInt64 = 0xBB67_AE85_84CA_A73B
        func add(_ word: UInt64) {
            first = Self.rotated(first &+ word &* 0x9E37_79B9_7F4A_7C15, by: 29) &* 0xC2B2_AE3D_27D4_EB4F
            second = Self.rotated(second ^ word, by: 37) &* 0xA54F_F53A_5F1D_36F1
        }
        var position = 0
        while position + 8 <= bytes.count {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
            position += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[position...].reversed() { rest = rest << 8 | UInt64(byte) }
        add(rest)
        add(UInt64(bytes.count))
        self.first = Self.spread(first ^ Self.rotated(second, by: 32))
        self.second = Self.spread(second &+ first)
    }

    /// Reads what ``text`` gives; `nil` where it is something else.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 32 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for (index, digit) in digits.enumerated() {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if index < 16 {
                words.0 = words.0 << 4 | UInt64(value)
            } else {
                words.1 = words.1 << 4 | UInt64(value)
            }
        }
        first = words.0
        second = words.1
    }

    /// 32 hexadecimal digits.
    package var text: String {
        var digits: [UInt8] = []
        for word in [first, second] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
        word << count | word >> (64 - count)
    }

    /// Lets every bit depend on every other.
    private static func spread(_ word: UInt64) -> UInt64 {
        var word = (word ^ word >> 31) &* 0x9E37_79B9_7F4A_7C15
        word = (word ^ word >> 29) &* 0xC2B2_AE3D_27D4_EB4F
        return word ^ word >> 32
    }
}
