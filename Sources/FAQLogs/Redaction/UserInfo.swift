/// `user:password` in `scheme://user:password@host`.
enum UserInfo {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start - 1] == UInt8(ascii: "/"), text[start - 2] == UInt8(ascii: "/"),
            text[start - 3] == UInt8(ascii: ":")
        else { return nil }
        let end = text.end(from: start) { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "@") }
        return text[end] == UInt8(ascii: "@") ? start..<end : nil
    }
}
