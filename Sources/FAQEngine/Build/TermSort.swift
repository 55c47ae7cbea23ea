/// Terms put into the order of their bytes.
struct TermSort {
    /// The numbers of the terms in order.
    private(set) var order: [UInt32] = []
    /// The rank of each term in the order, by its number.
    private(set) var ranks: [UInt32]
    /// The terms in order, one after the other.
    private(set) var bytes: [UInt8] = []
    /// Where each begins in `bytes`; one more at the end.
    private(set) var starts: [UInt32] = [0]

    /// - Parameters:
    ///   - terms: one after the other.
    ///   - termStarts: where each begins in `terms`; one more at the end.
    init(_ terms: UnsafeBufferPointer<UInt8>, _ termStarts: UnsafeBufferPointer<UInt32>) {
        let unsorted = TermList(bytes: terms, starts: termStarts)
        var keys: [(head: UInt64, number: UInt32)] = []
        keys.reserveCapacity(unsorted.count)
        for number in 0..<unsorted.count {
            keys.append((TermOrder.head(of: unsorted[number]), UInt32(number)))
        }
        keys.sort { left, right in
            if left.head != right.head { return left.head < right.head }
            return TermOrder.compareTails(unsorted[Int(left.number)], unsorted[Int(right.number)]) < 0
        }
        order.reserveCapacity(keys.count)
        ranks = [UInt32](repeating: 0, count: keys.count)
        bytes.reserveCapacity(terms.count)
        starts.reserveCapacity(keys.count + 1)
        for (rank, key) in keys.enumerated() {
            order.append(key.number)
            ranks[Int(key.number)] = UInt32(rank)
            bytes.append(contentsOf: unsorted[Int(key.number)])
            starts.append(UInt32(bytes.count))
        }
    }
}
