/// Finds words of the base that a mistyped word may mean: within one edit, or two from eight letters on (optimal string
/// alignment: a swap of bigrams is one edit).
///
/// Words that cannot be near for their length or their letters are passed over without being read.
struct SpellingSearch {
    private let dictionary: TermDictionary
    private let words: SpellingIndex
    private let word: [UInt8]

    /// - Parameter word: ASCII letters in lower case, at least four.
    init(_ word: ArraySlice<UInt8>, in dictionary: TermDictionary, words: SpellingIndex) {
        self.dictionary = dictionary
        self.words = words
        self.word = Array(word)
    }

    /// Words with the same first letter at the least distance found, the most frequent first.
    func nearest() throws(IndexError) -> [SpellingMatch] {
        if words.isEmpty || !SpellingIndex.lengths.contains(word.count) { return [] }
        for distance in 1...(word.count < 8 ? 1 : 2) {
            var matches: [SpellingMatch] = []
            let letters = SpellingIndex.letters(of: word)
            for length in word.count - distance...word.count + distance {
                try words.each(first: word[0], length: length, letters: letters, limit: 2 * distance) {
                    number throws(IndexError) in
                    let (term, postings) = try dictionary.term(number)
                    if EditDistance.alignment(word, term) == distance {
                        matches.append(SpellingMatch(term: term, postings: postings, distance: distance))
                    }
                }
            }
            if matches.isEmpty { continue }
            return SpellingMatch.best(of: matches)
        }
        return []
    }
}
