/// The neighbouring words of a query, in order.
struct AtomPairs {
    struct Pair {
        /// Its number in ``Neighbours``, -1 if the base lacks one of the two.
        var number: Int
        /// The weights of the two.
        var first: Double
        var second: Double
        /// Whether the pair before ends where this one begins.
        var continues: Bool
    }

    private(set) var pairs: [Pair] = []
    private(set) var neighbours = Neighbours()
    /// Distinct words and characters of the query.
    private(set) var distinctAtoms = 0

    init(_ plan: QueryPlan) {
        var last: QueryPlan.Atom?
        var seen = IntTable(capacity: 64)
        for atom in plan.atoms {
            if atom.interest < 0 {
                distinctAtoms += 1
            } else if seen[UInt64(atom.interest)] == nil {
                seen.insert(UInt64(atom.interest), 0)
                distinctAtoms += 1
            }
            if let last, atom.position == last.position + 1 {
                var number = -1
                if last.interest >= 0, atom.interest >= 0 {
                    number = neighbours.insert(
                        plan.interests[last.interest].postings.number,
                        plan.interests[atom.interest].postings.number)
                }
                let continues = pairs.count > 0 && lastEnd == last.position
                pairs.append(
                    Pair(number: number, first: last.specific, second: atom.specific, continues: continues))
                lastEnd = atom.position
            }
            last = atom
        }
        for pair in plan.hanPairs { _ = neighbours.insert(pair.first, pair.second, hanPair: pair.interest) }
    }

    private var lastEnd: UInt32 = 0
}
