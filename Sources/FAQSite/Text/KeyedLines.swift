/// A file of lines `key: value`, blank lines, and comments that begin with `#`.
struct KeyedLines: Sendable {
    struct Line: Sendable {
        /// 1-based.
        var number: Int
        /// `nil` where the line has no colon.
        var pair: (key: String, value: String)?
    }

    /// The lines that are neither blank nor a comment.
    let lines: [Line]

    init(_ text: String) {
        let all = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        lines = all.enumerated().compactMap { offset, line in
            let line = Self.trimmed(line)
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let pair = line.firstIndex(of: ":").map { colon in
                (
                    key: String(Self.trimmed(line[..<colon])),
                    value: Self.unquoted(Self.trimmed(line[line.index(after: colon)...]))
                )
            }
            return Line(number: offset + 1, pair: pair)
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" || first == "\u{FEFF}" {
            text.removeFirst()
        }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'"
        else {
            return String(text)
        }
        return String(text.dropFirst().dropLast())
    }
}
