import FAQText

/// Lets words of one language stand for words of the other; see ``BilingualLexicon``.
struct BilingualExpansion<Source: IndexSource> {
    let reading: QueryReading
    let index: Source

    /// What a word of the other language counts.
    private static var factor: Double { 0.8 }

    func run(_ plan: inout QueryPlan) throws(IndexError) {
        try addEnglish(&plan)
        try addChinese(&plan)
    }

    /// For the longest Chinese word of the lexicon at each character of a run of Han characters, its English words.
    private func addEnglish(_ plan: inout QueryPlan) throws(IndexError) {
        let text = reading.folded.bytes
        let characters = reading.tokens.filter { $0.token.kind == .han }
        var runStart = 0
        while runStart < characters.count {
            var end = runStart
            while end + 1 < characters.count,
                characters[end + 1].token.position == characters[end].token.position + 1
            {
                end += 1
            }
            var start = runStart
            while start <= end {
                var last = min(end, start + index.lexicon.longestHan / 3)
                var matched = false
                while last >= start, !matched {
                    let range =
                        characters[start].token.range.lowerBound..<characters[last].token.range.upperBound
                    let stems = index.lexicon.english(for: text[range])
                    if !stems.isEmpty {
                        matched = true
                        try expansion(stems, at: characters[start].token.position, of: &plan)
                    } else {
                        last -= 1
                    }
                }
                start = matched ? last + 1 : start + 1
            }
            runStart = end + 1
        }
    }

    /// For sequences of English words, the Chinese words as pairs of characters.
    private func addChinese(_ plan: inout QueryPlan) throws(IndexError) {
        let words = reading.tokens.filter {
            $0.token.kind == .word || $0.token.kind == .stopWord || $0.token.kind == .identifierPart
        }
        let keys = reading.buffer.keys
        for start in words.indices {
            var stems: [[UInt8]] = []
            for next in words[start...].prefix(index.lexicon.mostWords) {
                stems.append(Array(keys[next.token.keyRange]))
                var terms: [[UInt8]] = []
                for word in index.lexicon.chinese(for: stems[...]) {
                    terms.append(contentsOf: Self.pairs(of: word))
                }
                if !terms.isEmpty { try expansion(terms, at: words[start].token.position, of: &plan) }
            }
        }
        for identifier in reading.tokens where identifier.token.kind == .identifier {
            let stem = [Array(keys[identifier.token.keyRange])]
            let terms = index.lexicon.chinese(for: stem[...]).flatMap { Self.pairs(of: $0) }
            if !terms.isEmpty { try expansion(terms, at: identifier.token.position, of: &plan) }
        }
    }

    /// A Chinese word as overlapping pairs, or itself if it is one character. All characters take three bytes.
    private static func pairs(of word: [UInt8]) -> [[UInt8]] {
        if word.count <= 6 { return [word] }
        var pairs: [[UInt8]] = []
        var start = 0
        while start + 6 <= word.count {
            pairs.append(Array(word[start..<start + 6]))
            start += 3
        }
        return pairs
    }

    private func expansion(
        _ terms: [[UInt8]], at position: UInt32, of plan: inout QueryPlan
    ) throws(IndexError) {
        for term in terms {
            let lookup = try plan.lookup(for: term[...], index)
            if lookup < 0 { continue }
            if HanPair.scalars(of: term[...]) != nil {
                try plan.addHanPair(term[...], lookup: lookup, index)
            }
            for termIndex in plan.queryTerms.indices {
                let queryTerm = plan.queryTerms[termIndex]
                guard queryTerm.position == position, queryTerm.lookup != lookup else { continue }
                plan.expand(
                    QueryPlan.Expansion(lookup: lookup, factor: Self.factor, kind: .translation),
                    for: termIndex,
                    weight: Self.factor * TermWeight.classWeight(.word) * queryTerm.context)
            }
        }
    }
}
