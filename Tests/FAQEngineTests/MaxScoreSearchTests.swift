import FAQText
import TestSupport
import Testing

@testable import FAQEngine

/// Entries whose words follow a skewed distribution, as in real text.
func randomEntries(_ count: Int, seed: UInt64, aliases: Bool) -> [EngineEntry] {
    var random = SplitMix(seed: seed)
    func words(_ count: Int) -> [UInt8] {
        var text = ""
        for _ in 0..<count {
            let rank = Int.random(in: 0..<40, using: &random) * Int.random(in: 0..<40, using: &random) / 4
            text += "word\(Character(Unicode.Scalar(UInt8(97 + rank % 26))))\(rank) "
            if rank % 7 == 0 { text += "权限不足" }
        }
        return Array(text.utf8)
    }
    return (0..<count).map { number in
        EngineEntry(
            question: words(Int.random(in: 1...6, using: &random)),
            aliases: aliases ? (0..<Int.random(in: 0...3, using: &random)).map { _ in words(4) } : [],
            answer: words(Int.random(in: 0...40, using: &random)), record: Array("record \(number)".utf8))
    }
}

/// Every term of the index with a weight.
func allTerms(of index: Index) throws -> [TermInfo] {
    var found: [TermInfo] = []
    for block in 0..<index.blockCount {
        var reader = try index.blockReader(at: block)
        while try reader.next() { found.append(reader.postings) }
    }
    return found
}

@Test(arguments: [false, true])
func prunedSearchFindsExactlyWhatScoringEveryUnitFinds(aliases: Bool) throws {
    var builder = IndexBuilder()
    for entry in randomEntries(5000, seed: 7, aliases: aliases) { builder.add(entry) }
    let bytes = builder.finish()
    try bytes.withUnsafeBytes { bytes in
        let index = try Index(bytes: bytes)
        try index.verify(bytes)
        let terms = try allTerms(of: index)
        var random = SplitMix(seed: 3)
        for round in 0..<24 {
            let chosen = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                ScoredTerm(
                    postings: terms[Int.random(in: 0..<terms.count, using: &random)],
                    weight: UInt32.random(in: 1...900, using: &random))
            }
            let limit = [1, 3, 10, 100][round % 4]
            let pruned = try MaxScoreSearch.search(chosen, in: index, limit: limit)
            #expect(pruned == exhaustiveSearch(chosen, in: index, limit: limit))
        }
    }
}

/// Scores every document, one posting at a time.
private func exhaustiveSearch(_ terms: [ScoredTerm], in index: Index, limit: Int) -> [TopKCollector.Hit] {
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
    var best: [UInt32: TopKCollector.Hit] = [:]
    for (document, score) in scores {
        let entry = UInt32(index.entry(ofDocument: Int(document)))
        let hit = TopKCollector.Hit(score: score, document: document, entry: entry)
        if best[entry].map({ hit < $0 }) ?? true { best[entry] = hit }
    }
    return Array(best.values.sorted(by: <).prefix(limit))
}
