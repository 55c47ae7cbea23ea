/// Scores all questions of the candidates: an entry of which many questions fit fits better than one with a single
/// lucky hit.
enum AliasScores {
    /// How many of an entry's questions count.
    static let best = 5

    static func add(
        to ranked: inout [RankedCandidate], terms: [ScoredTerm], index: some IndexSource, topScore: UInt32
    ) throws(IndexError) {
        // Lists are walked forward once, so candidates come in the order of their documents.
        let order = ranked.indices.sorted {
            ranked[$0].candidate.hit.document < ranked[$1].candidate.hit.document
        }
        let ranges = order.map { index.documents(around: Int(ranked[$0].candidate.hit.document)) }
        var scores = ranges.map { [UInt32](repeating: 0, count: $0.count) }
        let scratch = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingCursor.scratchCount)
        defer { scratch.deallocate() }
        scratch.initialize(repeating: 0, count: PostingCursor.scratchCount)
        for term in terms {
            var cursor = PostingCursor(
                term.postings, weight: term.weight, documentLimit: index.documentCount, scratch: scratch)
            for (rank, range) in ranges.enumerated() {
                cursor.advance(to: UInt32(truncatingIfNeeded: range.lowerBound))
                var document = cursor.document()
                while document < UInt32(truncatingIfNeeded: range.upperBound) {
                    scores[rank][Int(document) - range.lowerBound] &+= cursor.score
                    cursor.advance()
                    document = cursor.document()
                }
            }
            if cursor.isDamaged { throw .damaged(section: Section.postings.rawValue) }
        }
        for (rank, number) in order.enumerated() {
            scores[rank].sort(by: >)
            var sum = 0.0
            for score in scores[rank].prefix(best) { sum += Double(score) }
            ranked[number].features[.aliases] = sum / (Double(best) * Double(max(1, topScore)))
        }
    }
}
