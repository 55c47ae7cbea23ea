/// XXH64 with seed 0 (xxHash specification, version 0.1.1), over bytes handed over in one piece.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }
    func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
        rotate(lane &+ input &* prime2, 31) &* prime1
    }
    func word(_ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    var position = 0
    var hash: UInt64
    if bytes.count >= 32 {
        var lane1 = prime1 &+ prime2
        var lane2 = prime2
        var lane3: UInt64 = 0
        var lane4 = 0 &- prime1
        while bytes.count - position >= 32 {
            lane1 = round(lane1, word(position))
            lane2 = round(lane2, word(position + 8))
            lane3 = round(lane3, word(position + 16))
            lane4 = round(lane4, word(position + 24))
            position += 32
        }
        hash = rotate(lane1, 1) &+ rotate(lane2, 7) &+ rotate(lane3, 12) &+ rotate(lane4, 18)
        hash = (hash ^ round(0, lane1)) &* prime1 &+ prime4
        hash = (hash ^ round(0, lane2)) &* prime1 &+ prime4
        hash = (hash ^ round(0, lane3)) &* prime1 &+ prime4
        hash = (hash ^ round(0, lane4)) &* prime1 &+ prime4
    } else {
        hash = prime5
    }
    hash = hash &+ UInt64(bytes.count)
    while bytes.count - position >= 8 {
        hash = rotate(hash ^ round(0, word(position)), 27) &* prime1 &+ prime4
        position += 8
    }
    if bytes.count - position >= 4 {
        let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        hash = rotate(hash ^ UInt64(half) &* prime1, 23) &* prime2 &+ prime3
        position += 4
    }
    while position < bytes.count {
        hash = rotate(hash ^ UInt64(bytes[position]) &* prime5, 11) &* prime1
        position += 1
    }
    hash ^= hash >> 33
    hash = hash &* prime2
    hash ^= hash >> 29
    hash = hash &* prime3
    hash ^= hash >> 32
    return hash
}
