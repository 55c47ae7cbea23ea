/// What the bytes of a block of 64 are, one bit each, the first byte in the lowest bit.
struct ByteBlock {
    /// ASCII letters, digits, `_`.
    var word: UInt64 = 0
    var digit: UInt64 = 0
    /// Bytes beyond ASCII.
    var high: UInt64 = 0
    var newline: UInt64 = 0
    var escape: UInt64 = 0

    static let size = 64

    /// Reads 64 bytes from `start` on, eight at a time in one register: comparing vectors is slow without the
    /// processor's own instruction for gathering the results.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        let raw = UnsafeRawPointer(start)
        add(raw, 0)
        add(raw, 8)
        add(raw, 16)
        add(raw, 24)
        add(raw, 32)
        add(raw, 40)
        add(raw, 48)
        add(raw, 56)
    }

    @inline(__always)
    private mutating func add(_ raw: UnsafeRawPointer, _ place: Int) {
        let shift = UInt64(truncatingIfNeeded: place)
        let bytes = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        let lower = low | 0x2020_2020_2020_2020
        // The top bit of a byte of each sum tells whether the byte reaches a bound; no sum overflows its byte.
        let letters = (lower &+ Self.each(0x80 - 0x61)) & ~(lower &+ Self.each(0x80 - 0x7B))
        let digits = (low &+ Self.each(0x80 - 0x30)) & ~(low &+ Self.each(0x80 - 0x3A))
        let bars = ~((low ^ Self.each(0x5F)) &+ Self.each(0x7F))
        let newlines = ~((low ^ Self.each(0x0A)) &+ Self.each(0x7F))
        let escapes = ~((low ^ Self.each(0x1B)) &+ Self.each(0x7F))
        digit |= Self.gathered(digits & ~bytes) &<< shift
        word |= Self.gathered((letters | digits | bars) & ~bytes) &<< shift
        if (newlines | escapes | bytes) & Self.each(0x80) != 0 {
            newline |= Self.gathered(newlines & ~bytes) &<< shift
            high |= Self.gathered(bytes) &<< shift
            escape |= Self.gathered(escapes & ~bytes) &<< shift
        }
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// The top bits of eight bytes, side by side.
    @inline(__always)
    private static func gathered(_ bytes: UInt64) -> UInt64 {
        (((bytes & 0x8080_8080_8080_8080) >> 7) &* 0x0102_0408_1020_4080) >> 56
    }
}
