/// A word of the base that a mistyped word may mean.
struct SpellingMatch {
    var term: [UInt8]
    var postings: TermInfo
    /// Edits between the two.
    var distance: Int

    /// Most matches that count.
    static let limit = 3

    /// Those that count, the most frequent first.
    static func best(of matches: consuming [SpellingMatch]) -> [SpellingMatch] {
        matches.sort {
            $0.postings.entryCount != $1.postings.entryCount
                ? $0.postings.entryCount > $1.postings.entryCount
                : $0.term.lexicographicallyPrecedes($1.term)
        }
        return Array(matches.prefix(limit))
    }
}
