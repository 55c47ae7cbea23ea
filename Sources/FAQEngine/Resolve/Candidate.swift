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
    let inQuestion: Bits
    let inRest: Bits
    /// Bigrams of the query that are bigrams here as well.
    let pairsInQuestion: Bits
    let pairsInRest: Bits
    /// The tokens of the question.
    let question: [FieldToken]
    /// The weight of those tokens of the question that the query holds, itself or in another form.
    let covered: FieldNorm
    let fieldNorm: FieldNorm

    init(
        _ hit: TopKCollector.Hit, plan: QueryPlan, bigrams: BigramTable, index: some IndexSource
    ) throws(IndexError) {
        self.hit = hit
        fieldNorm = index.fieldNorm(ofDocument: Int(hit.document))
        let documents = index.documents(around: Int(hit.document))
        alias = Int(hit.document) - documents.lowerBound
        var fields = FieldTokens(try index.fieldBytes(Int(hit.entry)))
        var question: [FieldToken] = []
        for number in 0..<fields.documentCount {
            question.reserveCapacity(fields.nextField())
            while let token = fields.next() {
                if number == alias { question.append(token) }
            }
            if fields.isDamaged { break }
        }
        self.question = question
        var terms = Bits(count: plan.lookups.count)
        var pairs = Bits(count: bigrams.count)
        let none = (terms, pairs)
        covered = Self.read(question, plan: plan, bigrams: bigrams, into: &terms, &pairs)
        (inQuestion, pairsInQuestion) = (terms, pairs)
        (terms, pairs) = none
        for _ in 0..<3 { Self.readRest(&fields, plan: plan, bigrams: bigrams, into: &terms, &pairs) }
        (inRest, pairsInRest) = (terms, pairs)
        if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
    }

    /// Marks what the query shares with the question, and returns its weight.
    private static func read(
        _ question: [FieldToken], plan: QueryPlan, bigrams: BigramTable, into terms: inout Bits,
        _ pairs: inout Bits
    ) -> FieldNorm {
        var covered = FieldNorm()
        var previous: UInt32?
        for token in question {
            if let lookup = plan.lookup(ofTerm: token.term) {
                terms.insert(lookup)
                if FieldNorm.counts(token.kind) {
                    covered.add(plan.lookups[lookup].termWeight, kind: token.kind)
                }
            }
            if token.isWhole { continue }
            if let previous, let pair = bigrams.find(previous, token.term) { pairs.insert(pair) }
            previous = token.term
        }
        return covered
    }

    private static func readRest(
        _ fields: inout FieldTokens, plan: QueryPlan, bigrams: BigramTable, into terms: inout Bits,
        _ pairs: inout Bits
    ) {
        _ = fields.nextField()
        var previous: UInt32?
        while let token = fields.next() {
            if let lookup = plan.lookup(ofTerm: token.term) { terms.insert(lookup) }
            if token.isWhole { continue }
            if let previous, let pair = bigrams.find(previous, token.term) {
                pairs.insert(pair)
                if let term = bigrams.hanPair(pair) { terms.insert(term) }
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
