/// An entry that a pattern points at.
struct PatternOwner {
    let packed: UInt32

    init(packed: UInt32) {
        self.packed = packed
    }

    init(entry: UInt32, inQuestion: Bool) {
        packed = entry << 1 | (inQuestion ? 1 : 0)
    }

    var entry: Int { Int(packed >> 1) }
    /// Whether the tag stands in a question of the entry; a code may stand in the answer alone.
    var inQuestion: Bool { packed & 1 != 0 }

    static let entryLimit = 1 << 31
}
