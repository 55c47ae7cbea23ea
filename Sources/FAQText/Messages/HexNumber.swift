/// Numbers in hexadecimal digits: addresses of memory, hashes, UUIDs, and the status codes that look like them.
enum HexNumber {
    /// The shortest address after `0x`, in digits; shorter numbers are codes and flags.
    private static let shortestAddress = 4
    /// The shortest hash of digits and letters, as version control abbreviates them.
    private static let shortestHash = 8
    /// The shortest hash of digits alone; shorter ones are numbers that may tell something.
    private static let shortestDecimal = 16
    /// The longest hash, SHA-512 in pairs of digits, and some room.
    private static let longest = 140

    /// Where the number that begins at `start` ends, if it is one that says nothing: an address, a hash, a UUID. Status
    /// codes, by which problems are told apart, are none.
    static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        if text.byte(at: start) == UInt8(ascii: "0"), text.byte(at: start + 1) | 0x20 == UInt8(ascii: "x") {
            let end = text.end(ofRunFrom: start + 2, limit: longest) { $0.isASCIIHexDigit }
            let isAddress = end - start - 2 >= shortestAddress && !isStatus(text, start..<end)
            return isAddress && !text.hasWord(at: end) ? end : nil
        }
        var letters = 0
        var digits = 0
        var end = start
        while end < text.count, end - start < longest {
            if text[end].isASCIIDigit {
                digits += 1
            } else if text[end].isASCIIHexDigit {
                letters += 1
            } else if text[end] != UInt8(ascii: "-") || !text.byte(at: end + 1).isASCIIHexDigit {
                break
            }
            end += 1
        }
        guard !text.hasWord(at: end) else { return nil }
        let count = letters + digits
        if end - start > count { return end - start == 36 && count == 32 ? end : nil }
        return count >= shortestDecimal || count >= shortestHash && letters >= 1 && digits >= 2 ? end : nil
    }

    /// Whether the number after `0x` is a status of Windows, `0x80070005`, `0xC0000135`: eight digits with the bit of
    /// errors.
    static func isStatus(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 10, text[range.lowerBound] == UInt8(ascii: "0"),
            text[range.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
        else { return false }
        let lead = text[range.lowerBound + 2]
        return (lead == UInt8(ascii: "8") || lead | 0x20 == UInt8(ascii: "c"))
            && text.end(ofRunFrom: range.lowerBound + 2, while: { $0.isASCIIHexDigit }) >= range.upperBound
    }
}
