import FAQText

/// Distinct terms, one after the other, in memory that somebody else keeps.
struct TermList {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where each term begins; one more at the end.
    let starts: UnsafeBufferPointer<UInt32>

    var count: Int { starts.count - 1 }

    @inline(__always)
    subscript(rank: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(starts[rank])..<Int(starts[rank + 1])])
    }

    /// The rank of the first term that does not come before another, in a list that is sorted.
    func firstRank(notBefore term: UnsafeBufferPointer<UInt8>) -> Int {
        (0..<count).partitioningIndex { !self[$0].lexicographicallyPrecedes(term) }
    }
}

/// The order of terms, which is that of their bytes.
enum TermOrder {
    /// The first eight bytes as a number that compares as they do; after a shorter term stand zeros.
    @inline(__always)
    static func head(of term: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if term.count >= 8 {
            return UInt64(
                bigEndian: UnsafeRawPointer(term.baseAddress.unsafelyUnwrapped).loadUnaligned(as: UInt64.self)
            )
        }
        var head: UInt64 = 0
        for byte in term { head = head << 8 | UInt64(byte) }
        return term.isEmpty ? 0 : head << UInt64(8 * (8 - term.count))
    }

    /// Negative, zero or positive as a term comes before, equals or comes after another with the same head.
    static func compareTails(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = 8
        let shared = min(left.count, right.count)
        while offset < shared {
            if left[offset] != right[offset] { return left[offset] < right[offset] ? -1 : 1 }
            offset += 1
        }
        return left.count - right.count
    }
}
