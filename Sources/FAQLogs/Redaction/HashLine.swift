internal import FAQText

/// The hashes of passwords as lines of files have them that hold those of many accounts: `ann:1001:…:…:::` (Windows),
/// `ann::LAMP:…:…:…` (NTLMv2), and the password of `host:port:database:user:password` (PostgreSQL).
enum HashLine {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        let name = text.end(from: start, most: 64) {
            $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "$")
        }
        guard text[name] == UInt8(ascii: ":") else { return nil }
        return responses(after: name, in: text) ?? hashes(after: name, in: text)
            ?? passwordFile(after: name, in: text)
    }

    private static func hexadecimal(_ count: Int, at start: Int, in text: ShownText) -> Int? {
        let end = text.end(from: start, most: count) { $0.isASCIIHexDigit }
        return end - start == count && text[end] == UInt8(ascii: ":") ? end + 1 : nil
    }

    private static func hashes(after name: Int, in text: ShownText) -> Range<Int>? {
        let number = text.end(from: name + 1, most: 10) { $0.isASCIIDigit }
        guard number > name + 1, text[number] == UInt8(ascii: ":"),
            let first = hexadecimal(32, at: number + 1, in: text),
            let second = hexadecimal(32, at: first, in: text)
        else { return nil }
        return number + 1..<second - 1
    }

    private static func responses(after name: Int, in text: ShownText) -> Range<Int>? {
        guard text[name + 1] == UInt8(ascii: ":") else { return nil }
        let domain = text.end(from: name + 2, most: 64) { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
        guard text[domain] == UInt8(ascii: ":"), let challenge = hexadecimal(16, at: domain + 1, in: text),
            let proof = hexadecimal(32, at: challenge, in: text)
        else { return nil }
        return challenge..<text.end(from: proof) { $0.isASCIIHexDigit }
    }

    private static func passwordFile(after host: Int, in text: ShownText) -> Range<Int>? {
        let port = text.end(from: host + 1, most: 5) { $0.isASCIIDigit || $0 == UInt8(ascii: "*") }
        guard port - host > 4 || text[host + 1] == UInt8(ascii: "*"), text[port] == UInt8(ascii: ":") else {
            return nil
        }
        var index = port + 1
        for _ in 0..<2 {
            let end = text.end(from: index, most: 64) {
                $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*")
            }
            guard text[index].isASCIILetter || text[index] == UInt8(ascii: "*"),
                text[end] == UInt8(ascii: ":")
            else { return nil }
            index = end + 1
        }
        let end = text.end(from: index) { $0 > 0x20 && $0 != UInt8(ascii: ":") && !$0.isQuote }
        guard text[end].isBlankOrEnd || text[end].isQuote, end - index >= 6,
            SecretValue(index..<end, in: text).looksSecret
        else { return nil }
        return index..<end
    }
}
