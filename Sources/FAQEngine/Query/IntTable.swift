/// A hash table from keys to small numbers, open addressing with linear probing.
struct IntTable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private var mask: Int
    private(set) var count = 0

    private static let free = UInt64.max

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: Self.free, count: size)
        values = [UInt32](repeating: 0, count: size)
        mask = size - 1
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// The value of a key, which must not be `UInt64.max`.
    @inline(__always)
    subscript(key: UInt64) -> UInt32? {
        var place = slot(key)
        while true {
            let found = keys[place]
            if found == key { return values[place] }
            if found == Self.free { return nil }
            place = (place + 1) & mask
        }
    }

    mutating func insert(_ key: UInt64, _ value: UInt32) {
        if (count + 1) * 2 > keys.count { grow() }
        var place = slot(key)
        while keys[place] != Self.free {
            if keys[place] == key {
                values[place] = value
                return
            }
            place = (place + 1) & mask
        }
        keys[place] = key
        values[place] = value
        count += 1
    }

    private mutating func grow() {
        var larger = IntTable(capacity: keys.count)
        for (key, value) in zip(keys, values) where key != Self.free { larger.insert(key, value) }
        self = larger
    }
}
