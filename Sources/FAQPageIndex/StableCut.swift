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
    private static func rank(of item: [UInt8]) -> Int { FNV1a.mixed(item).leadingZeroBitCount }
}
