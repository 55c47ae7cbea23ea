/// Pairs of terms that stand side by side in the query, and pairs of Han characters that the query asks for.
struct BigramTable {
    private var table = IntTable(capacity: 64)
    /// For each pair, the lookup of the Han pair that it makes, -1 for others.
    private var hanPairs: [Int] = []

    var count: Int { hanPairs.count }

    /// The number of a pair; the same for the same two terms.
    mutating func insert(_ first: UInt32, _ second: UInt32, hanPair: Int = -1) -> Int {
        let key = Self.key(first, second)
        if let known = table[key] {
            if hanPair >= 0 { hanPairs[Int(known)] = hanPair }
            return Int(known)
        }
        table.insert(key, UInt32(hanPairs.count))
        hanPairs.append(hanPair)
        return hanPairs.count - 1
    }

    @inline(__always)
    func find(_ first: UInt32, _ second: UInt32) -> Int? {
        table[Self.key(first, second)].map { Int($0) }
    }

    @inline(__always)
    func hanPair(_ pair: Int) -> Int? {
        hanPairs[pair] >= 0 ? hanPairs[pair] : nil
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }
}
