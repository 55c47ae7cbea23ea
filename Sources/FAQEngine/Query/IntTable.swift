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

    /// The slot from which a key is looked for.
    @inline(__always)
    private func home(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// The value of a key, which must not be `UInt64.max`.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #else
        @inline(__always)
    #endif
    subscript(key: UInt64) -> UInt32? {
        var slot = home(of: key)
        while true {
            let found = keys[slot]
            if found == key { return values[slot] }
            if found == Self.free { return nil }
            slot = (slot + 1) & mask
        }
    }

    mutating func insert(_ key: UInt64, _ value: UInt32) {
        if (count + 1) * 2 > keys.count { grow() }
        var slot = home(of: key)
        while keys[slot] != Self.free {
            if keys[slot] == key {
                values[slot] = value
                return
            }
            slot = (slot + 1) & mask
        }
        keys[slot] = key
        values[slot] = value
        count += 1
    }

    private mutating func grow() {
        var larger = IntTable(capacity: keys.count)
        for (key, value) in zip(keys, values) where key != Self.free { larger.insert(key, value) }
        self = larger
    }
}
