/// A word of raw text with what its anchor is computed from.
struct RawWord {
    let start: Int
    let length: Int
    /// Its first eight bytes in lower case as a little-endian number, zeros after a shorter word.
    private let first: UInt64
    /// Its last eight; of a shorter word, the same as `first`.
    private let last: UInt64

    /// Reads eight bytes from either end: so many must be readable before and after the word.
    @inline(__always)
    init(_ text: UnsafePointer<UInt8>, start: Int, length: Int) {
        self.start = start
        self.length = length
        // What the word falls short of eight bytes, in bits; without a branch, since lengths are not foreseen.
        let short = 8 &- length
        let spare = UInt64(truncatingIfNeeded: (short & ~(short &>> 63)) &* 8)
        let raw = UnsafeRawPointer(text) + start
        first = (Self.lowered(raw) &<< spare) &>> spare
        last = Self.lowered(raw + (length - 8)) &>> spare
    }

    var end: Int { start &+ length }

    @inline(__always)
    var anchor: UInt64 { Anchor.word(first: first, last: last, length: length) }

    /// Whether it ends in `error` or `exception`.
    @inline(__always)
    var endsAsError: Bool {
        // `xception` and `error` as little-endian numbers.
        last == 0x6E6F_6974_7065_6378 || length >= 8 && last >> 24 == 0x72_6F72_7265
            || length < 8 && length >= 5 && last >> UInt64(8 * (length - 5)) == 0x72_6F72_7265
    }

    /// Letters become lower-case, digits stay; what else changes is in no word.
    @inline(__always)
    private static func lowered(_ raw: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) | 0x2020_2020_2020_2020
    }
}
