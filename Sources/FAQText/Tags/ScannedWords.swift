/// A word of a text with what it says about its neighbourhood.
struct ScannedWord {
    /// Scalar indices.
    var range: Range<Int>
    var classes: WordClass
    /// Han or kana: one listed word, or one character that begins none.
    var isUnspaced: Bool
    /// Begins with an ASCII capital.
    var isCapitalised: Bool
}

/// The words of a text in order, with sums that weigh any stretch in constant time.
struct ScannedWords {
    private(set) var words: [ScannedWord] = []
    /// Sums over the words before each index, and over all: ``Wording`` in the order of its values.
    private var sums: [SIMD4<Int32>] = [.zero]

    /// The longest listed Han or kana word, in characters.
    private static let longestUnspaced = 6

    init(_ text: ScannedText) {
        let table = WordTable.shared
        words.reserveCapacity(text.count / 4)
        sums.reserveCapacity(text.count / 4 + 1)
        var index = 0
        while index < text.count {
            let unit = text.unit(index)
            if unit.isUnspaced {
                let (length, classes) = Self.unspacedWord(text, at: index, table)
                append(index..<index + length, classes, isUnspaced: true, isCapitalised: false)
                index += length
            } else if unit.isWord {
                let start = index
                var hash = WordTable.emptyHash
                while Self.continuesWord(text, at: index) {
                    let value = text.unit(index) == "’" ? 0x27 : text.unit(index).lowercasedValue
                    hash = WordTable.extend(hash, with: value)
                    index += 1
                }
                var classes = table[hash]
                if Self.isPartOfName(text, start..<index) { classes.subtract([.failure, .hint, .function]) }
                // `i/o`
                if text.unit(index) == "/", text.unit(index + 1).isName {
                    classes.subtract([.asks, .tells, .links])
                }
                let isNumber = text.units[start..<index].allSatisfy({ $0.isDigit })
                // `not primed`: what was not done is what failed.
                if text.unit(index - 1) == "d", text.unit(index - 2) == "e", index - start > 3 {
                    classes.insert(.done)
                }
                append(
                    start..<index, classes, isUnspaced: false, isCapitalised: unit.isUpper, isNumber: isNumber
                )
            } else {
                index += 1
            }
        }
    }

    var count: Int { words.count }

    subscript(index: Int) -> ScannedWord { words[index] }

    /// The index of the first word that starts at or after a scalar index.
    func firstWord(at position: Int) -> Int {
        words.indices.partitioningIndex { words[$0].range.lowerBound >= position }
    }

    /// The words that start within a stretch.
    func indices(in range: Range<Int>) -> Range<Int> {
        let first = firstWord(at: range.lowerBound)
        return first..<max(first, firstWord(at: range.upperBound))
    }

    /// How many words stand in a stretch, and how much they sound like an error.
    func wording(in range: Range<Int>) -> Wording {
        let found = indices(in: range)
        let sum = sums[found.upperBound] &- sums[found.lowerBound]
        return Wording(spaced: Int(sum.x), unspaced: Int(sum.y), failures: Int(sum.z), hints: Int(sum.w))
    }

    private mutating func append(
        _ range: Range<Int>, _ classes: WordClass, isUnspaced: Bool, isCapitalised: Bool,
        isNumber: Bool = false
    ) {
        words.append(
            ScannedWord(
                range: range, classes: classes, isUnspaced: isUnspaced,
                isCapitalised: isCapitalised))
        let isFailure = classes.contains(.failure) || isNegated(classes)
        sums.append(
            sums[sums.count - 1]
                &+ SIMD4(
                    isUnspaced || isNumber ? 0 : 1, isUnspaced ? Int32(range.count) : 0, isFailure ? 1 : 0,
                    !isFailure && classes.contains(.hint) ? 1 : 0))
    }

    /// Whether a word is a part of an option, file or package name: `--allow-untrusted`, `error.log`.
    private static func isPartOfName(_ text: ScannedText, _ word: Range<Int>) -> Bool {
        let before = text.unit(word.lowerBound - 1)
        if before == "-" {
            return text.unit(word.lowerBound - 2) == "-" || text.unit(word.lowerBound - 2).isName
        }
        if before == "." || before == "/" { return text.unit(word.lowerBound - 2).isName }
        return text.unit(word.upperBound) == "." && text.unit(word.upperBound + 1).isName
    }

    /// `not found`, `doesn't match`: two hints that make a failure.
    private func isNegated(_ classes: WordClass) -> Bool {
        guard !classes.isDisjoint(with: [.hint, .done]), words.count >= 2 else { return false }
        return words[words.count - 2].classes.contains(.negates)
    }

    private static func continuesWord(_ text: ScannedText, at index: Int) -> Bool {
        let unit = text.unit(index)
        if unit.isWord { return true }
        guard unit == "'" || unit == "’" else { return false }
        return text.unit(index - 1).isASCIILetter && text.unit(index + 1).isASCIILetter
    }

    private static func unspacedWord(
        _ text: ScannedText, at index: Int, _ table: WordTable
    ) -> (length: Int, classes: WordClass) {
        var hash = WordTable.emptyHash
        var best: (length: Int, classes: WordClass) = (1, [])
        for length in 1...longestUnspaced {
            let unit = text.unit(index + length - 1)
            guard unit.isUnspaced else { break }
            hash = WordTable.extend(hash, with: unit.value)
            guard table.mayBegin(hash) else { break }
            let classes = table[hash]
            if classes != [] { best = (length, classes) }
        }
        return best
    }
}

/// How much a stretch of text sounds like an error message.
struct Wording {
    /// Words of spaced scripts without the numbers.
    var spaced: Int
    /// Han and kana characters.
    var unspaced: Int
    /// Words of ``WordClass/failure``.
    var failures: Int
    /// Words of ``WordClass/hint`` that are no failure words.
    var hints: Int

    /// Two for a failure word, one for a hint.
    var weight: Int { 2 * failures + hints }
    /// Long enough for a sentence: three words, or five Han characters.
    var isSentence: Bool { spaced >= 3 || unspaced >= 5 || spaced + unspaced / 2 >= 3 }
    /// More than a name: two words, or three Han characters.
    var isPhrase: Bool { spaced >= 2 || unspaced >= 3 || (spaced >= 1 && unspaced >= 2) }
}
