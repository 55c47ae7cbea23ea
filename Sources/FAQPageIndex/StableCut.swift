internal import FAQText

/// Where a list of items is cut into parts: in front of items whose bytes happen to hash so. Where an item comes, goes or
/// changes, the list is cut there and nowhere else anew (content-defined chunking).
struct StableCut {
    /// In front of one of 2^`partBits` items a part begins, in front of one of 2^`groupBits` of these a group of parts.
    let partBits: Int
    let groupBits: Int

    func beginsPart(_ item: [UInt8]) -> Bool { Self.rank(of: item) >= partBits }

    func beginsGroup(_ item: [UInt8]) -> Bool { Self.rank(of: item) >= partBits + groupBits }

    /// Half of all items have 1 at least, a quarter 2, and so on.
    private static func rank(of item: [UInt8]) -> Int { hash(of: item).leadingZeroBitCount }

    /// The lowest bits of FNV-1a say little, and its highest little of the last bytes.
    static func hash(of item: [UInt8]) -> UInt32 {
        let hash = item.reduce(FNV1a.empty32) { FNV1a.extend($0, with: $1) }
        return (hash ^ hash >> 15) &* 0x2C1B_3C6D
    }
}
