/// A line, folded or raw, to be searched for words regardless of case. All words to look for are in lower case.
package struct LineText {
    private let bytes: UnsafeBufferPointer<UInt8>

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    package var count: Int { bytes.count }
    package subscript(index: Int) -> UInt8 { bytes[index] }

    /// Without blanks in front.
    package var trimmed: LineText { dropped(prefixLength { $0 == 0x20 || $0 == 0x09 }) }

    package func dropped(_ count: Int) -> LineText {
        LineText(UnsafeBufferPointer(rebasing: bytes.dropFirst(count)))
    }

    package func prefix(_ count: Int) -> LineText {
        LineText(UnsafeBufferPointer(rebasing: bytes.prefix(count)))
    }

    package func prefixLength(where matches: (UInt8) -> Bool) -> Int {
        var length = 0
        while length < bytes.count, matches(bytes[length]) { length += 1 }
        return length
    }

    /// Whether one of the words, each followed by `|`, stands anywhere in the line.
    package func containsAny(of words: StaticString) -> Bool {
        for start in 0..<bytes.count where matchLength(of: words, at: start) > 0 { return true }
        return false
    }

    /// Whether one of the words stands at the beginning of the line, with no letter or digit after it.
    package func startsWithAny(of words: StaticString) -> Bool {
        let length = prefixLength(ofAny: words)
        return length > 0 && (length == bytes.count || !bytes[length].isASCIIWord)
    }

    /// The length of the longest word of the list with which the line begins, whatever stands after it; 0 if none does.
    package func prefixLength(ofAny words: StaticString) -> Int {
        bytes.isEmpty ? 0 : matchLength(of: words, at: 0)
    }

    /// Whether one of the words stands at the end of the line, whatever is before it.
    package func endsInAny(of words: StaticString) -> Bool {
        for start in 0..<bytes.count where matchLength(of: words, at: start) == bytes.count - start {
            return true
        }
        return false
    }

    /// The length of the longest word of the list that stands at `start`, 0 if none does. Kept a call: it is asked for in
    /// many places.
    @inline(never)
    private func matchLength(of words: StaticString, at start: Int) -> Int {
        let list = words.utf8Start
        let count = words.utf8CodeUnitCount
        assert(list[count - 1] == UInt8(ascii: "|"), "every word of a list ends with |")
        let first = bytes[start].asciiLowercased
        var longest = 0
        var word = 0
        while word < count {
            var length = 0
            if list[word] == first {
                while list[word + length] != UInt8(ascii: "|"), start + length < bytes.count,
                    bytes[start + length].asciiLowercased == list[word + length]
                {
                    length += 1
                }
                if list[word + length] == UInt8(ascii: "|") { longest = max(longest, length) }
            }
            word += length
            while list[word] != UInt8(ascii: "|") { word += 1 }
            word += 1
        }
        return longest
    }
}
