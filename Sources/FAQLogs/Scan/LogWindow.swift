internal import FAQText

/// The stretch of a log that is in memory, and how far it has been looked at.
///
/// It does not grow with the log: lines that were looked at are dropped, but for the last one, which may go on in the
/// next, and some text before it.
struct LogWindow: ~Copyable {
    private let storage: UnsafeMutablePointer<UInt8>
    private var count = 0
    /// Lines before this offset have been looked at.
    private(set) var scannedEnd = 0
    /// Where the last of them begins.
    private(set) var lastLineStart = 0
    /// The number of that line, from 1.
    private(set) var lastLineNumber = 1

    /// So many bytes before and after the text may be read, too: the search for anchors reads blocks of 64, and of words
    /// eight bytes from either end.
    private static let margin = 128
    private static let capacity = 1 << 19
    /// A longer line is looked at in parts.
    private static let longestPart = 1 << 16
    /// How much of a part is looked at again with the next, and of a line joined with the next.
    static let overlap = 1 << 12
    /// How many bytes before the last line are kept, to tell what an error stands beside.
    private static let context = 1 << 12
    /// Where a long line is cut, a border between words is looked for in so many bytes.
    private static let longestCutWord = 1 << 10
    /// Of the lines before and after one, so many bytes are its surroundings.
    private static let surroundingBytes = 1 << 10

    init() {
        storage = .allocate(capacity: Self.capacity + 2 * Self.margin)
        storage.initialize(repeating: 0, count: Self.capacity + 2 * Self.margin)
    }

    deinit {
        storage.deallocate()
    }

    /// All text at hand.
    var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: storage + Self.margin, count: count) }

    var isEmpty: Bool { count == 0 }

    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[range])
    }

    // MARK: Filling

    /// Where the next bytes of the log are to be put.
    var room: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: storage + Self.margin + count, count: Self.capacity - count)
    }

    /// Says that so many bytes were put there.
    mutating func append(_ added: Int) {
        count += max(0, min(added, Self.capacity - count))
    }

    // MARK: Which text to look at

    /// After the last line end in the text not looked at.
    var completeLinesEnd: Int? { lineEnd(before: count) }

    /// The same, with the last `waiting` lines left for later.
    func completeLinesEnd(without waiting: Int) -> Int? {
        var end = count + 1
        for _ in 0...waiting {
            guard let lower = lineEnd(before: end - 1) else { return nil }
            end = lower
        }
        return end
    }

    /// Whether so much waits that there may soon be no room for more.
    var isLong: Bool { count - scannedEnd >= Self.longestPart }

    private func lineEnd(before end: Int) -> Int? {
        let text = text
        var offset = end
        while offset > scannedEnd {
            if text[offset - 1] == 0x0A { return offset }
            offset -= 1
        }
        return nil
    }

    /// Where to cut a line that is too long to be looked at as a whole: between words.
    var partEnd: Int {
        let text = text
        var end = count
        while end > count - Self.longestCutWord, end > scannedEnd + 1,
            text[end - 1].isASCIIWord || text[end - 1] >= 0x80
        {
            end -= 1
        }
        return end
    }

    // MARK: Going on

    /// Says that the text up to `end` has been looked at.
    ///
    /// - Parameter lineNumber: of the line that begins or goes on at `end`.
    mutating func advance(to end: Int, lineNumber: Int) {
        if text[end - 1] == 0x0A {
            lastLineStart = line(around: end - 1, in: lastLineStart..<end).lowerBound
            lastLineNumber = lineNumber - 1
            scannedEnd = end
        } else {
            lastLineStart = max(scannedEnd, end - Self.overlap)
            lastLineNumber = lineNumber
            scannedEnd = lastLineStart
        }
    }

    /// Drops text that has been looked at, once it is more than what is kept.
    mutating func discard() {
        let start = max(0, min(lastLineStart, scannedEnd) - Self.context)
        guard start > 0, start >= count - start else { return }
        let text = storage + Self.margin
        text.update(from: text + start, count: count - start)
        count -= start
        scannedEnd -= start
        lastLineStart -= start
    }

    mutating func removeAll() {
        count = 0
        scannedEnd = 0
        lastLineStart = 0
        lastLineNumber = 1
    }

    // MARK: Lines

    /// The line around an offset without its end, as far as it lies in `range`.
    func line(around offset: Int, in range: Range<Int>) -> Range<Int> {
        let text = text
        var start = offset
        while start > range.lowerBound, text[start - 1] != 0x0A { start -= 1 }
        var end = offset
        while end < range.upperBound, text[end] != 0x0A { end += 1 }
        return start..<end
    }

    /// A line with the two lines before it and the two after it.
    func surroundings(of line: Range<Int>) -> Range<Int> {
        let text = text
        var start = line.lowerBound
        for _ in 0..<2 where start > 0 {
            start -= 1
            while start > 0, line.lowerBound - start < Self.surroundingBytes, text[start - 1] != 0x0A {
                start -= 1
            }
        }
        var end = line.upperBound
        for _ in 0..<2 where end < count {
            end += 1
            while end < count, end - line.upperBound < Self.surroundingBytes, text[end] != 0x0A { end += 1 }
        }
        return start..<min(end, count)
    }
}
