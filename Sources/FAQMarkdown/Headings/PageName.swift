internal import FAQText

/// Names of whole pages and of groups of questions: `FAQ`, `Docker troubleshooting`, `常见问题（2024）`.
enum PageName {
    /// Whether a heading is one, or one with a season, a part number or a product beside it.
    static func isOne(_ text: ArraySlice<UInt8>, _ phrase: Phrase) -> Bool {
        if isOne(phrase) || holdsName(text) { return true }
        guard text.contains(where: { !$0.isASCIIAlphanumeric && $0 != .space }) else { return false }
        let parts = parts(of: text)
        guard parts.count > 1 else { return false }
        let phrases = parts.map { Phrase($0) }
        // `Troubleshooting: the lamp is dark` names one problem.
        return phrases.contains(where: isOne)
            && phrases.allSatisfy {
                isOne($0) || !$0.containsAny(of: Words.problem) && !$0.startsWithAny(of: Words.questionStarts)
            }
    }

    private static func isOne(_ phrase: Phrase) -> Bool {
        phrase.isAny(of: Words.pageNames) || phrase.endsWithAny(of: Words.pageNameEnds)
    }

    /// `常见问题集合`: a name with a few characters after it.
    private static func holdsName(_ text: ArraySlice<UInt8>) -> Bool {
        names.contains { name in
            guard let range = text.firstRange(ofBytes: name) else { return false }
            let after = text[range.upperBound...].trimmed()
            return after.count <= longestEnding && !after.contains(UInt8(ascii: "?")) && !HanWords.asks(after)
        }
    }

    private static let names: [StaticString] = ["常见问题", "常見問題", "常见错误", "疑难解答", "疑难问题"]
    /// Four characters of Han.
    private static let longestEnding = 12

    /// The parts of a heading between brackets, colons, bars and dashes with a space around them.
    private static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var i = text.startIndex
        while i < text.endIndex {
            let length = separatorLength(text, at: i)
            if length > 0 {
                parts.append(text[start..<i].trimmed())
                start = i + length
                i = start
            } else {
                i += 1
            }
        }
        parts.append(text[start...].trimmed())
        return parts.filter { !$0.isEmpty }
    }

    private static func separatorLength(_ text: ArraySlice<UInt8>, at i: Int) -> Int {
        switch text[i] {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"):
            return 1
        case UInt8(ascii: ":"): return text[(i + 1)...].first == .space ? 1 : 0
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
            let isFree = i > text.startIndex && text[i - 1] == .space && text[(i + 1)...].first == .space
            return isFree ? 1 : 0
        // What the signs begin with; Han characters do with others.
        case 0xC2, 0xE2, 0xE3, 0xEF:
            return signs.first { text[i...].starts(with: $0) }?.count ?? 0
        default: return 0
        }
    }

    private static let signs = ["（", "）", "：", "—", "–", "｜", "【", "】", "·"].map { Array($0.utf8) }
}
