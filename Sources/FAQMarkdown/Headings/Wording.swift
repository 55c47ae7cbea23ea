/// What the words of a heading say about its role.
struct Wording: OptionSet {
    let rawValue: UInt16

    /// Asks something.
    static let question = Wording(rawValue: 1)
    /// Names an error, a code or something that does not work.
    static let problem = Wording(rawValue: 2)
    /// A part of an answer: cause, solution, steps.
    static let label = Wording(rawValue: 4)
    /// One of several parts that are counted: `Solution 2: …`; what else it says may tell more.
    static let counted = Wording(rawValue: 512)
    /// One of several variants: a platform, a tool.
    static let variant = Wording(rawValue: 256)
    /// The name of a whole page or of a topic: FAQ, troubleshooting, other problems.
    static let pageName = Wording(rawValue: 8)
    /// Nothing anybody asks for: contents, translations, related links, about us.
    static let aside = Wording(rawValue: 16)
    /// A list of what stands on the page.
    static let contents = Wording(rawValue: 1024)
    /// Ends in a question mark, or quotes an error: what deserves an entry even inside another answer.
    static let explicit = Wording(rawValue: 32)
    /// The name of a group of problems: `OTG issues`, `Git 部署问题`.
    static let topic = Wording(rawValue: 64)
    /// Names a single error by its code.
    static let oneError = Wording(rawValue: 128)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ text: ArraySlice<UInt8>) {
        self = []
        let text = Self.unquoted(text)
        let folded = Phrase(text)
        guard !folded.bytes.isEmpty else { return }
        if Self.asks(text, folded) { insert(.question) }
        let codes = ErrorCode.words(in: text)
        let hasCode = !codes.isEmpty
        if codes.count == 1, folded.containsAny(of: Words.problem) || codes[0].count == text.trimmed().count {
            insert(.oneError)
        }
        if hasCode || folded.containsAny(of: Words.problem) || folded.startsWithAny(of: Words.reportStarts)
            || Self.isInFirstPerson(folded)
        {
            insert(.problem)
        }
        if hasCode || Self.endsInQuestionMark(text) { insert(.explicit) }
        if Self.quotesError(text, folded) { formUnion([.explicit, .problem]) }
        // `Troubleshooting: the lamp is dark` names one.
        let isTopic = folded.startsWithAny(of: Words.topicStarts) && !text.contains(UInt8(ascii: ":"))
        if folded.endsWithAny(of: Words.topicEnds) || isTopic {
            insert(.topic)
        }
        switch LabelWording.kind(of: folded) {
        case .label?: insert(.label)
        case .counted?: formUnion([.label, .counted])
        case .variant?: insert(.variant)
        case nil: break
        }
        if PageName.isOne(text, folded) { insert(.pageName) }
        if folded.isAny(of: Words.contents) { formUnion([.aside, .contents]) }
        if AsideWording.isOne(folded) { insert(.aside) }
        if AsideWording.isFarewell(folded) { subtract([.question, .explicit]) }
    }

    /// Without quotation marks around it.
    private static func unquoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = text.trimmed()
        for (open, close) in quotes
        where text.starts(with: open) && text.suffix(close.count).elementsEqual(close) {
            let inner = text.dropFirst(open.count).dropLast(close.count)
            if !inner.isEmpty, inner.firstIndex(of: open[0]) == nil { return inner }
        }
        return text
    }

    private static let quotes = [("\"", "\""), ("“", "”"), ("「", "」"), ("'", "'")].map {
        (Array($0.utf8), Array($1.utf8))
    }

    /// `I get …`
    private static func isInFirstPerson(_ folded: Phrase) -> Bool {
        folded.bytes.starts(with: " i ".utf8) || folded.bytes.starts(with: " i'".utf8)
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
        !isDisjoint(with: [.question, .problem]) && isDisjoint(with: [.label, .aside])
    }
}
