/// XXH64 with seed 0 (xxHash specification, version 0.1.1), over bytes that come in pieces.
package struct Checksum: Sendable {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    private var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
    private var count: UInt64 = 0
    /// Bytes that do not fill a stripe of 32 yet.
    private var pending: [UInt8] = []

    package init() {}

    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var checksum = Checksum()
        checksum.update(bytes)
        return checksum.value
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        count += UInt64(bytes.count)
        var position = 0
        if !pending.isEmpty {
            position = min(32 - pending.count, bytes.count)
            pending.append(contentsOf: bytes[..<position])
            guard pending.count == 32 else { return }
            pending.withUnsafeBytes { stripe($0, at: 0) }
            pending.removeAll(keepingCapacity: true)
        }
        while bytes.count - position >= 32 {
            stripe(bytes, at: position)
            position += 32
        }
        pending.append(contentsOf: bytes[position...])
    }

    /// The checksum of all bytes so far.
    package var value: UInt64 {
        var hash: UInt64
        if count >= 32 {
            hash =
                Self.rotate(lanes[0], 1) &+ Self.rotate(lanes[1], 7) &+ Self.rotate(lanes[2], 12)
                &+ Self.rotate(lanes[3], 18)
            for kind in 0..<4 { hash = (hash ^ Self.round(0, lanes[kind])) &* Self.prime1 &+ Self.prime4 }
        } else {
            hash = Self.prime5
        }
        hash = hash &+ count
        pending.withUnsafeBytes { rest in
            var position = 0
            while rest.count - position >= 8 {
                hash =
                    Self.rotate(hash ^ Self.round(0, Self.word(rest, position)), 27) &* Self.prime1
                    &+ Self.prime4
                position += 8
            }
            if rest.count - position >= 4 {
                let half = UInt32(littleEndian: rest.loadUnaligned(fromByteOffset: position, as: UInt32.self))
                hash = Self.rotate(hash ^ UInt64(half) &* Self.prime1, 23) &* Self.prime2 &+ Self.prime3
                position += 4
            }
            while position < rest.count {
                hash = Self.rotate(hash ^ UInt64(rest[position]) &* Self.prime5, 11) &* Self.prime1
                position += 1
            }
        }
        hash ^= hash >> 33
        hash = hash &* Self.prime2
        hash ^= hash >> 29
        hash = hash &* Self.prime3
        return hash ^ hash >> 32
    }

    @inline(__always)
    private mutating func stripe(_ bytes: UnsafeRawBufferPointer, at position: Int) {
        for kind in 0..<4 { lanes[kind] = Self.round(lanes[kind], Self.word(bytes, position + kind * 8)) }
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    @inline(__always)
    private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value << count | value >> (64 - count)
    }

    @inline(__always)
    private static func round(_ kind: UInt64, _ input: UInt64) -> UInt64 {
        rotate(kind &+ input &* prime2, 31) &* prime1
    }
}
