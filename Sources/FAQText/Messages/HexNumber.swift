/// Numbers in hexadecimal digits: addresses of memory, hashes, UUIDs, and the status codes that look like them.
enum HexNumber {
    /// The shortest address after `0x`, in digits; shorter numbers are codes and flags.
    private static let shortestAddress = 4
    /// The shortest hash of digits and letters; shorter ones are codes and names of models as well.
    private static let shortestHash = 8
    /// The shortest hash of digits alone; shorter ones are numbers that may tell something.
    private static let shortestDecimal = 16
    /// A UUID, with and without its dashes.
    private static let uuid = (length: 36, digits: 32)

    /// Where the number that begins at `start` ends, if it is one that says nothing: an address, a hash, a UUID. Status
    /// codes, by which problems are told apart, are none.
    static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        if let end = markedEnd(text, start) {
            return end - start - 2 >= shortestAddress && !hasErrorBit(text, start..<end) ? end : nil
        }
        var letters = 0
        var digits = 0
        var end = start
        while end < text.count, text[end].isASCIIHexDigit || text[end] == UInt8(ascii: "-") {
            if text[end].isASCIIDigit { digits += 1 } else if text[end].isASCIILetter { letters += 1 }
            end += 1
        }
        let (length, count) = (end - start, letters + digits)
        let isHash =
            length == count
            ? count >= shortestDecimal || count >= shortestHash && letters > 0 && digits > 1
            : length == uuid.length && count == uuid.digits
        return isHash && !text.hasWord(at: end) ? end : nil
    }

    /// Whether a stretch is a status of Windows, `0x80070005`, `0xC0000135`: eight digits after `0x` with the bit of errors.
    static func isStatus(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        markedEnd(text, range.lowerBound) == range.upperBound && hasErrorBit(text, range)
    }

    private static func hasErrorBit(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let lead = text[range.lowerBound + 2]
        return range.count == 10 && (lead == UInt8(ascii: "8") || lead | 0x20 == UInt8(ascii: "c"))
    }

    /// Where the number after `0x` ends.
    private static func markedEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard text[start] == UInt8(ascii: "0"), text.byte(at: start + 1) | 0x20 == UInt8(ascii: "x") else {
            return nil
        }
        let end = text.end(ofRunFrom: start + 2) { $0.isASCIIHexDigit }
        return end > start + 2 && !text.hasWord(at: end) ? end : nil
    }
}
