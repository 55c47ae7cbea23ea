/// What the bytes of a block of 64 are, one bit each, the first byte in the lowest bit.
struct ByteBlock {
    /// ASCII letters, digits, `_`.
    var word: UInt64 = 0
    /// Which bytes of `word` are digits; other bits say nothing.
    var digit: UInt64 = 0
    /// Bytes beyond ASCII.
    var high: UInt64 = 0
    var newline: UInt64 = 0
    var escape: UInt64 = 0

    static let size = 64

    private typealias Vector = SIMD16<UInt8>

    /// Reads 64 bytes from `start` on.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        // Vectors of 16 become the processor's registers; those of 64 are taken apart byte by byte.
        let raw = UnsafeRawPointer(start)
        add(raw, 0)
        add(raw, 16)
        add(raw, 32)
        add(raw, 48)
    }

    /// Forgets the bytes from `count` on, which must be less than ``size``.
    @inline(__always)
    mutating func removeAll(from count: Int) {
        let kept = (UInt64(1) << UInt64(count)) &- 1
        word &= kept
        high &= kept
        newline &= kept
        escape &= kept
    }

    @inline(__always)
    private mutating func add(_ raw: UnsafeRawPointer, _ offset: Int) {
        let shift = UInt64(truncatingIfNeeded: offset)
        let bytes = raw.loadUnaligned(fromByteOffset: offset, as: Vector.self)
        let lower = bytes | Vector(repeating: 0x20)
        let isLetter = (lower &- Vector(repeating: 0x61)) .< Vector(repeating: 26)
        let isDigit = (bytes &- Vector(repeating: 0x30)) .< Vector(repeating: 10)
        let isBar = bytes .== Vector(repeating: 0x5F)
        word |= Self.bits(isLetter .| isDigit .| isBar) &<< shift
        digit |= Self.bits(isDigit) &<< shift
        // Most stretches are visible ASCII throughout.
        let isRare = (bytes &- Vector(repeating: 0x20)) .>= Vector(repeating: 0x60)
        let rare = unsafeBitCast(isRare, to: SIMD2<UInt64>.self)
        if rare[0] | rare[1] != 0 {
            newline |= Self.bits(bytes .== Vector(repeating: 0x0A)) &<< shift
            high |= Self.bits(bytes .>= Vector(repeating: 0x80)) &<< shift
            escape |= Self.bits(bytes .== Vector(repeating: 0x1B)) &<< shift
        }
    }

    /// One bit for each lane that is set: a multiplication moves one bit of each of eight bytes to the top.
    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
        let lanes =
            unsafeBitCast(mask, to: SIMD2<UInt64>.self) & SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
        let low = (lanes[0] &* 0x0101_0101_0101_0101) &>> 56
        let high = (lanes[1] &* 0x0101_0101_0101_0101) &>> 56
        return low | high &<< 8
    }
}
