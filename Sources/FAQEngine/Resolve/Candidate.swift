import FAQText

/// What of the query stands in one question of one entry and in the entry's answer.
struct Candidate {
    /// A bit set over the interests of a plan or its neighbourhoods.
    struct Bits {
        private var words: [UInt64]

        init(count: Int) {
            words = [UInt64](repeating: 0, count: (count + 63) / 64)
        }

        @inline(__always)
        subscript(index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 != 0 }

        @inline(__always)
        mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }
    }

    let hit: TopEntries.Hit
    /// Which question of the entry fits best.
    private(set) var alias = 0
    /// Interests in the question; in path, answer and code.
    private(set) var inQuestion: Bits
    private(set) var inRest: Bits
    /// Neighbours of the query that are neighbours here as well.
    private(set) var pairsInQuestion: Bits
    private(set) var pairsInRest: Bits
    /// Distinct words and characters of the question.
    private(set) var questionAtomCount = 0
    private(set) var questionAtomsFound = 0
    /// Whether the question holds identifiers or codes.
    private(set) var questionHasIdentifier = false
    /// The weight of those terms of the question that the query holds; see ``QuestionMasses``.
    private(set) var reverseSpecific = 0.0
    private(set) var reverseRare = 0.0

    init(_ hit: TopEntries.Hit, plan: QueryPlan, neighbours: Neighbours, index: Index) throws(IndexError) {
        self.hit = hit
        inQuestion = Bits(count: plan.interests.count)
        inRest = inQuestion
        pairsInQuestion = Bits(count: neighbours.count)
        pairsInRest = pairsInQuestion
        let entry = Int(hit.entry)
        var fields = FieldTokens(try index.fieldBytes(entry))
        var firstUnit = Int(hit.unit)
        while firstUnit > 0, index.entry(ofUnit: firstUnit - 1) == entry { firstUnit -= 1 }
        alias = Int(hit.unit) - firstUnit
        for question in 0..<fields.unitCount {
            var left = fields.nextField()
            if question == alias {
                readQuestion(&fields, plan: plan, neighbours: neighbours)
            } else {
                while left > 0 {
                    _ = fields.next()
                    left -= 1
                }
            }
            if fields.isDamaged { break }
        }
        for _ in 0..<3 {
            _ = fields.nextField()
            var previous: UInt32?
            while let token = fields.next() {
                if let interest = plan.interest(ofTerm: token.term) { inRest.insert(interest) }
                if token.isWhole { continue }
                if let previous, let pair = neighbours.find(previous, token.term) {
                    pairsInRest.insert(pair)
                    if let term = neighbours.hanPair(pair) { inRest.insert(term) }
                }
                previous = token.term
            }
        }
        if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
    }

    private mutating func readQuestion(_ fields: inout FieldTokens, plan: QueryPlan, neighbours: Neighbours) {
        var previous: UInt32?
        var seen = IntTable(capacity: 32)
        while let token = fields.next() {
            let isNew = seen[UInt64(token.term)] == nil
            seen.insert(UInt64(token.term), 0)
            if !token.isWhole, isNew { questionAtomCount += 1 }
            if token.kind == .identifier || token.kind == .joinedCode || token.kind == .number {
                questionHasIdentifier = true
            }
            if let interest = plan.interest(ofTerm: token.term) {
                inQuestion.insert(interest)
                if isNew {
                    let weight = plan.interests[interest].termWeight
                    reverseSpecific += weight.specific
                    reverseRare += weight.rare
                    if !token.isWhole { questionAtomsFound += 1 }
                }
            }
            if token.isWhole { continue }
            if let previous, let pair = neighbours.find(previous, token.term) { pairsInQuestion.insert(pair) }
            previous = token.term
        }
    }
}
