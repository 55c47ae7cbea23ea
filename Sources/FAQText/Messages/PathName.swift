/// Paths of files and folders, and links.
enum PathName {
    /// How far a path or link is followed.
    private static let longest = 512
    /// The longest scheme of a link that is looked for.
    private static let longestScheme = 12

    /// Where the link `scheme://…` that begins at `start` ends.
    static func linkEnd(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        let scheme = text.end(ofRunFrom: start, limit: longestScheme) { byte in
            byte.isASCIIWord || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }
        guard scheme > start, text.byte(at: scheme) == UInt8(ascii: ":"),
            text.byte(at: scheme + 1) == UInt8(ascii: "/"), text.byte(at: scheme + 2) == UInt8(ascii: "/")
        else { return nil }
        return bodyEnd(text, scheme + 3)
    }

    /// Where the path with a drive in front, `C:\x` or `C:/x`, ends.
    static func driveEnd(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard text.byte(at: start).isASCIILetter, text.byte(at: start + 1) == UInt8(ascii: ":"),
            isSlash(text.byte(at: start + 2))
        else { return nil }
        return bodyEnd(text, start + 2)
    }

    /// Where the path `/a/b`, `~/a`, `./a`, `../a` or `\\server\share` ends: one of two names, or with a start that says
    /// what it is.
    static func rootedEnd(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        let before = text.byte(at: start - 1)
        guard !before.isASCIIWord, !isSlash(before), before != UInt8(ascii: "."), before != UInt8(ascii: ")")
        else { return nil }
        let root = text.end(ofRunFrom: start, limit: 3) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") }
        guard isSlash(text.byte(at: root)) else { return nil }
        let end = bodyEnd(text, root + 1)
        return end - root >= 3 && (root > start || slashes(text, root..<end) >= 2) ? end : nil
    }

    /// Where the characters of paths end, without closing punctuation, and before a place in the file: `x.js` of
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
