internal import FAQText

/// The words of a question as numbers: pairs of Han characters, and longer words of letters and digits.
enum QuestionWords {
    /// Shorter words of letters say nothing.
    private static let shortestWord = 3

    static func of(_ question: String) -> Set<UInt64> {
        var words: Set<UInt64> = []
        var previous: UInt32?
        var hash: UInt64 = 0
        var length = 0
        func endWord() {
            // The highest bit tells words from pairs.
            if length >= shortestWord { words.insert(hash | 1 << 63) }
            hash = 0
            length = 0
        }
        for scalar in question.unicodeScalars {
            let value = scalar.value
            switch value {
            case ..<0x80 where UInt8(value).isASCIIWord:
                hash = FNV1a.extend(hash, with: UInt8(value) | 0x20)
                length += 1
                previous = nil
            case _ where Script.isHan(value):
                endWord()
                if let previous { words.insert(UInt64(previous) << 24 | UInt64(value)) }
                previous = value
            default:
                endWord()
                previous = nil
            }
        }
        endWord()
        return words
    }
}
