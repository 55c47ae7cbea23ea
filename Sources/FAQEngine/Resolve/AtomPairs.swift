/// The words of a query in order, with their neighbours.
struct AtomPairs {
    private struct Pair {
        /// Its number in ``Neighbours``, -1 if the base lacks one of the two.
        var number: Int
        /// The weights of the two.
        var first: Double
        var second: Double
        /// Whether it begins where the pair before ends.
        var continues: Bool
    }

    private var pairs: [Pair] = []
    private(set) var neighbours = Neighbours()
    /// Distinct words and characters of the query.
    private let distinctCount: Int
    /// For each interest, whether it is a word or character of the query as such.
    private var isAtom: Candidate.Bits

    init(_ plan: QueryPlan) {
        isAtom = Candidate.Bits(count: plan.interests.count)
        var known = 0
        var unknown = 0
        var last: QueryPlan.Atom?
        var end = UInt32.max
        for atom in plan.atoms {
            if atom.interest < 0 {
                unknown += 1
            } else if !isAtom[atom.interest] {
                isAtom.insert(atom.interest)
                known += 1
            }
            if let last, atom.position == last.position &+ 1 {
                var number = -1
                if last.interest >= 0, atom.interest >= 0 {
                    number = neighbours.insert(
                        plan.interests[last.interest].postings.number,
                        plan.interests[atom.interest].postings.number)
                }
                pairs.append(
                    Pair(
                        number: number, first: last.specific, second: atom.specific,
                        continues: end == last.position))
                end = atom.position
            }
            last = atom
        }
        distinctCount = known + unknown
        for pair in plan.hanPairs { _ = neighbours.insert(pair.first, pair.second, hanPair: pair.interest) }
    }

    /// The greatest weight of a run of the query that stands in the candidate word for word.
    func longestRun(in candidate: Candidate) -> Double {
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
            if let interest = plan.interest(ofTerm: token.term), isAtom[interest] { shared += 1 }
        }
        return 2 * Double(shared) / Double(max(1, distinctCount + seen.count))
    }
}
