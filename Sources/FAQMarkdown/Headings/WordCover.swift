internal import FAQText

/// Texts that are made of listed words and nothing else.
enum WordCover {
    enum Word {
        /// A word between spaces.
        case spaced(ArraySlice<UInt8>)
        /// What is left of a text from a character of a script without spaces.
        case unspaced(ArraySlice<UInt8>)
    }

    /// Whether every word of a text is known.
    ///
    /// - Parameters:
    ///   - text: the inside of a ``Phrase``.
    ///   - length: how many bytes of an unspaced text a known word takes, and anything for a known spaced word; `nil`
    ///     for what is unknown.
    static func covers(_ text: ArraySlice<UInt8>, _ length: (Word) -> Int?) -> Bool {
        var rest = text
        while let first = rest.first {
            if first < 0x80 {
                let word = rest.prefix { $0 < 0x80 && $0 != .space }
                guard word.isEmpty || length(.spaced(word)) != nil else { return false }
                rest = rest[word.endIndex...].drop { $0 == .space }
            } else {
                guard let taken = length(.unspaced(rest)) else { return false }
                rest = rest.dropFirst(taken).drop { $0 == .space }
            }
        }
        return !text.isEmpty
    }
}

/// Words of a script without spaces, the longest tried first.
struct HanWords: Sendable {
    /// By the end of their first character.
    private let words: [[[UInt8]]]

    init(_ words: [String]) {
        let sorted = words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        self.words = (0..<64).map { key in sorted.filter { Self.key($0[...]) == key } }
    }

    /// The length of the longest word that a text begins with.
    func length(of text: ArraySlice<UInt8>) -> Int? {
        guard let key = Self.key(text) else { return nil }
        return words[key].first { text.starts(with: $0) }?.count
    }

    private static func key(_ text: ArraySlice<UInt8>) -> Int? {
        text.count < 3 ? nil : Int(text[text.startIndex + 2] & 63)
    }
}

extension HanWords {
    /// Whether a text asks, or says what becomes of something.
    static func asks(_ text: ArraySlice<UInt8>) -> Bool { questions.containsAny(in: text) }

    private static let questions = HanWords(["？", "吗", "怎", "如何", "什么", "不", "无", "失"])

    private func containsAny(in text: ArraySlice<UInt8>) -> Bool {
        text.indices.contains { length(of: text[$0...]) != nil }
    }
}
