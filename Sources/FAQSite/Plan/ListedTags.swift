internal import FAQModel
internal import FAQText

/// Which tags stand in lists: what a reader may have on the screen and look for.
///
/// Codes always do. A message does where its author put it into a question, or where it reads as one: words that begin
/// with a letter and are not interrupted by times, brackets and signs, as log lines and values are. Other names do where they
/// stand in a question or lead to several entries.
enum ListedTags {
    /// Longer messages, in bytes, are whole reports.
    private static let longest = 200
    /// What log lines and values are held together by.
    private static let signs = Set("{}[]<>|\\=#\"".utf8)
    private static let mostSigns = 2

    static func contain(_ item: TagIndex.Item) -> Bool {
        switch item.kind {
        case .code: true
        case .message: isMostlyWords(item.text) && (item.isInQuestion || readsAsMessage(item.text))
        case .api, .parameter, .component: item.isInQuestion || item.path != nil
        }
    }

    /// Whether there are more letters than everything else but spaces.
    private static func isMostlyWords(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        var letters = 0
        var others = 0
        for scalar in text.unicodeScalars where scalar != " " {
            if scalar.properties.isAlphabetic { letters += 1 } else { others += 1 }
        }
        return letters > others
    }

    private static func readsAsMessage(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        let hasWords = text.contains(" ") || text.unicodeScalars.contains { Script.isHan($0.value) }
        return hasWords && text.utf8.count(where: signs.contains) <= mostSigns
            && !hasTimeOfDay(Array(text.utf8))
    }

    /// `16:55:03`, as log lines have it.
    private static func hasTimeOfDay(_ text: [UInt8]) -> Bool {
        let colon = UInt8(ascii: ":")
        return text.indices.dropLast(7).contains { start in
            text[start + 2] == colon && text[start + 5] == colon
                && [0, 1, 3, 4, 6, 7].allSatisfy { text[start + $0].isASCIIDigit }
        }
    }
}
