/// The plain English words of the base, in the parts that hold them.
struct SpellingIndex {
    fileprivate let index: Index

    init(_ index: Index) {
        self.index = index
    }
}

/// Finds words of the base that a mistyped word may mean; what it finds is what the search over a file finds.
struct SpellingSearch {
    private static let lengths = 3...24

    private let dictionary: TermDictionary
    private let index: Index
    private let word: [UInt8]

    init(_ word: ArraySlice<UInt8>, in dictionary: TermDictionary, words: SpellingIndex) {
        self.dictionary = dictionary
        index = words.index
        self.word = Array(word)
    }

    func nearest() throws(IndexError) -> [SpellingMatch] {
        if !Self.lengths.contains(word.count) { return [] }
        for distance in 1...(word.count < 8 ? 1 : 2) {
            var matches: [SpellingMatch] = []
            for length in word.count - distance...word.count + distance where Self.lengths.contains(length) {
                try add(length: length, distance: distance, to: &matches)
            }
            if matches.isEmpty, index.parts.pointee.missing.isEmpty { continue }
            return SpellingMatch.best(of: matches)
        }
        return []
    }

    private func add(length: Int, distance: Int, to matches: inout [SpellingMatch]) throws(IndexError) {
        let bucket = Int(word[0] &- 0x61) * Self.lengths.count + length - Self.lengths.lowerBound
        let firsts = index.parts.pointee.firstWords
        func first(_ place: Int) -> Int { Int(firsts[2 * place]) | Int(firsts[2 * place + 1]) << 8 }
        // Words of a bucket may begin in the part before the first that begins with it.
        var place = max(0, index.place(of: bucket - 1, among: firsts.count / 2, first))
        while place < firsts.count / 2, first(place) <= bucket {
            if let bytes = index.part(.words, place) {
                var cursor = ByteCursor(bytes)
                while cursor.position < bytes.count, !cursor.failed {
                    let number = cursor.u32()
                    let text = cursor.slice(Int(cursor.u8()))
                    if text.count != length || text[0] != word[0] { continue }
                    let term = [UInt8](text)
                    if EditDistance.alignment(word, term) == distance {
                        matches.append(
                            SpellingMatch(
                                term: term, postings: try dictionary.term(number).postings, distance: distance
                            ))
                    }
                }
            }
            place += 1
        }
    }
}
