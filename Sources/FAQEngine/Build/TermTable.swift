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

    /// Gives up the means to find and add terms, and what memory was kept for more.
    mutating func freeze() {
        slots = []
        bytes = bytes.exact()
        starts = starts.exact()
    }

    /// Calls `body` with the bytes of a term.
    @inline(__always)
    func withTerm<Result>(_ term: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = Int(starts[Int(term)])..<Int(starts[Int(term) + 1])
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
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

    /// Eight bytes at a time, multiplied and folded; the table's order never reaches a file.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(key)
        var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset &+ 8 <= raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset &+= 8
        }
        var last: UInt64 = 0
        while offset < raw.count {
            last = last << 8 | UInt64(raw[offset])
            offset &+= 1
        }
        return Int(truncatingIfNeeded: mix(hash ^ last) & 0x7FFF_FFFF)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value &* 0xD6E8_FEB8_6659_FD93
        return product ^ product >> 32
    }
}

extension Array {
    /// The same elements in memory of just their size.
    func exact() -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            _ = buffer.initialize(from: self)
            initialized = count
        }
    }
}
