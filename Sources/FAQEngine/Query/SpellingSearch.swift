/// Finds words of the base that a mistyped word may mean: within one edit, or two from eight letters on (optimal string
/// alignment: a swap of bigrams is one edit).
struct SpellingSearch<Source: IndexSource> {
    private let index: Source
    private let word: [UInt8]

    /// - Parameter word: ASCII letters in lower case, at least four.
    init(_ word: ArraySlice<UInt8>, in index: Source) {
        self.index = index
        self.word = Array(word)
    }

    /// Words with the same first letter at the least distance found, the most frequent first.
    func nearest() throws(IndexError) -> [SpellingMatch] {
        if !SpellingBuckets.lengths.contains(word.count) { return [] }
        for distance in 1...(word.count < 6 ? 1 : 2) {
            var matches: [SpellingMatch] = []
            for length in word.count - distance...word.count + distance
            where SpellingBuckets.lengths.contains(length) {
                try index.eachWord(like: word, length: length, within: distance) {
                    term throws(IndexError) in
                    if EditDistance.alignment(word, term) == distance,
                        let postings = try index.find(term[...])
                    {
                        matches.append(SpellingMatch(term: term, postings: postings, distance: distance))
                    }
                }
            }
            if matches.isEmpty, index.isLoaded { continue }
            return SpellingMatch.best(of: matches)
        }
        return []
    }
}
