/// Finds words of the base that a mistyped word may mean.
///
/// The sorted dictionary is walked with the rows of an edit-distance table (optimal string alignment: a swap of
/// neighbours is one edit). As soon as a row shows that no word with the present beginning can be near, the walk
/// leaps behind all of them.
struct SpellingSearch {
    struct Match {
        var term: [UInt8]
        var postings: TermPostings
        var distance: Int
    }

    /// Most matches returned.
    static let limit = 3

    private let dictionary: TermDictionary
    private let word: [UInt8]
    private let greatestDistance: Int

    /// - Parameter word: ASCII letters in lower case, at least four.
    init(_ word: ArraySlice<UInt8>, in dictionary: TermDictionary) {
        self.dictionary = dictionary
        self.word = Array(word)
        greatestDistance = word.count < 8 ? 1 : 2
    }

    /// Words with the same first letter at the least distance found, the most frequent first.
    func nearest() throws(IndexError) -> [Match] {
        var matches: [Match] = []
        var rows = Rows(word: word)
        var candidate: [UInt8] = []
        let start = [word[0]]
        var walk = try dictionary.walk(from: start)
        while try walk.next(&candidate) {
            guard candidate.first == word[0] else {
                if let first = candidate.first, first > word[0] { break }
                continue
            }
            let dead = rows.advance(to: candidate, sharedWithPrevious: walk.shared, limit: greatestDistance)
            if let dead {
                // No word that begins with these bytes is near enough.
                candidate.removeLast(candidate.count - dead - 1)
                candidate[dead] += 1
                if candidate[dead] > 0x7E { break }
                try walk.leap(to: candidate)
                rows.forget()
                continue
            }
            let distance = rows.distance(of: candidate)
            if distance <= greatestDistance, distance > 0, candidate.count >= 3 {
                matches.append(Match(term: candidate, postings: walk.postings, distance: distance))
            }
        }
        let least = matches.map { $0.distance }.min() ?? 0
        matches.removeAll { $0.distance > least }
        matches.sort {
            $0.postings.entryCount != $1.postings.entryCount
                ? $0.postings.entryCount > $1.postings.entryCount : $0.postings.number < $1.postings.number
        }
        if matches.count > Self.limit { matches.removeLast(matches.count - Self.limit) }
        return matches
    }

    /// The rows of the edit-distance table for the present candidate, one a byte.
    private struct Rows {
        let word: [UInt8]
        private var rows: [[Int]]
        private var previous: [UInt8] = []

        init(word: [UInt8]) {
            self.word = word
            rows = [Array(0...word.count)]
        }

        /// Forgets what was computed for the previous candidate.
        mutating func forget() {
            previous = []
            rows.removeLast(rows.count - 1)
        }

        /// Computes the rows of the candidate. Returns the place of the byte behind which all distances exceed the
        /// limit, or that is no letter.
        mutating func advance(to candidate: [UInt8], sharedWithPrevious shared: Int, limit: Int) -> Int? {
            let kept = min(shared, previous.count, rows.count - 1)
            rows.removeLast(rows.count - 1 - kept)
            previous = candidate
            for place in kept..<candidate.count {
                let byte = candidate[place]
                guard byte &- 0x61 < 26 else { return place }
                let above = rows[place]
                var row = [place + 1]
                row.reserveCapacity(word.count + 1)
                for column in 1...word.count {
                    var cost = min(above[column] + 1, row[column - 1] + 1)
                    cost = min(cost, above[column - 1] + (word[column - 1] == byte ? 0 : 1))
                    if place > 0, column > 1, word[column - 2] == byte,
                        word[column - 1] == candidate[place - 1]
                    {
                        cost = min(cost, rows[place - 1][column - 2] + 1)
                    }
                    row.append(cost)
                }
                // A swap looks two rows back, so the row above must be dead as well.
                if row.min() ?? 0 > limit, above.min() ?? 0 > limit { return place }
                rows.append(row)
            }
            return nil
        }

        func distance(of candidate: [UInt8]) -> Int {
            rows.count == candidate.count + 1 ? rows[candidate.count][word.count] : .max
        }
    }
}
