internal import FAQText

/// The name in `name@host.tld`.
enum MailAddress {
    /// RFC 5321, 4.5.3.1.1.
    private static let longestName = 64
    private static let longestHost = 255

    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start] < 0x80, text[start - 1] != UInt8(ascii: "@") else { return nil }
        var end = text.end(from: start, most: longestName + 1) {
            isHostByte($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%")
        }
        var hostStart = end + 1
        if text[end] != UInt8(ascii: "@") {
            // In an address of a page.
            guard
                let encoded = text.firstIndex(
                    ofAny: "%40|", from: start, before: min(end, start + longestName))
            else {
                return nil
            }
            end = encoded
            hostStart = encoded + 3
        }
        guard end - start <= longestName else { return nil }
        // The account that everybody reads a repository with: `git@host:owner/name`.
        if text.isAny(of: "git|hg|", start..<end) { return nil }
        let hostEnd = text.end(from: hostStart, most: longestHost, while: isHostByte)
        // The last part of a host is a word; that of `package@1.2.0` is none.
        var host = max(hostStart, hostEnd)
        while host > hostStart, !text[host - 1].isASCIIAlphanumeric { host -= 1 }
        let part = text.start(before: host) { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "@") }
        guard part > hostStart, text[part - 1] == UInt8(ascii: "."), host - part >= 2 else { return nil }
        return text[part].isASCIILetter ? start..<end : nil
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
