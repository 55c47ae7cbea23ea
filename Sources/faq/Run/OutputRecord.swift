/// What a command has written, as far as it is kept: the beginning and the end, with the lines in between left out.
struct OutputRecord {
    /// The cause mostly stands in the first error or right before the end.
    static let longestHead = 256 << 10
    static let longestTail = 4 << 20

    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    private var hasGap = false

    mutating func append(_ bytes: some Collection<UInt8>) {
        let room = hasGap ? 0 : Self.longestHead - head.count
        head += bytes.prefix(room)
        guard bytes.count > room else { return }
        tail += bytes.dropFirst(room)
        // Moved seldom, so that each byte is moved once in the mean.
        guard tail.count > 2 * Self.longestTail else { return }
        tail.removeFirst(tail.count - Self.longestTail)
        hasGap = true
    }

    /// What comes next does not follow what came before.
    mutating func leaveGap() {
        hasGap = true
        tail = []
    }

    /// The bytes kept. What was cut in two is left out at the gap.
    var bytes: [UInt8] {
        guard hasGap else { return head + tail }
        let whole = head.lastIndex(of: 0x0A).map { head[...$0] } ?? []
        let start = tail.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return Array(whole) + tail[start...]
    }
}
