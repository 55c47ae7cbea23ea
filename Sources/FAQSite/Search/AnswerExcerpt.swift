internal import FAQModel

/// What stands below a result: how the answer begins. Its first sentence, or the first line of its code where that comes first.
enum AnswerExcerpt {
    /// In bytes of UTF-8: what fits into one or two lines of a result, of Han characters as of letters. Every page that searches
    /// loads those of the entries it finds.
    static let longest = 120
    /// A sentence shorter than this, in bytes, says little: “Yes.” takes the next along.
    private static let shortest = 36

    static func of(_ answer: [Block]) -> String {
        for block in answer {
            let found = beginning(of: block)
            if !found.isEmpty { return found }
        }
        return ""
    }

    /// Headings, tables and raw HTML are passed over: what they begin with says nothing by itself.
    private static func beginning(of block: Block) -> String {
        switch block.kind {
        case .paragraph(let inlines):
            firstSentence(of: trimmed(PlainText.line(of: inlines)[...]))
        case .code(let sample):
            sample.code.split(whereSeparator: \.isNewline).lazy.map(trimmed).first { !$0.isEmpty }
                .map(cut) ?? ""
        case .list(let list): list.items.lazy.map { of($0.blocks) }.first { !$0.isEmpty } ?? ""
        case .quote(let blocks): of(blocks)
        case .container(let container): of(container.blocks)
        case .heading, .table, .html, .thematicBreak: ""
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }

    private static func firstSentence(of text: Substring) -> String {
        var length = 0
        var at = text.startIndex
        while at < text.endIndex, length <= longest {
            let next = text.index(after: at)
            length += text[at].utf8.count
            if length >= shortest, ends(text, at: at, before: next) { return cut(text[..<next]) }
            at = next
        }
        return cut(text)
    }

    /// Whether a sentence ends with the character there: a mark of Chinese always ends one, a mark of other languages where
    /// space follows, and no small letter as after an abbreviation.
    private static func ends(_ text: Substring, at mark: String.Index, before next: String.Index) -> Bool {
        switch text[mark] {
        case "。", "！", "？": return true
        case ".", "!", "?":
            let rest = text[next...]
            return rest.first.map(\.isWhitespace) ?? true
                && !(rest.first { !$0.isWhitespace }?.isLowercase ?? false)
        default: return false
        }
    }

    /// The text if it is short enough, else what fits of it up to the end of a word or clause, and an ellipsis.
    private static func cut(_ text: Substring) -> String {
        guard text.utf8.count > longest else { return String(text) }
        var end = text.startIndex
        var clause = text.startIndex
        var length = 0
        while end < text.endIndex {
            let character = text[end]
            length += character.utf8.count
            guard length <= longest - "…".utf8.count else { break }
            if character.isWhitespace || "，、；：。,;:".contains(character) { clause = end }
            text.formIndex(after: &end)
        }
        // A word of its own may be longer than a third of it all.
        let isLate = text[..<clause].utf8.count * 3 > longest * 2
        let kept = trimmed(text[..<(isLate ? clause : end)])
        return kept.isEmpty ? "" : kept + "…"
    }
}
