/// Paths of files and folders, and links.
enum PathName {
    /// How far a path or link is followed.
    private static let longest = 512
    /// The longest scheme of a link that is looked for.
    private static let longestScheme = 12

    /// What begins with a name and a colon: the link `scheme://…`, or the path `C:\x` or `C:/x`.
    static func schemeEnd(
        in text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (kind: VariablePart.Kind, end: Int)? {
        let scheme = text.end(ofRunFrom: start, limit: longestScheme) { byte in
            byte.isASCIIWord || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }
        guard text.byte(at: scheme) == UInt8(ascii: ":"), isSlash(text.byte(at: scheme + 1)) else {
            return nil
        }
        if scheme == start + 1 { return (.path, bodyEnd(text, scheme + 1)) }
        return text.byte(at: scheme + 2) == UInt8(ascii: "/") ? (.url, bodyEnd(text, scheme + 3)) : nil
    }

    /// Where the path `/a/b`, `~/a`, `./a`, `../a` or `\\server\share` ends: one of two names, or with a start that says
    /// what it is.
    static func rootedEnd(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard !text.hasWord(at: start - 1), !isSlash(text.byte(at: start - 1)) else { return nil }
        let root = text.end(ofRunFrom: start, limit: 3) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") }
        guard isSlash(text.byte(at: root)) else { return nil }
        let end = bodyEnd(text, root + 1)
        return end - root >= 3 && (root > start || slashes(text, root..<end) >= 2) ? end : nil
    }

    /// Where the characters of paths end, without closing punctuation, and before a position in the file: `x.js` of
    /// `x.js:12:3`.
    static func bodyEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < text.count, end - start < longest {
            let next = text.byte(at: end + 1)
            if text[end] >= 0xC3, text[end] < 0xE0 {
                // A letter of two bytes: Latin, Greek, Cyrillic.
                end += 1
            } else if text[end] == UInt8(ascii: ":") {
                guard isBody(next), !next.isASCIIDigit else { break }
            } else if !isBody(text[end]) {
                break
            }
            end += 1
        }
        end = min(end, text.count)
        while end > start, isPause(text[end - 1]) { end -= 1 }
        return end
    }

    static func slashes(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where isSlash(text[index]) { count += 1 }
        return count
    }

    /// Whether a path from a root may begin with the byte.
    static func isRoot(_ byte: UInt8) -> Bool {
        isSlash(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "~")
    }

    static func isSlash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }

    private static func isPause(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "-")
    }

    private static func isBody(_ byte: UInt8) -> Bool {
        if byte.isASCIIWord || isSlash(byte) || isPause(byte) { return true }
        switch byte {
        case UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "="),
            UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "*"):
            return true
        default: return false
        }
    }
}
