internal import FAQText

/// The name in `name@host.tld`.
enum MailAddress {
    /// RFC 5321, 4.5.3.1.1.
    private static let longestName = 64

    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start] < 0x80 else { return nil }
        let end = text.end(from: start) {
            isHostByte($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%")
        }
        guard text[end] == UInt8(ascii: "@"), end - start <= longestName else { return nil }
        let hostEnd = text.end(from: end + 1, while: isHostByte)
        return text.bytes[end..<hostEnd].contains(UInt8(ascii: ".")) ? start..<end : nil
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
