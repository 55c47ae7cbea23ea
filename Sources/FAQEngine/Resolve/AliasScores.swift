/// Scores all questions of the candidates: an entry of which many questions fit fits better than one with a single
/// lucky hit.
enum AliasScores {
    /// How many of an entry's questions count.
    static let best = 5

    /// For each candidate, as a share of the greatest score.
    static func scores(
        of candidates: [Candidate], terms: [ScoredTerm], index: some IndexSource, topScore: UInt32
    ) throws(IndexError) -> [Double] {
        // Lists are walked forward once, so candidates come in the order of their documents.
        let order = candidates.indices.sorted {
            candidates[$0].hit.document < candidates[$1].hit.document
        }
        let ranges = order.map { index.documents(around: Int(candidates[$0].hit.document)) }
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
        var sums = [Double](repeating: 0, count: candidates.count)
        for (rank, number) in order.enumerated() {
            scores[rank].sort(by: >)
            for score in scores[rank].prefix(best) { sums[number] += Double(score) }
            sums[number] /= Double(best) * Double(max(1, topScore))
        }
        return sums
    }
}
