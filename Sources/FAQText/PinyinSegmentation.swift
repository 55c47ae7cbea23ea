/// Latin text read as pinyin: `quanxian buzu` as `quan` `xian` `bu` `zu`.
package struct PinyinSegmentation: Sendable {
    /// A syllable found in the text.
    package struct Syllable: Sendable, Equatable {
        /// Id in the ``PinyinTables`` that were used.
        package let id: UInt16

        /// Offsets in the text that was given.
        package let range: Range<Int>
    }

    /// In the order of the text, without overlaps.
    package private(set) var syllables: [Syllable] = []

    /// ASCII letters in the text.
    package private(set) var letterCount = 0

    /// ASCII letters that are part of a syllable; all of them when the text is pinyin throughout.
    package private(set) var coveredCount = 0

    /// Splits each word of `text`, folded bytes in any case.
    ///
    /// A word is a run of ASCII letters; an apostrophe inside it parts syllables (`xi'an`). Of all ways to
    /// split a word, the one wins that leaves the fewest letters over, then the one with fewer syllables,
    /// then the one with fewer syllables that begin with a vowel without an apostrophe (`fan gan`, not
    /// `fang an`), then the one whose last syllables are longer. A word beyond 256 letters is no pinyin and left alone.
    /// Takes time linear in the text.
    package init(_ text: UnsafeBufferPointer<UInt8>, tables: PinyinTables = .standard) {
        var at = 0
        while at < text.count {
            guard text[at].isASCIILetter else {
                at += 1
                continue
            }
            let start = at
            while at < text.count, text[at].isASCIILetter { at += 1 }
            let isParted = start > 0 && text[start - 1] == UInt8(ascii: "'")
            split(text, start..<at, isParted: isParted, tables: tables)
        }
    }

    /// Splits an array of bytes, see ``init(_:tables:)-(UnsafeBufferPointer<UInt8>,_)``.
    package init(_ text: [UInt8], tables: PinyinTables = .standard) {
        self = text.withUnsafeBufferPointer { PinyinSegmentation($0, tables: tables) }
    }

    /// The best way to the end of a prefix of the word; a lower cost is better.
    private struct Step {
        var cost: UInt64
        var length: Int
        var syllable: UInt16?
    }

    private static let longestWord = 256
    private static let costOfLetter: UInt64 = 1 << 40
    private static let costOfSyllable: UInt64 = 1 << 20

    private mutating func split(
        _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, isParted: Bool, tables: PinyinTables
    ) {
        letterCount += word.count
        guard word.count <= Self.longestWord else { return }
        var steps = [Step(cost: 0, length: 0, syllable: nil)]
        steps.reserveCapacity(word.count + 1)
        for end in 1...word.count {
            var best = Step(
                cost: steps[end - 1].cost &+ Self.costOfLetter, length: 1, syllable: nil)
            var key: UInt64 = 0
            for length in 1...min(end, PinyinTables.longestSyllable) {
                let first = text[word.lowerBound + end - length].asciiLowercased
                key = key >> 8 | UInt64(first) << 40
                guard let syllable = tables.syllable(key: key) else { continue }
                var cost = steps[end - length].cost &+ Self.costOfSyllable
                if Self.isVowel(first), end > length || !isParted { cost &+= 1 }
                if cost <= best.cost { best = Step(cost: cost, length: length, syllable: syllable) }
            }
            steps.append(best)
        }
        let firstOfWord = syllables.count
        var end = word.count
        while end > 0 {
            let step = steps[end]
            if let id = step.syllable {
                let range = word.lowerBound + end - step.length..<word.lowerBound + end
                syllables.append(Syllable(id: id, range: range))
                coveredCount += step.length
            }
            end -= step.length
        }
        syllables[firstOfWord...].reverse()
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e") || letter == UInt8(ascii: "o")
    }
}

extension PinyinSegmentation.Syllable {
    /// The same syllable, `offset` bytes further on: for a word cut out of a text.
    package func moved(by offset: Int) -> Self {
        Self(id: id, range: range.lowerBound + offset..<range.upperBound + offset)
    }
}
