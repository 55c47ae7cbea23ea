import FAQText

/// Lets words of the base stand for words that the base does not know: typing errors and beginnings of words; never
/// for codes, which one digit makes another.
struct SpellingExpansion {
    let reading: QueryReading
    let dictionary: TermDictionary
    let words: SpellingIndex

    /// Most unknown words that are looked up; a log may hold thousands.
    static let wordLimit = 24

    func run(_ plan: inout QueryPlan) throws(IndexError) {
        var left = Self.wordLimit
        for place in plan.wanted.indices where left > 0 {
            let wanted = plan.wanted[place]
            guard wanted.interest < 0, wanted.kind == .word || wanted.kind == .identifierPart else {
                continue
            }
            let key = self.key(at: wanted.range, kind: wanted.kind)
            guard key.count >= 4, key.allSatisfy({ $0 &- 0x61 < 26 }) else { continue }
            left -= 1
            let weight = wanted.context * TermWeight.classWeight(wanted.kind)
            let matches = try SpellingSearch(key, in: dictionary, words: words).nearest()
            for match in matches {
                let factor = match.distance == 1 ? 0.8 : 0.6
                let interest = plan.interest(match.postings, term: match.term[...])
                plan.substitute(
                    QueryPlan.Substitute(interest: interest, factor: factor, tier: .spelling), for: place,
                    weight: weight * factor)
            }
            if !matches.isEmpty { continue }
            for (postings, term) in try beginnings(of: key) {
                let interest = plan.interest(postings, term: term[...])
                plan.substitute(
                    QueryPlan.Substitute(interest: interest, factor: 0.5, tier: .beginning), for: place,
                    weight: weight * 0.5)
            }
        }
    }

    /// The term of a token of the query.
    private func key(at range: Range<Int>, kind: TokenKind) -> ArraySlice<UInt8> {
        for token in reading.buffer.tokens where token.range == range && token.kind == kind {
            return reading.buffer.keys[token.keyRange]
        }
        return []
    }

    /// Terms that begin with the word, or that it begins with and outgrows by three letters at most.
    private func beginnings(
        of word: ArraySlice<UInt8>
    ) throws(IndexError) -> [(postings: TermPostings, term: [UInt8])] {
        var found: [(postings: TermPostings, term: [UInt8])] = []
        var walk = try TermWalk(dictionary, from: Array(word))
        var left = 64
        while left > 0, try walk.next(), walk.term.starts(with: word) {
            left -= 1
            if walk.term.allSatisfy({ $0 &- 0x61 < 26 }), let postings = walk.postings {
                found.append((postings, walk.term))
            }
        }
        found.sort {
            $0.postings.entryCount != $1.postings.entryCount
                ? $0.postings.entryCount > $1.postings.entryCount : $0.postings.number < $1.postings.number
        }
        if found.count > SpellingMatch.limit { found.removeLast(found.count - SpellingMatch.limit) }
        var length = word.count - 1
        while length >= max(4, word.count - 3), found.count < SpellingMatch.limit {
            if let postings = try dictionary.find(word.prefix(length)) {
                found.append((postings, Array(word.prefix(length))))
            }
            length -= 1
        }
        return found
    }
}
