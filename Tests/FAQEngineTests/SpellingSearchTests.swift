import TestSupport
import Testing

@testable import FAQEngine

@Test func spellingSearchFindsWhatComparingEveryWordFinds() throws {
    var random = SplitMix(seed: 5)
    func word() -> [UInt8] {
        (0..<Int.random(in: 3...11, using: &random)).map { _ in UInt8.random(in: 97...101, using: &random) }
    }
    var words: Set<[UInt8]> = []
    while words.count < 3000 { words.insert(word()) }
    var builder = IndexBuilder()
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        builder.add(EngineEntry(question: word))
    }
    let bytes = builder.finish()
    try bytes.withUnsafeBytes { bytes in
        let index = try Index(bytes: bytes)
        var terms: [[UInt8]] = []
        var walk = try TermWalk(index, from: [])
        while try walk.next() { terms.append(walk.term) }
        for _ in 0..<150 {
            let asked = word()
            guard asked.count >= 4 else { continue }
            let limit = asked.count < 8 ? 1 : 2
            let near = terms.filter { $0[0] == asked[0] && $0 != asked }
                .map { ($0, alignment(asked, $0)) }.filter { $0.1 <= limit }
            let least = near.map(\.1).min() ?? 0
            let found = try SpellingSearch(asked[...], in: index).nearest()
            #expect(found.count == min(SpellingMatch.limit, near.filter { $0.1 == least }.count))
            #expect(
                found.allSatisfy { match in near.contains { $0.0 == match.term && $0.1 == match.distance } })
            #expect(found.allSatisfy { $0.distance == least })
        }
    }
}

/// The distance of optimal string alignment, by the book.
private func alignment(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in 1...a.count {
        for j in 1...b.count {
            var cost = min(table[i - 1][j] + 1, table[i][j - 1] + 1)
            cost = min(cost, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                cost = min(cost, table[i - 2][j - 2] + 1)
            }
            table[i][j] = cost
        }
    }
    return table[a.count][b.count]
}
