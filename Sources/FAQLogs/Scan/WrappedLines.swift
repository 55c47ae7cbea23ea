internal import FAQEngine
internal import FAQText

/// Messages that go on in the next line, because a console or a logger has wrapped them.
struct WrappedLines {
    /// All text at hand.
    let text: UnsafeBufferPointer<UInt8>
    /// Text before this offset is not looked at.
    let start: Int
    let anchors: SoughtAnchors

    /// A message is looked for in a line and so many after it: longer ones are hardly found in logs.
    private static let mostLines = 2
    /// Of a word at a line end, so many bytes are looked at: names are shorter.
    private static let longestHalf = 64

    // MARK: Anchors

    /// Whether a line end cuts an anchor in two.
    func cutAnchor(at newline: Int) throws(IndexError) -> Bool {
        let next = newline + 1
        guard next < text.count, newline > start, !Timestamp.seemsToOpenLine(text, at: next) else {
            return false
        }
        let end = text[newline - 1] == 0x0D ? newline - 1 : newline
        guard end > start else { return false }
        if text[end - 1].isASCIIWord, text[next].isASCIIWord { return try cutWord(endingAt: end, next) }
        if text[end - 1] >= 0x80, text[next] >= 0x80 { return try cutPair(endingAt: end, next) }
        return false
    }

    private func cutWord(endingAt end: Int, _ next: Int) throws(IndexError) -> Bool {
        var lower = end
        while lower > start, end - lower < Self.longestHalf, text[lower - 1].isASCIIWord { lower -= 1 }
        if text[lower].isASCIIDigit, !anchors.patterns.hasDigits { return false }
        var upper = next
        while upper < text.count, upper - next < Self.longestHalf, text[upper].isASCIIWord { upper += 1 }
        let anchor = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.longestHalf) { word in
            let first = end - lower
            let length = first + upper - next
            for offset in 0..<length {
                word[offset] = offset < first ? text[lower + offset] : text[next + offset - first]
            }
            return Anchor.word(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(word)[..<length]))
        }
        return try anchors.havePattern(withAnchor: anchor)
    }

    private func cutPair(endingAt end: Int, _ next: Int) throws(IndexError) -> Bool {
        var lower = end - 1
        while lower > start, end - lower < 4, text[lower] & 0xC0 == 0x80 { lower -= 1 }
        guard let (first, length) = UTF8Scalar.decode(text, at: lower), lower + length == end,
            let (second, _) = UTF8Scalar.decode(text, at: next)
        else { return false }
        return try anchors.havePattern(withAnchor: Anchor.pair(first, second))
    }

    // MARK: Messages

    /// A line together with those that may be the rest of it.
    struct Joined {
        /// Without the line ends, or with something in their place.
        var text: [UInt8]
        /// How many lines were joined to the first.
        var more: Int
    }

    /// The first result that `body` has for a line joined with the next or the next two, each without anything between
    /// them and with a blank: a console may cut within a word and between words.
    func firstResult<Result>(
        joining line: Range<Int>, _ body: (Joined) throws(IndexError) -> Result?
    ) throws(IndexError) -> Result? {
        let next = line.upperBound + 1
        guard line.count <= LogWindow.overlap else { return nil }
        var end = next
        for more in 1...Self.mostLines where end < text.count {
            while end < text.count, text[end] != 0x0A, end - next < LogWindow.overlap { end += 1 }
            for glue: UInt8? in [nil, 0x20] {
                let joined = Joined(text: joined(line.lowerBound..<end, by: glue), more: more)
                if let result = try body(joined) { return result }
            }
            if end < text.count, text[end] == 0x0A { end += 1 }
        }
        return nil
    }

    private func joined(_ lines: Range<Int>, by glue: UInt8?) -> [UInt8] {
        var joined: [UInt8] = []
        for byte in text[lines] {
            if byte == 0x0A {
                if let glue { joined.append(glue) }
            } else if byte != 0x0D {
                joined.append(byte)
            }
        }
        return joined
    }
}
