/// Reading a text byte by byte, from any offset and over its end.
extension UnsafeBufferPointer<UInt8> {
    /// The byte at `index`, or NUL outside the text.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    package func byte(at index: Int) -> UInt8 {
        index >= 0 && index < count ? self[index] : 0
    }

    /// Whether a letter, digit or `_` of ASCII stands at `index`.
    package func hasWord(at index: Int) -> Bool { byte(at: index).isASCIIWord }

    /// Whether a digit stands at `index`.
    package func hasDigit(at index: Int) -> Bool { byte(at: index).isASCIIDigit }

    /// Where the run of matching bytes that begins at `start` ends, at most `limit` bytes further.
    package func end(ofRunFrom start: Int, limit: Int = .max, while matches: (UInt8) -> Bool) -> Int {
        var end = start
        while end < count, end - start < limit, matches(self[end]) { end += 1 }
        return end
    }

    /// Where the run of digits that begins at `start` ends, at most `limit` bytes further.
    package func end(ofDigitsFrom start: Int, limit: Int = .max) -> Int {
        end(ofRunFrom: start, limit: limit) { $0.isASCIIDigit }
    }
}
