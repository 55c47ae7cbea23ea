internal import FAQText

/// Tells codes of digits from other numbers by what stands in front of them.
enum NumberContext {
    /// Whether the number at `range` of a folded, lower-case line is announced as a code: `code: 40006`,
    /// `HTTP/1.1 502`, `错误码 1001`.
    static func announcesCode(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard !isPartOfNumber(text, range) else { return false }
        var end = range.lowerBound
        // Past quotes, colons, brackets, and up to one number such as the version of HTTP.
        var words = 0
        while end > 0, range.lowerBound - end < 40, words < 3 {
            let byte = text[end - 1]
            if byte == 0x0A { return false }
            if byte.isASCIILetter || byte == 0x5F {
                var start = end
                while start > 0, text[start - 1].isASCIILetter || text[start - 1] == 0x5F { start -= 1 }
                if announces(UnsafeBufferPointer(rebasing: text[start..<end])) { return true }
                words += 1
                // Long numbers may stand a little further from the word that announces them.
                if range.count < 5 { return false }
                end = start
            } else if byte >= 0x80 {
                var start = end
                while start > 0, text[start - 1] >= 0x80 { start -= 1 }
                return LineText(UnsafeBufferPointer(rebasing: text[start..<end])).containsAny(of: hanWords)
            } else {
                end -= 1
            }
        }
        return false
    }

    private static func isPartOfNumber(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        func digit(_ index: Int) -> Bool {
            index >= 0 && index < text.count && text[index].isASCIIDigit
        }
        func joins(_ index: Int) -> Bool {
            guard index >= 0, index < text.count else { return false }
            return text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ":")
                || text[index] == UInt8(ascii: "-")
                || text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: "/")
        }
        return joins(range.lowerBound - 1) && digit(range.lowerBound - 2)
            || joins(range.upperBound) && digit(range.upperBound + 1)
    }

    private static func announces(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = LineText(word)
        return text.containsAny(of: parts) || text.startsWithAny(of: words)
    }

    private static let parts: StaticString = "code|error|errno|status|"
    private static let words: StaticString = "http|https|err|exit|ret|rc|sqlstate|failed|exception|"
    private static let hanWords: StaticString = "码|错误|失败|异常|报错|状态|"
}
