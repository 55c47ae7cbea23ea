/// What the bytes of a block of 64 are, one bit each, the first byte in the lowest bit.
struct ByteBlock {
    /// ASCII letters, digits, `_`.
    var word: UInt64
    /// Bytes beyond ASCII.
    var high: UInt64
    var newline: UInt64
    var escape: UInt64

    static let size = 64

    /// Reads 64 bytes from `start` on.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        let bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD64<UInt8>.self)
        let folded = bytes | SIMD64(repeating: 0x20)
        let isLetter = (folded &- SIMD64(repeating: 0x61)) .< SIMD64(repeating: 26)
        let isDigit = (bytes &- SIMD64(repeating: 0x30)) .< SIMD64(repeating: 10)
        let isBar = bytes .== SIMD64(repeating: 0x5F)
        word = Self.bits(isLetter .| isDigit .| isBar)
        newline = Self.bits(bytes .== SIMD64(repeating: 0x0A))
        high = Self.topBits(bytes)
        let isEscape = bytes .== SIMD64(repeating: 0x1B)
        escape = any(isEscape) ? Self.bits(isEscape) : 0
    }

    /// One bit for each lane that is set.
    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD64<Int8>>) -> UInt64 {
        gathered(unsafeBitCast(mask, to: SIMD8<UInt64>.self))
    }

    /// The highest bit of each byte; most blocks have none.
    @inline(__always)
    private static func topBits(_ bytes: SIMD64<UInt8>) -> UInt64 {
        let lanes = unsafeBitCast(bytes, to: SIMD8<UInt64>.self)
        let joined = lanes[0] | lanes[1] | lanes[2] | lanes[3] | lanes[4] | lanes[5] | lanes[6] | lanes[7]
        if joined & 0x8080_8080_8080_8080 == 0 { return 0 }
        return bits(bytes .>= SIMD64(repeating: 0x80))
    }

    /// Bit *i* is set when byte *i* is all ones: a multiplication moves one bit of each of eight bytes to the top.
    @inline(__always)
    private static func gathered(_ lanes: SIMD8<UInt64>) -> UInt64 {
        var result: UInt64 = 0
        for lane in 0..<8 {
            let chosen = lanes[lane] & 0x8040_2010_0804_0201
            result |= ((chosen &* 0x0101_0101_0101_0101) >> 56) << UInt64(8 * lane)
        }
        return result
    }
}
