import FAQText

/// Lets pairs of Han characters stand for pairs that sound the same, and for pinyin.
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
        }
    }

    private func addHomophones(_ plan: inout QueryPlan) throws(IndexError) {
        for place in plan.wanted.indices {
            let wanted = plan.wanted[place]
            guard wanted.kind == .hanPair, wanted.interest < 0,
                let (first, second) = HanPair.scalars(of: reading.folded.bytes[wanted.range]),
                let one = SoundTables.standard.syllables(of: first),
                let two = SoundTables.standard.syllables(of: second)
            else { continue }
            try substitute(
                sounds.terms(one.first, two.first), limit: 3, factor: Self.homophoneFactor, tier: .sound,
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
            rarest = max(rarest, TermWeight.rarity(of: try dictionary.term(term).term[...]))
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
