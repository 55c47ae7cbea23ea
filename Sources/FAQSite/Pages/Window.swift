/// The part of a long list that stands around one of its items.
enum Window {
    /// At most so many of the positions from 0 to `count`, with `current` in the middle as far as the ends allow.
    static func range(of count: Int, around current: Int?, most: Int) -> Range<Int> {
        guard count > most else { return 0..<count }
        let start = min(max((current ?? 0) - most / 2, 0), count - most)
        return start..<(start + most)
    }
}
