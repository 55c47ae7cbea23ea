/// The hash of Fowler, Noll and Vo, variant 1a, byte by byte: fast for short keys, the same on every machine, no defence
/// against those who look for collisions.
package enum FNV1a: Sendable {
    /// The hash of no bytes.
    @inlinable package static var empty32: UInt32 { 0x811C_9DC5 }
    @inlinable package static var empty64: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// The hash of the bytes hashed before, followed by another.
    @inlinable @inline(__always)
    package static func extend(_ hash: UInt32, with byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }

    /// The hash of the bytes hashed before, followed by another.
    @inlinable @inline(__always)
    package static func extend(_ hash: UInt64, with byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of bytes, mixed: by itself, its lowest bits say little, and its highest little of the last bytes.
    package static func mixed(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash = empty32
        for byte in bytes { hash = extend(hash, with: byte) }
        return (hash ^ hash >> 15) &* 0x2C1B_3C6D
    }
}
