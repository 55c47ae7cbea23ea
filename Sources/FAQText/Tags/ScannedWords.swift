/// A word of a text with what it says about its neighbourhood.
///
/// Small, since texts are mostly words.
struct ScannedWord {
    private let start: Int32
    private let end: Int32
    let classes: WordClass
    /// Han or kana: one listed word, or one character that begins none.
    let isUnspaced: Bool
    /// Begins with an ASCII capital.
    let isCapitalised: Bool
    /// Letters of ASCII, all behind the first in one case: what words of prose look like, and few identifiers.
    let isPlain: Bool
    private let spaced: Int32
    private let unspaced: Int32
    private let failures: Int32
    private let hints: Int32

    /// - Parameter sum: what stands up to and with the word.
    fileprivate init(
        range: Range<Int>, classes: WordClass, isUnspaced: Bool = false, isCapitalised: Bool = false,
        isPlain: Bool = false, sum: Wording
    ) {
        (start, end) = (Int32(range.lowerBound), Int32(range.upperBound))
        self.classes = classes
        self.isUnspaced = isUnspaced
        self.isCapitalised = isCapitalised
        self.isPlain = isPlain
        (spaced, unspaced) = (Int32(sum.spaced), Int32(sum.unspaced))
        (failures, hints) = (Int32(sum.failures), Int32(sum.hints))
    }

    /// Scalar indices.
    var range: Range<Int> { Int(start)..<Int(end) }

    /// What stands up to and with the word.
    fileprivate var sum: Wording {
        Wording(spaced: Int(spaced), unspaced: Int(unspaced), failures: Int(failures), hints: Int(hints))
    }
}

/// The words of a text in order, with sums that weigh any stretch in constant time.
struct ScannedWords {
    private var words: [ScannedWord] = []

    /// The longest listed Han or kana word, in characters.
    private static let longestUnspaced = 6

    /// Text of more than 2 GB has no words.
    init(_ text: ScannedText) {
        guard text.count <= Int32.max else { return }
        words.reserveCapacity(text.count / 4)
        let table = WordTable.shared
        text.withUnits { unit in read(text, unit, table) }
    }

    @inline(__always)
    private mutating func read(_ text: ScannedText, _ unit: (Int) -> Unicode.Scalar, _ table: WordTable) {
        var index = 0
        while index < text.count {
            let first = unit(index)
            if first.isWord {
                index = addWord(text, unit, at: index, table)
            } else if first.isUnspaced {
                let (length, classes) = Self.unspacedWord(text, at: index, table)
                words.append(
                    ScannedWord(
                        range: index..<index + length, classes: classes, isUnspaced: true,
                        sum: sum(adding: classes, unspaced: length)))
                index += length
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
        return sum(before: found.upperBound) - sum(before: found.lowerBound)
    }

    private func sum(before index: Int) -> Wording { index == 0 ? Wording() : words[index - 1].sum }

    /// The sum up to and with a word that is about to be added.
    private func sum(adding classes: WordClass, spaced: Int = 0, unspaced: Int = 0) -> Wording {
        var sum = sum(before: words.count)
        sum.spaced += spaced
        sum.unspaced += unspaced
        if classes.contains(.failure) || isNegated(classes) {
            sum.failures += 1
        } else if classes.contains(.hint) {
            sum.hints += 1
        }
        return sum
    }

    /// Adds the word of a spaced script that begins at a position, and returns where it ends.
    @inline(__always)
    private mutating func addWord(
        _ text: ScannedText, _ unit: (Int) -> Unicode.Scalar, at start: Int, _ table: WordTable
    ) -> Int {
        var hash = WordTable.emptyHash
        var letters = 0
        var capitals = 0
        var digits = 0
        var index = start
        while index < text.count {
            let next = unit(index)
            if next.isASCIILetter {
                letters += 1
                if next.isUpper { capitals += 1 }
                hash = WordTable.extend(hash, with: next.value | 0x20)
            } else if next.isWord {
                if next.isDigit { digits += 1 }
                hash = WordTable.extend(hash, with: next.lowercasedValue)
            } else if Self.isApostrophe(next, between: text.unit(index - 1), text.unit(index + 1)) {
                hash = WordTable.extend(hash, with: 0x27)
            } else {
                break
            }
            index += 1
        }
        let word = start..<index
        var classes = table[hash]
        if !classes.isDisjoint(with: [.failure, .hint, .function]), Self.isPartOfName(text, word) {
            classes.subtract([.failure, .hint, .function])
        }
        // `i/o`
        if text.unit(index) == "/", text.unit(index + 1).isName { classes.subtract([.asks, .tells, .links]) }
        // `not primed`: what was not done is what failed.
        if text.unit(index - 1) == "d", text.unit(index - 2) == "e", index - start > 3 {
            classes.insert(.done)
        }
        let isCapitalised = text.unit(start).isUpper
        let innerCapitals = isCapitalised ? capitals - 1 : capitals
        words.append(
            ScannedWord(
                range: word, classes: classes, isCapitalised: isCapitalised,
                isPlain: letters == word.count && (innerCapitals == 0 || innerCapitals == word.count - 1),
                sum: sum(adding: classes, spaced: digits == word.count ? 0 : 1)))
        return index
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
        guard !classes.isDisjoint(with: [.hint, .done]), let previous = words.last else { return false }
        return previous.classes.contains(.negates)
    }

    private static func isApostrophe(
        _ unit: Unicode.Scalar, between before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Bool {
        (unit == "'" || unit == "’") && before.isASCIILetter && after.isASCIILetter
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
    var spaced = 0
    /// Han and kana characters.
    var unspaced = 0
    /// Words of ``WordClass/failure``.
    var failures = 0
    /// Words of ``WordClass/hint`` that are no failure words.
    var hints = 0

    static func - (whole: Wording, part: Wording) -> Wording {
        Wording(
            spaced: whole.spaced - part.spaced, unspaced: whole.unspaced - part.unspaced,
            failures: whole.failures - part.failures, hints: whole.hints - part.hints)
    }

    /// Two for a failure word, one for a hint.
    var weight: Int { 2 * failures + hints }
    /// Long enough for a sentence: three words, or five Han characters.
    var isSentence: Bool { spaced >= 3 || unspaced >= 5 || spaced + unspaced / 2 >= 3 }
    /// More than a name: two words, or three Han characters.
    var isPhrase: Bool { spaced >= 2 || unspaced >= 3 || (spaced >= 1 && unspaced >= 2) }
}
