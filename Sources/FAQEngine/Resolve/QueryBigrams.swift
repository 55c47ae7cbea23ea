/// The words of a query in order, with their bigrams.
struct QueryBigrams {
    private struct Pair {
        /// Its number in ``BigramTable``, -1 if the base lacks one of the two.
        var number: Int
        /// The weights of the two.
        var first: Double
        var second: Double
        /// Whether it begins where the pair before ends.
        var continues: Bool
    }

    private var pairs: [Pair] = []
    private(set) var bigrams = BigramTable()
    /// Distinct words and characters of the query.
    private let distinctCount: Int
    /// For each lookup, whether it is a word or character of the query as such.
    private var isUnigram: Candidate.Bits

    init(_ plan: QueryPlan) {
        isUnigram = Candidate.Bits(count: plan.lookups.count)
        var known = 0
        var unknown = 0
        var last: QueryPlan.QueryUnigram?
        var end = UInt32.max
        for unigram in plan.unigrams {
            if unigram.lookup < 0 {
                unknown += 1
            } else if !isUnigram[unigram.lookup] {
                isUnigram.insert(unigram.lookup)
                known += 1
            }
            if let last, unigram.position == last.position &+ 1 {
                var number = -1
                if last.lookup >= 0, unigram.lookup >= 0 {
                    number = bigrams.insert(
                        plan.lookups[last.lookup].postings.number,
                        plan.lookups[unigram.lookup].postings.number)
                }
                pairs.append(
                    Pair(
                        number: number, first: last.idfWeight, second: unigram.idfWeight,
                        continues: end == last.position))
                end = unigram.position
            }
            last = unigram
        }
        distinctCount = known + unknown
        for pair in plan.hanPairs { _ = bigrams.insert(pair.first, pair.second, hanPair: pair.lookup) }
    }

    /// The greatest weight of a run of the query that stands in the candidate word for word.
    func longestMatch(in candidate: Candidate) -> Double {
        var longest = 0.0
        var run = 0.0
        for pair in pairs {
            if !pair.continues { run = 0 }
            guard pair.number >= 0,
                candidate.pairsInQuestion[pair.number] || candidate.pairsInRest[pair.number]
            else {
                run = 0
                continue
            }
            run = (run > 0 ? run : pair.first) + pair.second
            longest = max(longest, run)
        }
        return longest
    }

    /// Dice coefficient of the sets of words and characters of query and question.
    func overlap(with candidate: Candidate, plan: QueryPlan) -> Double {
        var seen = IntTable(capacity: candidate.question.count)
        var shared = 0
        for token in candidate.question where !token.isWhole && seen[UInt64(token.term)] == nil {
            seen.insert(UInt64(token.term), 0)
            if let lookup = plan.lookup(ofTerm: token.term), isUnigram[lookup] { shared += 1 }
        }
        return 2 * Double(shared) / Double(max(1, distinctCount + seen.count))
    }
}
