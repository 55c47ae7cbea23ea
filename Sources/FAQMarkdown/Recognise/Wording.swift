/// What the words of a heading say about its role.
struct Wording: OptionSet {
    let rawValue: UInt8

    /// Asks something.
    static let question = Wording(rawValue: 1)
    /// Names an error, a code or something that does not work.
    static let problem = Wording(rawValue: 2)
    /// A part of an answer: cause, solution, steps, a platform.
    static let label = Wording(rawValue: 4)
    /// The name of a whole page or of a topic: FAQ, troubleshooting, other problems.
    static let pageName = Wording(rawValue: 8)
    /// Nothing anybody asks for: contents, translations, related links, about us.
    static let aside = Wording(rawValue: 16)
    /// Ends in a question mark, or quotes an error: what deserves an entry even inside another answer.
    static let explicit = Wording(rawValue: 32)
    /// The name of a group of problems: `OTG issues`, `Git 部署问题`.
    static let topic = Wording(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ text: ArraySlice<UInt8>) {
        self = []
        let folded = Phrase(text)
        guard !folded.bytes.isEmpty else { return }
        if Self.asks(text, folded) { insert(.question) }
        let hasCode = ErrorCode.occurs(in: text)
        if hasCode || folded.containsAny(of: Words.problem) { insert(.problem) }
        if hasCode || Self.endsInQuestionMark(text) { insert(.explicit) }
        if Self.quotesError(text, folded) { formUnion([.explicit, .problem]) }
        if folded.endsWithAny(of: Words.topicEnds) { insert(.topic) }
        if folded.isAny(of: Words.labels) || folded.startsWithAny(of: Words.labelStarts) { insert(.label) }
        if folded.isAny(of: Words.pageNames) || folded.endsWithAny(of: Words.pageNameEnds) {
            insert(.pageName)
        }
        if folded.isAny(of: Words.asides) { insert(.aside) }
    }

    private static func asks(_ text: ArraySlice<UInt8>, _ folded: Phrase) -> Bool {
        endsInQuestionMark(text) || folded.startsWithAny(of: Words.questionStarts)
            || folded.containsAny(of: Words.questionParts)
    }

    private static func endsInQuestionMark(_ text: ArraySlice<UInt8>) -> Bool {
        let text = text.trimmed()
        return text.last == UInt8(ascii: "?") || text.suffix(3).elementsEqual("？".utf8)
    }

    /// Whether it reads like program output: `x failed: y`, `Error: z`, `HTTP 404`, `404 status`.
    private static func quotesError(_ text: ArraySlice<UInt8>, _ folded: Phrase) -> Bool {
        if text.firstRange(ofBytes: "rror: ") != nil || text.firstRange(ofBytes: "ailed: ") != nil
            || text.firstRange(ofBytes: "xception: ") != nil || text.firstRange(ofBytes: "RROR ") != nil
        {
            return true
        }
        return folded.containsAny(of: Words.statusCodes)
    }

    /// Whether people search for such a heading.
    var isSearched: Bool {
        !isDisjoint(with: [.question, .problem]) && !contains(.label) && !contains(.aside)
    }
}

/// A text in lower case, with single spaces around and between its words, for comparing phrases.
struct Phrase {
    /// ` word word `: words of ASCII letters and digits; other characters as they are, punctuation left out.
    let bytes: [UInt8]

    init(_ text: ArraySlice<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 2)
        bytes.append(.space)
        for byte in text {
            if byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "'") {
                bytes.append(byte.lowered)
            } else if bytes.last != .space {
                bytes.append(.space)
            }
        }
        if bytes.last != .space { bytes.append(.space) }
        self.bytes = bytes.count > 1 ? bytes : []
    }

    /// Phrases of ASCII match whole words; others match anywhere.
    func containsAny(of phrases: [StaticString]) -> Bool {
        bytes.withUnsafeBufferPointer { text in phrases.contains { Self.contains(text, $0) } }
    }

    func isAny(of phrases: [StaticString]) -> Bool {
        let text = bytes[...].trimmed()
        return phrases.contains { $0.utf8CodeUnitCount == text.count && text.elementsEqual($0.utf8) }
    }

    func startsWithAny(of phrases: [StaticString]) -> Bool {
        let text = bytes.dropFirst()
        return phrases.contains { text.starts(with: $0.utf8) }
    }

    func endsWithAny(of phrases: [StaticString]) -> Bool {
        let text = bytes[...].trimmed()
        return phrases.contains {
            text.count >= $0.utf8CodeUnitCount && text.suffix($0.utf8CodeUnitCount).elementsEqual($0.utf8)
        }
    }

    private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ phrase: StaticString) -> Bool {
        let phrase = phrase.utf8
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        for i in 0...(text.count - phrase.count) where text[i] == first {
            var k = 1
            while k < phrase.count, text[i + k] == phrase[k] { k += 1 }
            if k == phrase.count { return true }
        }
        return false
    }
}

extension StaticString {
    var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
