/// The words that say what a short text is about: words of letters, and of Chinese each two characters in a row.
package struct TopicWords: Sendable {
    private struct Word: Sendable {
        /// As the text has it.
        var text: String
        var key: String
        /// Whether it begins with the character that the word before it ends with.
        var isContinued: Bool
    }

    /// In their order; those that come again do so here, too.
    private let words: [Word]

    /// What words are told apart by: letter case makes no difference.
    var keys: Set<String> { Set(words.map(\.key)) }

    private static let most = 24

    init(of text: String) {
        var words: [Word] = []
        var word = ""
        var isHan = false
        // Addresses, and what is hidden in one, are about nobody's trouble.
        let pieces = text.split(whereSeparator: \.isWhitespace).filter {
            !$0.contains("***") && !$0.contains("://")
        }
        for scalar in pieces.joined(separator: " ").unicodeScalars {
            let han = (0x3400...0x9FFF).contains(scalar.value)
            if !scalar.properties.isAlphabetic || han != isHan {
                Self.add(word, isHan: isHan, to: &words)
                word = ""
            }
            isHan = han
            if scalar.properties.isAlphabetic { word.unicodeScalars.append(scalar) }
            if words.count >= Self.most { break }
        }
        Self.add(word, isHan: isHan, to: &words)
        self.words = Array(words.prefix(Self.most))
    }

    private static func add(_ word: String, isHan: Bool, to words: inout [Word]) {
        if isHan {
            let scalars = Array(word.unicodeScalars)
            for (offset, pair) in zip(scalars, scalars.dropFirst()).enumerated() {
                let text = String(String.UnicodeScalarView([pair.0, pair.1]))
                words.append(Word(text: text, key: text, isContinued: offset > 0))
            }
        } else if word.unicodeScalars.count > 2, !common.contains(word.lowercased()) {
            words.append(Word(text: word, key: word.lowercased(), isContinued: false))
        }
    }

    /// The words that count, those that follow on one another joined.
    ///
    /// - Parameters:
    ///   - limit: of more, those that count most.
    ///   - weight: how much a word counts by its key; `nil` where it does not.
    func stretches(_ limit: Int, weight: (String) -> Int?) -> [String] {
        var stretches: [(text: String, weight: Int)] = []
        var isJoined = false
        for word in words {
            guard let weight = weight(word.key) else {
                isJoined = false
                continue
            }
            if isJoined, word.isContinued, let last = word.text.unicodeScalars.last {
                stretches[stretches.count - 1].text.unicodeScalars.append(last)
                stretches[stretches.count - 1].weight += weight
            } else {
                stretches.append((word.text, weight))
            }
            isJoined = true
        }
        var seen: Set<String> = []
        let distinct = stretches.filter { seen.insert($0.text.lowercased()).inserted }
        let chosen = distinct.indices.sorted { (distinct[$1].weight, $0) < (distinct[$0].weight, $1) }
        return chosen.prefix(limit).sorted().map { distinct[$0].text }
    }

    private static let common: Set<String> = [
        "about", "after", "all", "also", "and", "any", "are", "been", "but", "can", "cannot", "could", "dear",
        "did",
        "does", "doesn", "don", "for", "from", "get", "had", "has", "have", "hello", "help", "her", "his",
        "how", "into",
        "its", "just", "like", "need", "not", "now", "our", "out", "please", "regards", "she", "some",
        "still", "thank",
        "thanks", "that", "the", "their", "them", "then", "there", "they", "this", "today", "was", "were",
        "what",
        "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
    ]
}
