internal import FAQText

/// A long random text, or one that begins as a vendor's tokens do.
enum SecretToken {
    /// The shortest of the vendors' tokens, with what they begin with.
    private static let shortest = 16
    /// Random text of letters and digits; shorter words may be names of classes or files.
    private static let shortestRandom = 28
    /// 128 bits. Shortened hashes and addresses in memory have less.
    private static let shortestHexadecimal = 32
    /// So many capitals, small letters and digits make a text random; a name with a number in it has one digit.
    private static let leastOfEach = 2

    private static let prefixes: StaticString = """
        sk-|pk_live_|sk_live_|rk_live_|ghp_|gho_|ghs_|ghu_|github_pat_|glpat-|xoxb-|xoxp-|xoxa-|akia|ltai|eyj|aiza|ya29.|
        """

    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start] < 0x80 else { return nil }
        let end = text.end(from: start, while: isTokenByte)
        guard end - start >= shortest else { return nil }
        let prefix = text.from(start).prefixLength(ofAny: prefixes)
        if prefix > 0 { return start + prefix..<end }
        var partStart = start
        for index in start...end where index == end || isSeparator(text[index]) {
            if isRandom(text.bytes[partStart..<index]) { return partStart..<end }
            partStart = index + 1
        }
        return nil
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || isSeparator(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "=")
    }

    /// What also stands between the words of paths and names.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }

    private static func isRandom(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard part.count >= shortestRandom else { return false }
        let digits = part.count(where: { $0.isASCIIDigit })
        guard digits >= leastOfEach else { return false }
        if part.allSatisfy({ $0.isASCIIHexDigit }) { return part.count >= shortestHexadecimal }
        return part.count(where: { $0.isASCIIUppercase }) >= leastOfEach
            && part.count(where: { $0.isASCIILowercase }) >= leastOfEach
    }
}
