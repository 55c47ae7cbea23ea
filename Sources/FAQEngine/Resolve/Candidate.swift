import FAQText

/// What of the query stands in one question of one entry and in the entry's answer.
struct Candidate {
    /// A bit set over the interests of a plan or its neighbours.
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
    /// Which question of the entry fits best: 0 for its own.
    let alias: Int
    /// Interests in the question; in path, answer and code.
    private(set) var inQuestion: Bits
    private(set) var inRest: Bits
    /// Neighbours of the query that are neighbours here as well.
    private(set) var pairsInQuestion: Bits
    private(set) var pairsInRest: Bits
    /// The tokens of the question.
    private(set) var question: [FieldToken] = []
    /// The mass of those tokens of the question that the query holds, itself or in another form.
    private(set) var covered = QuestionMass()
    let questionMass: QuestionMass

    init(_ hit: TopEntries.Hit, plan: QueryPlan, neighbours: Neighbours, index: Index) throws(IndexError) {
        self.hit = hit
        questionMass = index.questionMass(ofUnit: Int(hit.unit))
        inQuestion = Bits(count: plan.interests.count)
        inRest = inQuestion
        pairsInQuestion = Bits(count: neighbours.count)
        pairsInRest = pairsInQuestion
        let units = index.units(around: Int(hit.unit))
        alias = Int(hit.unit) - units.lowerBound
        var fields = FieldTokens(try index.fieldBytes(Int(hit.entry)))
        for number in 0..<fields.unitCount {
            question.reserveCapacity(fields.nextField())
            while let token = fields.next() {
                if number == alias { question.append(token) }
            }
            if fields.isDamaged { break }
        }
        readQuestion(plan: plan, neighbours: neighbours)
        for _ in 0..<3 { readRest(&fields, plan: plan, neighbours: neighbours) }
        if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
    }

    private mutating func readQuestion(plan: QueryPlan, neighbours: Neighbours) {
        var previous: UInt32?
        for token in question {
            if let interest = plan.interest(ofTerm: token.term) {
                inQuestion.insert(interest)
                if QuestionMass.counts(token.kind) {
                    covered.add(plan.interests[interest].termWeight, kind: token.kind)
                }
            }
            if token.isWhole { continue }
            if let previous, let pair = neighbours.find(previous, token.term) { pairsInQuestion.insert(pair) }
            previous = token.term
        }
    }

    private mutating func readRest(_ fields: inout FieldTokens, plan: QueryPlan, neighbours: Neighbours) {
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

    /// How much of a wanted term the question holds, and the entry as a whole: 1 for the term itself, less for one
    /// that stands for it.
    func presence(of wanted: QueryPlan.Wanted) -> (question: Double, anywhere: Double) {
        var inQuestion = 0.0
        var anywhere = 0.0
        if wanted.interest >= 0 {
            if self.inQuestion[wanted.interest] { return (1, 1) }
            if inRest[wanted.interest] { anywhere = 1 }
        }
        for substitute in wanted.substitutes {
            if self.inQuestion[substitute.interest] {
                inQuestion = max(inQuestion, substitute.factor)
                anywhere = max(anywhere, substitute.factor)
            } else if inRest[substitute.interest] {
                anywhere = max(anywhere, substitute.factor)
            }
        }
        return (inQuestion, anywhere)
    }
}
