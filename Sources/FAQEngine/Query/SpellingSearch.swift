/// Finds words of the base that a mistyped word may mean.
///
/// The sorted dictionary is walked with the rows of an edit-distance table (optimal string alignment: a swap of
/// neighbours is one edit). As soon as a row shows that no word with the present beginning can be near, the walk goes
/// on behind all of them.
struct SpellingSearch {
    struct Match {
        var term: [UInt8]
        var postings: TermPostings
        var distance: Int
    }

    /// Most matches returned.
    static let limit = 3
    static let wordLimit = 24
    /// So many words with a hopeless beginning are passed one by one before the walk leaps.
    private static let patience = 12

    private let dictionary: TermDictionary
    private let word: [UInt8]
    private let greatestDistance: Int

    /// - Parameter word: ASCII letters in lower case, at least four; of longer ones than 24 none is found.
    init(_ word: ArraySlice<UInt8>, in dictionary: TermDictionary) {
        self.dictionary = dictionary
        self.word = Array(word)
        greatestDistance = word.count < 8 ? 1 : 2
    }

    /// Words with the same first letter at the least distance found, the most frequent first.
    func nearest() throws(IndexError) -> [Match] {
        guard word.count <= Self.wordLimit else { return [] }
        var matches: [Match] = []
        var rows = Rows(word: word, limit: greatestDistance)
        var walk = try TermWalk(dictionary, from: [word[0]])
        var passed = 0
        while try walk.next() {
            if walk.term[0] != word[0] { break }
            if let dead = rows.advance(to: walk.term, shared: walk.shared) {
                passed += 1
                if passed < Self.patience { continue }
                passed = 0
                var target = Array(walk.term[...dead])
                target[dead] += 1
                try walk.leap(to: target)
                continue
            }
            passed = 0
            let distance = rows.distance(at: walk.term.count)
            if distance <= greatestDistance, distance > 0, walk.term.count >= 3, let postings = walk.postings {
                matches.append(Match(term: walk.term, postings: postings, distance: distance))
            }
        }
        let least = matches.reduce(Int.max) { min($0, $1.distance) }
        matches.removeAll { $0.distance > least }
        matches.sort {
            $0.postings.entryCount != $1.postings.entryCount
                ? $0.postings.entryCount > $1.postings.entryCount : $0.postings.number < $1.postings.number
        }
        if matches.count > Self.limit { matches.removeLast(matches.count - Self.limit) }
        return matches
    }

    /// The rows of the edit-distance table for the present term, one for each of its bytes.
    private struct Rows {
        private let word: [UInt8]
        private let limit: UInt8
        private let width: Int
        /// Row by row; a term is given up before it is longer than the word and the limit allow.
        private var cells: [UInt8]
        /// How many bytes of the present term have rows.
        private var depth = 0
        /// The place of the byte that made the present term hopeless.
        private var dead: Int?

        init(word: [UInt8], limit: Int) {
            self.word = word
            self.limit = UInt8(limit)
            width = word.count + 1
            cells = [UInt8](repeating: 0, count: width * (width + limit + 2))
            for column in 0..<width { cells[column] = UInt8(column) }
        }

        /// Computes the rows of the term. Returns the place of the byte behind which no word can be near.
        mutating func advance(to term: [UInt8], shared: Int) -> Int? {
            if let dead, shared > dead { return dead }
            depth = min(depth, shared)
            dead = nil
            while depth < term.count {
                guard depth < width + Int(limit), addRow(term) else {
                    dead = depth
                    return depth
                }
                depth += 1
            }
            return nil
        }

        func distance(at length: Int) -> Int { Int(cells[length * width + word.count]) }

        /// Computes the row of the byte at `depth`; `false` if it leaves no hope.
        private mutating func addRow(_ term: [UInt8]) -> Bool {
            let byte = term[depth]
            guard byte &- 0x61 < 26 else { return false }
            let above = depth * width
            let row = above + width
            cells[row] = UInt8(depth + 1)
            var least = cells[row]
            var leastAbove = cells[above]
            for column in 1..<width {
                var cost = min(cells[above + column], cells[row + column - 1]) + 1
                cost = min(cost, cells[above + column - 1] + (word[column - 1] == byte ? 0 : 1))
                if depth > 0, column > 1, word[column - 2] == byte, word[column - 1] == term[depth - 1] {
                    cost = min(cost, cells[above - width + column - 2] + 1)
                }
                cells[row + column] = cost
                least = min(least, cost)
                leastAbove = min(leastAbove, cells[above + column])
            }
            // A swap looks two rows back, so both must be hopeless.
            return least <= limit || leastAbove <= limit
        }
    }
}
