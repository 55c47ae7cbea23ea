internal import FAQText

/// Text that is to be shown, to be looked at without care for its ends.
struct ShownText {
    let bytes: UnsafeBufferPointer<UInt8>

    /// A byte, 0 outside of the text.
    subscript(index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

    /// What may be nothing to hide is looked at so far, so that work is in proportion to the text.
    static let longestLook = 1024

    /// Where the bytes from `start` on end for which `matches` holds, at most so many.
    func end(from start: Int, most: Int = longestLook, while matches: (UInt8) -> Bool) -> Int {
        let limit = min(bytes.count, start + most)
        var end = start
        while end < limit, matches(bytes[end]) { end += 1 }
        return end
    }

    /// The letter or digit that a wide one of East Asian writing (U+FF10 to U+FF5A) stands for.
    func wideWordByte(at index: Int) -> UInt8? {
        guard self[index] == 0xEF else { return nil }
        let last = self[index + 2]
        let byte: UInt8
        switch (self[index + 1], last) {
        case (0xBC, 0x90...0xBF): byte = last - 0x90 + UInt8(ascii: "0")
        case (0xBD, 0x81...0x9A): byte = last - 0x81 + UInt8(ascii: "a")
        default: return nil
        }
        return byte.isASCIIAlphanumeric ? byte : nil
    }

    /// The whole of what is hidden, where a look at it ended in the middle.
    func whole(_ hidden: Range<Int>) -> Range<Int> {
        guard hidden.count >= Self.longestLook else { return hidden }
        var end = hidden.upperBound
        while end < bytes.count, bytes[end] > 0x20, !bytes[end].isQuote { end += 1 }
        return hidden.lowerBound..<end
    }

    /// Where the bytes before `end` begin for which `matches` holds, at most so many.
    func start(before end: Int, most: Int = 64, while matches: (UInt8) -> Bool) -> Int {
        var start = end
        while start > 0, end - start < most, matches(bytes[start - 1]) { start -= 1 }
        return start
    }

    func from(_ start: Int) -> LineText {
        LineText(UnsafeBufferPointer(rebasing: bytes.dropFirst(start)))
    }

    /// The text of a range, as long as the text goes.
    func line(_ range: Range<Int>) -> LineText {
        LineText(UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)]))
    }

    /// How long the longest of the words is, each followed by `|`, that stands at `start`.
    func length(ofAny words: StaticString, at start: Int) -> Int {
        bytes.indices.contains(start) ? from(start).prefixLength(ofAny: words) : 0
    }

    /// Whether a range is one of the words, each followed by `|`.
    func isAny(of words: StaticString, _ range: Range<Int>) -> Bool {
        !range.isEmpty && line(range).prefixLength(ofAny: words) == range.count
    }

    /// Whether the bytes stand at `start`, capitals told from small letters.
    func hasExactly(_ word: StaticString, at start: Int) -> Bool {
        (0..<word.utf8CodeUnitCount).allSatisfy { self[start + $0] == word.utf8Start[$0] }
    }

    /// The first place from `start` on, before `end`, where one of the words stands.
    func firstIndex(ofAny words: StaticString, from start: Int, before end: Int) -> Int? {
        var index = max(0, start)
        while index < min(end, bytes.count) {
            if length(ofAny: words, at: index) > 0 { return index }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    /// Of a text that a person or a program quotes.
    var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "`") }

    /// Where a word of a command line may end.
    var isBlankOrEnd: Bool { self <= 0x20 }
}
