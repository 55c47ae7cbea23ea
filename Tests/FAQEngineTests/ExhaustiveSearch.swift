@testable import FAQEngine

/// Scores every document, one posting at a time: what the searches are compared with.
enum ExhaustiveSearch {
    /// The scores of the documents that hold one of the terms.
    static func scores(_ terms: [ScoredTerm], in index: Index) -> [UInt32: UInt32] {
        var scores: [UInt32: UInt32] = [:]
        let scratch = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingCursor.scratchCount)
        defer { scratch.deallocate() }
        for term in terms {
            var cursor = PostingCursor(
                term.postings, weight: term.weight, documentLimit: index.documentCount, scratch: scratch)
            while cursor.document() != PostingCursor.end {
                scores[cursor.document(), default: 0] += cursor.score
                cursor.advance()
            }
        }
        return scores
    }

    /// The best document of each entry, best first.
    static func hits(_ terms: [ScoredTerm], in index: Index, limit: Int) -> [TopKCollector.Hit] {
        var best: [UInt32: TopKCollector.Hit] = [:]
        for (document, score) in scores(terms, in: index) {
            let entry = UInt32(index.entry(ofDocument: Int(document)))
            let hit = TopKCollector.Hit(score: score, document: document, entry: entry)
            if best[entry].map({ hit < $0 }) ?? true { best[entry] = hit }
        }
        return Array(best.values.sorted(by: <).prefix(limit))
    }
}
