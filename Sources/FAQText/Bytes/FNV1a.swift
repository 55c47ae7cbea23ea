/// The hash of Fowler, Noll and Vo, variant 1a: fast for short keys, the same on every machine, no defence against those
/// who look for collisions.
package enum FNV1a: Sendable {
    /// The 64-bit hash of no bytes.
    package static var empty64: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// The 64-bit hash of bytes, or of those hashed before followed by these.
    @inlinable @inline(__always)
    package static func hash64(_ bytes: some Sequence<UInt8>, after hash: UInt64 = empty64) -> UInt64 {
        var hash = hash
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// The 32-bit hash of bytes.
    @inlinable @inline(__always)
    package static func hash32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }
}
