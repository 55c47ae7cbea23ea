internal import FAQText

/// What an author tells about an entry in a comment below its question: `<!-- faq id=… -->`, or a line per key.
struct MetadataComment {
    /// The line the comment starts on.
    let line: Int
    /// Keys in lower case with their values, in order.
    let pairs: [(key: String, value: String, line: Int)]

    /// Returns `nil` when the comment is not meant for this tool.
    init?(_ comment: ArraySlice<UInt8>, line: Int) {
        let body = comment.drop(while: \.isASCIISpace)
        guard body.starts(with: "faq".utf8) else { return nil }
        let rest = body.dropFirst(3)
        guard rest.first.map({ $0.isASCIISpace || $0 == UInt8(ascii: ":") }) ?? true else { return nil }
        self.line = line
        var pairs: [(key: String, value: String, line: Int)] = []
        var number = line + comment[..<rest.startIndex].count { $0 == .lineFeed }
        for raw in rest.split(separator: .lineFeed, omittingEmptySubsequences: false) {
            let text = raw.trimmed()
            let from = text.first == UInt8(ascii: ":") ? text.dropFirst().trimmed() : text
            if from.starts(with: "- ".utf8), let last = pairs.last {
                pairs.append((last.key, from.dropFirst(2).trimmed().text(), number))
            } else {
                Self.read(from, line: number, into: &pairs)
            }
            number += 1
        }
        self.pairs = pairs.filter { !$0.value.isEmpty || $0.key == "id" }
    }

    /// Reads `key: value`, or any number of `key=value` with or without quotes.
    private static func read(
        _ text: ArraySlice<UInt8>, line: Int, into pairs: inout [(key: String, value: String, line: Int)]
    ) {
        guard !text.isEmpty else { return }
        let key = text.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        let after = text[key.endIndex...].drop(while: \.isASCIIBlank)
        if !key.isEmpty, after.first == UInt8(ascii: ":") {
            pairs.append((key.lowercasedASCII.text(), unquoted(after.dropFirst().trimmed()).text(), line))
        } else if !key.isEmpty, after.first == UInt8(ascii: "=") {
            let rest = after.dropFirst().drop(while: \.isASCIIBlank)
            let end: Int
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                end = rest.dropFirst().firstIndex(of: quote).map { $0 + 1 } ?? rest.endIndex
            } else {
                end = nextKey(in: rest) ?? rest.endIndex
            }
            pairs.append((key.lowercasedASCII.text(), unquoted(rest[..<end].trimmed()).text(), line))
            read(rest[end...].trimmed(), line: line, into: &pairs)
        } else {
            pairs.append(("", text.text(), line))
        }
    }

    /// Where the next `key=` starts in a line of pairs.
    private static func nextKey(in text: ArraySlice<UInt8>) -> Int? {
        var word: Int?
        for i in text.indices {
            if text[i].isASCIIBlank {
                word = i
            } else if text[i] == UInt8(ascii: "="), let start = word, start + 1 < i,
                text[(start + 1)..<i].allSatisfy(\.isASCIILetter)
            {
                return start
            }
        }
        return nil
    }

    private static func unquoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.count >= 2, let quote = text.first, quote == text.last,
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { return text }
        return text.dropFirst().dropLast()
    }
}
