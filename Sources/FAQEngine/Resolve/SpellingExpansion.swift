import FAQText

/// Lets words of the base stand for words that the base does not know: typing errors and beginnings of words; never
/// for codes, which one digit makes another.
struct SpellingExpansion<Source: IndexSource> {
    let reading: QueryReading
    let index: Source

    /// Most unknown words that are looked up; a log may hold thousands.
    private static var wordLimit: Int { 24 }
    /// What another spelling counts, one letter away.
    private static var nearFactor: Double { 0.8 }
    /// … two letters away.
    private static var farFactor: Double { 0.6 }
    /// What a word counts that begins with the one asked for, or that it begins with.
    private static var beginningFactor: Double { 0.5 }

    func run(_ plan: inout QueryPlan) throws(IndexError) {
        var left = Self.wordLimit
        for termIndex in plan.queryTerms.indices where left > 0 {
            let queryTerm = plan.queryTerms[termIndex]
            guard queryTerm.lookup < 0, queryTerm.kind == .word || queryTerm.kind == .identifierPart else {
                continue
            }
            let key = self.key(at: queryTerm.range, kind: queryTerm.kind)
            guard key.count >= 4, key.allSatisfy({ $0 &- 0x61 < 26 }) else { continue }
            left -= 1
            let weight = queryTerm.context * TermWeight.classWeight(queryTerm.kind)
            let matches = try SpellingSearch(key, in: index).nearest()
            for match in matches {
                let factor = match.distance == 1 ? Self.nearFactor : Self.farFactor
                let lookup = plan.lookup(match.postings, term: match.term[...], index)
                plan.expand(
                    QueryPlan.Expansion(lookup: lookup, factor: factor, kind: .spelling), for: termIndex,
                    weight: weight * factor)
            }
            if !matches.isEmpty { continue }
            for (postings, term) in try beginnings(of: key) {
                let lookup = plan.lookup(postings, term: term[...], index)
                plan.expand(
                    QueryPlan.Expansion(lookup: lookup, factor: Self.beginningFactor, kind: .beginning),
                    for: termIndex,
                    weight: weight * Self.beginningFactor)
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
    ) throws(IndexError) -> [(postings: TermInfo, term: [UInt8])] {
        var found: [(postings: TermInfo, term: [UInt8])] = []
        var walk = try TermWalk(index, from: Array(word))
        var left = 64
        while left > 0, try walk.next(), walk.term.starts(with: word) {
            left -= 1
            if walk.term.allSatisfy({ $0 &- 0x61 < 26 }), let postings = walk.postings {
                found.append((postings, walk.term))
            }
        }
        found.sort {
            $0.postings.entryCount != $1.postings.entryCount
                ? $0.postings.entryCount > $1.postings.entryCount
                : $0.term.lexicographicallyPrecedes($1.term)
        }
        if found.count > SpellingMatch.limit { found.removeLast(found.count - SpellingMatch.limit) }
        var length = word.count - 1
        while length >= max(4, word.count - 3), found.count < SpellingMatch.limit {
            if let postings = try index.find(word.prefix(length)) {
                found.append((postings, Array(word.prefix(length))))
            }
            length -= 1
        }
        return found
    }
}
