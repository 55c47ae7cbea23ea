/// Addresses of machines on a network.
enum NetworkAddress {
    /// Where the IPv4 address that begins at `start` ends, with its port: `10.0.0.8`, `10.0.0.8:11800`.
    static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard text.byte(at: start - 1) != UInt8(ascii: ".") else { return nil }
        var end = start
        for group in 0..<4 {
            if group > 0 {
                guard text.byte(at: end) == UInt8(ascii: ".") else { return nil }
                end += 1
            }
            let digits = text.end(ofDigitsFrom: end, limit: 3)
            guard digits > end else { return nil }
            end = digits
        }
        // A group more, here or in front, makes it a version, a name after it something else.
        guard !text.hasWord(at: end), text.byte(at: end) != UInt8(ascii: ".") || !text.hasDigit(at: end + 1)
        else { return nil }
        return portEnd(in: text, at: end) ?? end
    }

    /// Where the port `:8080` that begins at `start` ends: two to five digits.
    static func portEnd(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard text.byte(at: start) == UInt8(ascii: ":") else { return nil }
        let end = text.end(ofDigitsFrom: start + 1, limit: 5)
        return end > start + 2 && !text.hasWord(at: end) ? end : nil
    }
}
