import FAQText

/// What of the query stands in one question of one entry and in the entry's answer.
///
/// An object, since it is handed on and moved about as a whole.
final class Candidate {
    /// A bit set over the lookups of a plan or its bigrams.
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

    let hit: TopKCollector.Hit
    /// Which question of the entry fits best: 0 for its own.
    let alias: Int
    /// Looked-up terms in the question; in path, answer and code.
    private(set) var inQuestion: Bits
    private(set) var inRest: Bits
    /// BigramTable of the query that are bigrams here as well.
    private(set) var pairsInQuestion: Bits
    private(set) var pairsInRest: Bits
    /// The tokens of the question.
    private(set) var question: [FieldToken] = []
    /// The weight of those tokens of the question that the query holds, itself or in another form.
    private(set) var covered = FieldNorm()
    let fieldNorm: FieldNorm

    init(
        _ hit: TopKCollector.Hit, plan: QueryPlan, bigrams: BigramTable, index: some IndexSource
    ) throws(IndexError) {
        self.hit = hit
        fieldNorm = index.fieldNorm(ofDocument: Int(hit.document))
        inQuestion = Bits(count: plan.lookups.count)
        inRest = inQuestion
        pairsInQuestion = Bits(count: bigrams.count)
        pairsInRest = pairsInQuestion
        let documents = index.documents(around: Int(hit.document))
        alias = Int(hit.document) - documents.lowerBound
        var fields = FieldTokens(try index.fieldBytes(Int(hit.entry)))
        for number in 0..<fields.documentCount {
            question.reserveCapacity(fields.nextField())
            while let token = fields.next() {
                if number == alias { question.append(token) }
            }
            if fields.isDamaged { break }
        }
        readQuestion(plan: plan, bigrams: bigrams)
        for _ in 0..<3 { readRest(&fields, plan: plan, bigrams: bigrams) }
        if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
    }

    private func readQuestion(plan: QueryPlan, bigrams: BigramTable) {
        var previous: UInt32?
        for token in question {
            if let lookup = plan.lookup(ofTerm: token.term) {
                inQuestion.insert(lookup)
                if FieldNorm.counts(token.kind) {
                    covered.add(plan.lookups[lookup].termWeight, kind: token.kind)
                }
            }
            if token.isWhole { continue }
            if let previous, let pair = bigrams.find(previous, token.term) { pairsInQuestion.insert(pair) }
            previous = token.term
        }
    }

    private func readRest(_ fields: inout FieldTokens, plan: QueryPlan, bigrams: BigramTable) {
        _ = fields.nextField()
        var previous: UInt32?
        while let token = fields.next() {
            if let lookup = plan.lookup(ofTerm: token.term) { inRest.insert(lookup) }
            if token.isWhole { continue }
            if let previous, let pair = bigrams.find(previous, token.term) {
                pairsInRest.insert(pair)
                if let term = bigrams.hanPair(pair) { inRest.insert(term) }
            }
            previous = token.term
        }
    }

    /// How much of a query term term the question holds, and the entry as a whole: 1 for the term itself, less for one
    /// that stands for it.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    func presence(of queryTerm: QueryPlan.QueryTerm) -> (question: Double, anywhere: Double) {
        var inQuestion = 0.0
        var anywhere = 0.0
        if queryTerm.lookup >= 0 {
            if self.inQuestion[queryTerm.lookup] { return (1, 1) }
            if inRest[queryTerm.lookup] { anywhere = 1 }
        }
        for expansion in queryTerm.expansions {
            if self.inQuestion[expansion.lookup] {
                inQuestion = max(inQuestion, expansion.factor)
                anywhere = max(anywhere, expansion.factor)
            } else if inRest[expansion.lookup] {
                anywhere = max(anywhere, expansion.factor)
            }
        }
        return (inQuestion, anywhere)
    }
}
