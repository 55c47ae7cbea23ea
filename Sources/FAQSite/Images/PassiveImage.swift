internal import FAQText

/// Whether an SVG image only draws.
///
/// In a page, an image runs nothing. Opened by itself it is a document of the site, where scripts in it would run.
public enum PassiveImage: Sendable {
    private static let active = [
        "<script", "<foreignobject", "<iframe", "<object", "<embed", "<handler", "<animate", "<set",
        "javascript:",
        "<!entity", "<?xml-stylesheet",
    ]

    /// Looks for whatever could run; text that only looks like it counts as well.
    ///
    /// - Parameter svg: the image, as UTF-8.
    /// - Returns: `false` where anything in it might run. Takes linear time.
    public static func isPassive(_ svg: [UInt8]) -> Bool {
        let text = svg.map(\.asciiLowercased)
        for word in active where contains(text, Array(word.utf8)) { return false }
        return !hasHandler(text)
    }

    private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains {
            text[$0] == word[0] && text[$0...].starts(with: word)
        }
    }

    /// Whether there is an attribute whose name begins with `on`, or text that looks like one.
    private static func hasHandler(_ text: [UInt8]) -> Bool {
        for start in text.indices.dropFirst().dropLast(2)
        where text[start] == UInt8(ascii: "o") && text[start + 1] == UInt8(ascii: "n") {
            let before = text[start - 1]
            guard
                before <= 0x20 || before == UInt8(ascii: "/") || before == UInt8(ascii: "\"")
                    || before == UInt8(ascii: "'")
            else { continue }
            let end = text[(start + 2)...].firstIndex { !$0.isASCIILowercase } ?? text.endIndex
            if end > start + 2, text[end...].first(where: { $0 > 0x20 }) == UInt8(ascii: "=") { return true }
        }
        return false
    }
}
