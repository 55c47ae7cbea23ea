/// Gives every distinct term a number, in the order of first appearance.
package struct TermTable {
    /// Open addressing; a number of ``free`` marks a free slot.
    private var slots: [Slot]
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    /// A term as far as it can be told without looking at its bytes, which mostly is all the way.
    private struct Slot {
        /// The bytes themselves of a term of up to eight, else their hash.
        var word: UInt64
        var length: UInt32
        var number: UInt32
    }

    private static let free = UInt32.max

    package init() {
        slots = [Slot](repeating: Slot(word: 0, length: 0, number: Self.free), count: 256)
    }

    package var count: Int { starts.count - 1 }

    package subscript(term: UInt32) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
    }

    package mutating func number(of key: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if count * 4 >= slots.count * 3 { grow() }
        let word = Self.word(of: key)
        let length = UInt32(truncatingIfNeeded: key.count)
        var slot = Self.slot(of: word, length: length) & (slots.count - 1)
        while slots[slot].number != Self.free {
            let known = slots[slot]
            if known.word == word, known.length == length, length <= 8 || equals(known.number, key) {
                return known.number
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt32(count)
        slots[slot] = Slot(word: word, length: length, number: number)
        bytes.append(contentsOf: key)
        starts.append(UInt32(bytes.count))
        return number
    }

    /// Calls `body` with the bytes of all terms, one after the other, and where each begins; one more at the end.
    package func withTerms<Result>(
        _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ starts: UnsafeBufferPointer<UInt32>) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { bytes in starts.withUnsafeBufferPointer { body(bytes, $0) } }
    }

    private func equals(_ number: UInt32, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[Int(number)])
        for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](
            repeating: Slot(word: 0, length: 0, number: Self.free), count: old.count * 2)
        for known in old where known.number != Self.free {
            var slot = Self.slot(of: known.word, length: known.length) & (slots.count - 1)
            while slots[slot].number != Self.free { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = known
        }
    }

    /// The table's order never reaches a file.
    @inline(__always)
    private static func slot(of word: UInt64, length: UInt32) -> Int {
        Int(truncatingIfNeeded: mix(word ^ UInt64(length) << 32) >> 32)
    }

    @inline(__always)
    private static func word(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(key)
        let count = raw.count
        if count >= 8 {
            var hash: UInt64 = 0
            var offset = 0
            while count - offset > 8 {
                hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            return hash ^ raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        }
        if count >= 4 {
            // With the length, two halves that overlap say what all bytes are.
            let first = raw.loadUnaligned(as: UInt32.self)
            return UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32 | UInt64(first)
        }
        if count == 0 { return 0 }
        return UInt64(raw[0]) | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1]) << 16
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value &* 0xD6E8_FEB8_6659_FD93
        return product ^ product >> 32
    }
}
