import FAQText

/// Lets pairs of Han characters stand for pairs that sound the same, for pinyin, and for the initials of pinyin.
struct PinyinExpansion<Source: IndexSource> {
    let reading: QueryReading
    let index: Source
    let tables: PinyinTables

    /// The share of the letters that must read as pinyin.
    private static var pinyinShare: Double { 0.7 }
    /// What a pair of the same sound counts.
    private static var homophoneFactor: Double { 0.4 }
    /// Most pairs that stand for one of the same sound, those that most entries hold.
    private static var homophoneLimit: Int { 3 }
    /// Most pairs that stand for one read from pinyin or initials, likewise.
    private static var readingLimit: Int { 6 }
    /// Most pairs among which these are chosen.
    private static var choiceLimit: Int { 64 }

    func run(_ plan: inout QueryPlan) throws(IndexError) {
        if reading.tokens.contains(where: { $0.token.kind == .han }) {
            try addHomophones(&plan)
        } else {
            try readPinyin(&plan)
            try readInitials(&plan)
        }
    }

    private func addHomophones(_ plan: inout QueryPlan) throws(IndexError) {
        for termIndex in plan.queryTerms.indices {
            let queryTerm = plan.queryTerms[termIndex]
            guard queryTerm.kind == .hanPair, queryTerm.lookup < 0,
                let (first, second) = HanPair.scalars(of: reading.folded.bytes[queryTerm.range]),
                let one = index.syllable(of: first), let two = index.syllable(of: second)
            else { continue }
            try expansion(
                try terms(one, two), limit: Self.homophoneLimit, factor: Self.homophoneFactor,
                kind: .homophone,
                for: termIndex, of: &plan)
        }
    }

    private func readPinyin(_ plan: inout QueryPlan) throws(IndexError) {
        let (syllables, share) = pinyin()
        guard share >= Self.pinyinShare, syllables.count >= 2 else { return }
        var found: [QueryPlan.QueryTerm] = []
        var known = IntTable(capacity: 64)
        for position in 1..<syllables.count {
            guard let first = syllables[position - 1], let second = syllables[position] else { continue }
            // As of any other term of a query, each counts once, however often it is said.
            let pair = UInt64(first.id) << 16 | UInt64(second.id)
            guard known[pair] == nil else { continue }
            known.insert(pair, 1)
            let terms = try index.terms(withPinyin: first.id, second.id, limit: Self.readingLimit)
            found.append(
                QueryPlan.QueryTerm(
                    kind: .hanPair, position: UInt32(position), line: 0,
                    range: first.range.lowerBound..<second.range.upperBound, context: 1, lookup: -1,
                    idfWeight: plan.maxIDF * QueryPlan.uncertainPairShare, rarityWeight: 0))
            guard !terms.isEmpty else { continue }
            found[found.count - 1].rarityWeight = QueryPlan.uncertainPairShare * (try rarest(terms))
        }
        guard !found.isEmpty else { return }
        let read = plan.queryTerms
        plan.replaceQueryTerms(found)
        for termIndex in plan.queryTerms.indices {
            let syllable = Int(plan.queryTerms[termIndex].position)
            guard let first = syllables[syllable - 1], let second = syllables[syllable] else { continue }
            try expansion(
                try terms(first.id, second.id), limit: Self.readingLimit, factor: 1, kind: .pinyin,
                for: termIndex, of: &plan)
        }
        if plan.queryTerms.allSatisfy({ $0.expansions.isEmpty }) { plan.replaceQueryTerms(read) }
    }

    /// So many letters may be initials: fewer stand for too much.
    private static var initialCount: ClosedRange<Int> { 4...10 }
    /// Pairs looked at for one pair of letters.
    private static var initialPairLimit: Int { 4_096 }

    /// Reads a word that means nothing else here as initials, one a character (`qxbz`, as people type for short): as far
    /// as pairs of the base follow each other from the first letter to the last.
    private func readInitials(_ plan: inout QueryPlan) throws(IndexError) {
        let letters = reading.folded.bytes
        guard Self.initialCount.contains(letters.count), letters.allSatisfy({ $0 &- 0x61 < 26 }),
            plan.queryTerms.allSatisfy({ $0.lookup < 0 && $0.expansions.isEmpty })
        else { return }
        var pairs: [[(first: UInt32, second: UInt32, term: [UInt8])]] = []
        for position in 1..<letters.count {
            var found = try self.pairs(letters[position - 1], letters[position])
            if let last = pairs.last {
                let ends = Self.set(last.map { $0.second })
                found.removeAll { ends[UInt64($0.first)] == nil }
            }
            if found.isEmpty { return }
            pairs.append(found)
        }
        // What leads nowhere goes: from the end, as the way there kept out the rest.
        for position in stride(from: pairs.count - 2, through: 0, by: -1) {
            let starts = Self.set(pairs[position + 1].map { $0.first })
            pairs[position].removeAll { starts[UInt64($0.second)] == nil }
        }
        var found: [QueryPlan.QueryTerm] = []
        for (position, pairs) in pairs.enumerated() {
            found.append(
                QueryPlan.QueryTerm(
                    kind: .hanPair, position: UInt32(position + 1), line: 0, range: position..<position + 2,
                    context: 1,
                    lookup: -1, idfWeight: plan.maxIDF * QueryPlan.uncertainPairShare,
                    rarityWeight: QueryPlan.uncertainPairShare * (try rarest(pairs.map { $0.term }))))
        }
        plan.replaceQueryTerms(found)
        for (termIndex, pairs) in pairs.enumerated() {
            try expansion(
                pairs.map { $0.term }, limit: Self.readingLimit, factor: 1, kind: .pinyin, for: termIndex,
                of: &plan)
        }
    }

    /// The pairs of the base with two initials.
    private func pairs(
        _ first: UInt8, _ second: UInt8
    ) throws(IndexError) -> [(first: UInt32, second: UInt32, term: [UInt8])] {
        var found: [(first: UInt32, second: UInt32, term: [UInt8])] = []
        for one in syllables(beginningWith: first) {
            for two in syllables(beginningWith: second) {
                let left = Self.initialPairLimit - found.count
                if left == 0 { return found }
                for term in try index.terms(withPinyin: one, two, limit: left) {
                    guard let pair = HanPair.scalars(of: term[...]) else { continue }
                    found.append((pair.0, pair.1, term))
                }
            }
        }
        return found
    }

    private static func set(_ members: [UInt32]) -> IntTable {
        var set = IntTable(capacity: members.count)
        for member in members { set.insert(UInt64(member), 0) }
        return set
    }

    private func syllables(beginningWith letter: UInt8) -> [UInt16] {
        (0..<UInt16(tables.syllableCount)).filter { tables.initial(of: $0) == letter }
    }

    /// The syllables of the query, `nil` for words that are no pinyin, and the share of letters that is.
    private func pinyin() -> (syllables: [PinyinSegmentation.Syllable?], share: Double) {
        let text = reading.folded.bytes
        var syllables: [PinyinSegmentation.Syllable?] = []
        var letters = 0
        var read = 0
        for line in reading.lines {
            var offset = line.lowerBound
            while offset < line.upperBound {
                guard text[offset].isASCIILetter else {
                    offset += 1
                    continue
                }
                let start = offset
                while offset < line.upperBound, text[offset].isASCIILetter { offset += 1 }
                letters += offset - start
                let word = PinyinSegmentation(Array(text[start..<offset]), tables: tables)
                if offset - start > 1, word.coveredCount == word.letterCount {
                    read += offset - start
                    for syllable in word.syllables { syllables.append(syllable.moved(by: start)) }
                } else {
                    syllables.append(nil)
                }
            }
        }
        return (syllables, letters >= 4 ? Double(read) / Double(letters) : 0)
    }

    /// The terms among which those that stand for two syllables are chosen.
    private func terms(_ first: UInt16, _ second: UInt16) throws(IndexError) -> [[UInt8]] {
        try index.terms(withPinyin: first, second, limit: Self.choiceLimit)
    }

    private func rarest(_ terms: [[UInt8]]) throws(IndexError) -> Double {
        var rarest = 0.0
        for term in terms.prefix(Self.readingLimit) {
            guard let postings = try index.find(term[...]) else { continue }
            rarest = max(rarest, TermWeight.rarity(level: index.level(of: term[...], postings)))
        }
        return rarest
    }

    private func expansion(
        _ terms: [[UInt8]], limit: Int, factor: Double, kind: QueryPlan.ExpansionKind, for termIndex: Int,
        of plan: inout QueryPlan
    ) throws(IndexError) {
        var found: [(term: [UInt8], postings: TermInfo)] = []
        for term in terms.prefix(Self.choiceLimit) {
            if let postings = try index.find(term[...]) { found.append((term, postings)) }
        }
        found.sort {
            $0.postings.entryCount != $1.postings.entryCount
                ? $0.postings.entryCount > $1.postings.entryCount
                : $0.term.lexicographicallyPrecedes($1.term)
        }
        for (term, postings) in found.prefix(limit) {
            let lookup = plan.lookup(postings, term: term[...], index)
            try plan.addHanPair(term[...], lookup: lookup, index)
            plan.expand(
                QueryPlan.Expansion(lookup: lookup, factor: factor, kind: kind), for: termIndex,
                weight: factor * TermWeight.classWeight(.hanPair) * plan.queryTerms[termIndex].context)
        }
    }
}
