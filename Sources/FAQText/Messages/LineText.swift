/// A folded line, to be searched for words regardless of case.
package struct LineText {
    private let bytes: UnsafeBufferPointer<UInt8>

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    package var count: Int { bytes.count }
    package var first: UInt8? { bytes.first }
    package subscript(index: Int) -> UInt8 { bytes[index] }

    /// Without blanks in front.
    package var trimmed: LineText { dropped(prefixLength { $0 == 0x20 || $0 == 0x09 }) }

    package func dropped(_ count: Int) -> LineText {
        LineText(UnsafeBufferPointer(rebasing: bytes.dropFirst(count)))
    }

    package func prefixLength(where matches: (UInt8) -> Bool) -> Int {
        var length = 0
        while length < bytes.count, matches(bytes[length]) { length += 1 }
        return length
    }

    package func starts(_ prefix: StaticString) -> Bool {
        guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
        for offset in 0..<prefix.utf8CodeUnitCount where bytes[offset] != prefix.utf8Start[offset] {
            return false
        }
        return true
    }

    package func contains(_ part: StaticString) -> Bool {
        let length = part.utf8CodeUnitCount
        guard bytes.count >= length else { return false }
        for start in 0...(bytes.count - length) where dropped(start).starts(part) { return true }
        return false
    }

    /// Whether one of the words, each followed by `|` and in lower case, stands anywhere in the line.
    package func containsAny(of words: StaticString) -> Bool {
        for start in 0..<bytes.count where matchLength(of: words, at: start) > 0 { return true }
        return false
    }

    /// The same, with no letter or digit beside the word.
    package func containsWord(of words: StaticString) -> Bool {
        for start in 0..<bytes.count where start == 0 || !bytes[start - 1].isASCIIWord {
            let length = matchLength(of: words, at: start)
            if length > 0, start + length == bytes.count || !bytes[start + length].isASCIIWord {
                return true
            }
        }
        return false
    }

    /// The same, at the beginning of the line.
    package func startsWithAny(of words: StaticString) -> Bool {
        let length = prefixLength(ofAny: words)
        return length > 0 && (length == bytes.count || !bytes[length].isASCIIWord)
    }

    /// The length of the first word of the list with which the line begins, whatever stands after it; 0 if none does.
    package func prefixLength(ofAny words: StaticString) -> Int {
        bytes.isEmpty ? 0 : matchLength(of: words, at: 0)
    }

    /// `E1042`: a capital E and three digits or more.
    package var hasErrorNumber: Bool {
        var index = 0
        while index + 3 < bytes.count {
            if bytes[index] == UInt8(ascii: "E"), bytes[index + 1].isASCIIDigit,
                bytes[index + 2].isASCIIDigit, bytes[index + 3].isASCIIDigit
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// The length of the first word of the list that stands at `start`, 0 if none does.
    private func matchLength(of words: StaticString, at start: Int) -> Int {
        let list = words.utf8Start
        let count = words.utf8CodeUnitCount
        let first = bytes[start].asciiLowercased
        var word = 0
        while word < count {
            var length = 0
            if list[word] == first {
                while list[word + length] != UInt8(ascii: "|"), start + length < bytes.count,
                    bytes[start + length].asciiLowercased == list[word + length]
                {
                    length += 1
                }
                if list[word + length] == UInt8(ascii: "|") { return length }
            }
            word += length
            while list[word] != UInt8(ascii: "|") { word += 1 }
            word += 1
        }
        return 0
    }
}
