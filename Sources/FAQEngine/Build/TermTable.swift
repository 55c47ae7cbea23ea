/// Gives every distinct term a number, in the order of first appearance.
struct TermTable {
    private var slots: [UInt32]
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    init() {
        slots = [UInt32](repeating: .max, count: 1024)
    }

    var count: Int { starts.count - 1 }
    /// The memory that the terms take, in bytes.
    var footprint: Int { bytes.count + 4 * (starts.count + slots.count) }

    subscript(term: UInt32) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
    }

    mutating func number(of key: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if count * 2 >= slots.count { grow() }
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot] != .max {
            if equals(slots[slot], key) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt32(count)
        slots[slot] = number
        bytes.append(contentsOf: key)
        starts.append(UInt32(bytes.count))
        return number
    }

    /// All numbers, ordered by the bytes of their terms.
    func sorted() -> [UInt32] {
        var numbers = [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count { buffer[index] = UInt32(index) }
            initialized = count
        }
        bytes.withUnsafeBufferPointer { bytes in
            starts.withUnsafeBufferPointer { starts in
                numbers.sort { left, right in
                    Self.precedes(
                        bytes, Int(starts[Int(left)])..<Int(starts[Int(left) + 1]),
                        Int(starts[Int(right)])..<Int(starts[Int(right) + 1]))
                }
            }
        }
        return numbers
    }

    private static func precedes(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>)
        -> Bool
    {
        let shared = min(left.count, right.count)
        for offset in 0..<shared {
            let a = bytes[left.lowerBound + offset]
            let b = bytes[right.lowerBound + offset]
            if a != b { return a < b }
        }
        return left.count < right.count
    }

    private func equals(_ number: UInt32, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[Int(number)])
        guard Int(starts[Int(number) + 1]) - start == key.count else { return false }
        for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: .max, count: slots.count * 2)
        bytes.withUnsafeBufferPointer { bytes in
            for number in 0..<count {
                let key = UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])])
                var slot = Self.hash(key) & (slots.count - 1)
                while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(number)
            }
        }
    }

    /// FNV-1a with a final mix; the table's order never reaches a file.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
    }
}
