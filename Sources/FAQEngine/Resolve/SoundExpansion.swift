import FAQText

/// Lets pairs of Han characters stand for pairs that sound the same, for pinyin, and for the initials of pinyin.
struct SoundExpansion {
    let reading: QueryReading
    let dictionary: TermDictionary
    let sounds: SoundIndex

    /// The share of the letters that must read as pinyin.
    static let pinyinShare = 0.7
    /// What a pair of the same sound counts.
    static let homophoneFactor = 0.4

    func run(_ plan: inout QueryPlan) throws(IndexError) {
        if reading.tokens.contains(where: { $0.token.kind == .han }) {
            try addHomophones(&plan)
        } else {
            try readPinyin(&plan)
            try readInitials(&plan)
        }
    }

    private func addHomophones(_ plan: inout QueryPlan) throws(IndexError) {
        for place in plan.wanted.indices {
            let wanted = plan.wanted[place]
            guard wanted.kind == .hanPair, wanted.interest < 0,
                let (first, second) = HanPair.scalars(of: reading.folded.bytes[wanted.range]),
                let one = sounds.syllable(of: first), let two = sounds.syllable(of: second)
            else { continue }
            try substitute(
                sounds.terms(one, two), limit: 3, factor: Self.homophoneFactor, tier: .sound,
                for: place, of: &plan)
        }
    }

    private func readPinyin(_ plan: inout QueryPlan) throws(IndexError) {
        let (syllables, share) = pinyin()
        guard share >= Self.pinyinShare, syllables.count >= 2 else { return }
        var found: [QueryPlan.Wanted] = []
        for place in 1..<syllables.count {
            guard let first = syllables[place - 1], let second = syllables[place] else { continue }
            let terms = sounds.terms(first.id, second.id)
            found.append(
                QueryPlan.Wanted(
                    kind: .hanPair, position: UInt32(place), line: 0,
                    range: first.range.lowerBound..<second.range.upperBound, context: 1, interest: -1,
                    specific: plan.greatestIDF * 0.6, rare: 0))
            guard !terms.isEmpty else { continue }
            found[found.count - 1].rare = 0.6 * (try rarest(terms))
        }
        guard !found.isEmpty else { return }
        let read = plan.wanted
        plan.replaceWanted(found)
        for place in plan.wanted.indices {
            let syllable = Int(plan.wanted[place].position)
            guard let first = syllables[syllable - 1], let second = syllables[syllable] else { continue }
            try substitute(
                sounds.terms(first.id, second.id), limit: 6, factor: 1, tier: .pinyin, for: place, of: &plan)
        }
        if plan.wanted.allSatisfy({ $0.substitutes.isEmpty }) { plan.replaceWanted(read) }
    }

    /// So many letters may be initials: fewer stand for too much.
    static let initialCount = 4...10
    /// Pairs looked at for one pair of letters.
    static let initialPairLimit = 4_096

    /// Reads a word that means nothing else here as initials, one a character (`qxbz`, as people type for short): as far
    /// as pairs of the base follow each other from the first letter to the last.
    private func readInitials(_ plan: inout QueryPlan) throws(IndexError) {
        let letters = reading.folded.bytes
        guard Self.initialCount.contains(letters.count), letters.allSatisfy({ $0 &- 0x61 < 26 }),
            plan.wanted.allSatisfy({ $0.interest < 0 && $0.substitutes.isEmpty })
        else { return }
        var pairs: [[(first: UInt32, second: UInt32, term: UInt32)]] = []
        for place in 1..<letters.count {
            var found = try self.pairs(letters[place - 1], letters[place])
            if let last = pairs.last {
                let ends = Self.set(last.map { $0.second })
                found.removeAll { ends[UInt64($0.first)] == nil }
            }
            if found.isEmpty { return }
            pairs.append(found)
        }
        // What leads nowhere goes: from the end, as the way there kept out the rest.
        for place in stride(from: pairs.count - 2, through: 0, by: -1) {
            let starts = Self.set(pairs[place + 1].map { $0.first })
            pairs[place].removeAll { starts[UInt64($0.second)] == nil }
        }
        var found: [QueryPlan.Wanted] = []
        for (place, pairs) in pairs.enumerated() {
            found.append(
                QueryPlan.Wanted(
                    kind: .hanPair, position: UInt32(place + 1), line: 0, range: place..<place + 2,
                    context: 1,
                    interest: -1, specific: plan.greatestIDF * 0.6,
                    rare: 0.6 * (try rarest(pairs.map { $0.term }))))
        }
        plan.replaceWanted(found)
        for (place, pairs) in pairs.enumerated() {
            try substitute(
                pairs.map { $0.term }, limit: 6, factor: 1, tier: .pinyin, for: place, of: &plan)
        }
    }

    /// The pairs of the base with two initials.
    private func pairs(
        _ first: UInt8, _ second: UInt8
    ) throws(IndexError) -> [(first: UInt32, second: UInt32, term: UInt32)] {
        var found: [(first: UInt32, second: UInt32, term: UInt32)] = []
        for one in syllables(beginningWith: first) {
            for two in syllables(beginningWith: second) {
                for term in sounds.terms(one, two) where found.count < Self.initialPairLimit {
                    guard let pair = HanPair.scalars(of: try dictionary.term(term).term[...]) else {
                        continue
                    }
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
        let tables = SoundTables.standard
        return (0..<UInt16(tables.syllableCount)).filter { tables.initial(of: $0) == letter }
    }

    /// The syllables of the query, `nil` for words that are no pinyin, and the share of letters that is.
    private func pinyin() -> (syllables: [SoundSegmentation.Syllable?], share: Double) {
        let text = reading.folded.bytes
        var syllables: [SoundSegmentation.Syllable?] = []
        var letters = 0
        var read = 0
        var index = 0
        while index < text.count {
            guard ASCIIByte.isLetter(text[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, ASCIIByte.isLetter(text[index]) { index += 1 }
            letters += index - start
            let word = SoundSegmentation(Array(text[start..<index]))
            if index - start > 1, word.coveredCount == word.letterCount {
                read += index - start
                for syllable in word.syllables { syllables.append(syllable.moved(by: start)) }
            } else {
                syllables.append(nil)
            }
        }
        return (syllables, letters >= 4 ? Double(read) / Double(letters) : 0)
    }

    private func rarest(_ terms: [UInt32]) throws(IndexError) -> Double {
        var rarest = 0.0
        for term in terms.prefix(6) {
            let (text, postings) = try dictionary.term(term)
            rarest = max(rarest, TermWeight.rarity(level: postings.level(of: text[...])))
        }
        return rarest
    }

    private func substitute(
        _ terms: [UInt32], limit: Int, factor: Double, tier: QueryPlan.Tier, for place: Int,
        of plan: inout QueryPlan
    ) throws(IndexError) {
        var found: [(term: [UInt8], postings: TermPostings)] = []
        for term in terms.prefix(64) { found.append(try dictionary.term(term)) }
        found.sort {
            $0.postings.entryCount != $1.postings.entryCount
                ? $0.postings.entryCount > $1.postings.entryCount : $0.postings.number < $1.postings.number
        }
        for (term, postings) in found.prefix(limit) {
            let interest = plan.interest(postings, term: term[...])
            try plan.addHanPair(term[...], interest: interest, dictionary)
            plan.substitute(
                QueryPlan.Substitute(interest: interest, factor: factor, tier: tier), for: place,
                weight: factor * TermWeight.classWeight(.hanPair) * plan.wanted[place].context)
        }
    }
}
