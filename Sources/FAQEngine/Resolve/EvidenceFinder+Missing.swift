import FAQText

/// Says which parts of the query an entry lacks.
extension EvidenceFinder {
    /// The parts of the query that count most among those the entry lacks, heaviest first.
    static func missing(in candidate: Candidate, plan: QueryPlan, reading: QueryReading) -> [Range<Int>] {
        var lacking: [(range: Range<Int>, weight: Double)] = []
        for queryTerm in plan.queryTerms where queryTerm.kind != .han {
            let weight = queryTerm.rarityWeight * (1 - candidate.presence(of: queryTerm).anywhere)
            if weight >= leastMissing { lacking.append((queryTerm.range, weight)) }
        }
        lacking.sort { left, right in
            left.weight != right.weight
                ? left.weight > right.weight : left.range.lowerBound < right.range.lowerBound
        }
        var chosen: [Range<Int>] = []
        for part in lacking where !chosen.contains(where: { $0.overlaps(part.range) }) {
            chosen.append(part.range)
            if chosen.count == missingLimit { break }
        }
        return chosen.map { reading.folded.originalRange(of: $0) }
    }

    private static let missingLimit = 4
    /// What is lighter goes without saying.
    private static let leastMissing = 0.15
}
