import TestSupport
import Testing

@testable import FAQEngine

@Suite("Edit distance")
struct EditDistanceTests {
    /// The distance of optimal string alignment, by the book.
    static func byTheBook(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                    continue
                }
                var cost = min(table[i - 1][j], table[i][j - 1]) + 1
                cost = min(cost, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    cost = min(cost, table[i - 2][j - 2] + 1)
                }
                table[i][j] = cost
            }
        }
        return table[a.count][b.count]
    }

    @Test("is what a full table gives")
    func naive() {
        var random = SplitMix(seed: 31)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
                UInt8.random(in: 97...99, using: &random)
            }
        }
        for _ in 0..<2000 {
            let (a, b) = (word(), word())
            #expect(EditDistance.alignment(a, b) == Self.byTheBook(a, b))
        }
    }

    @Test(
        "a swap of neighbours is one edit, and no letter of it is edited again",
        arguments: [
            ("pump", "pump", 0), ("pump", "pupm", 1), ("pump", "pum", 1), ("pump", "pumps", 1),
            ("pump", "bump", 1), ("", "pump", 4), ("ca", "abc", 3),
        ])
    func examples(a: String, b: String, distance: Int) {
        #expect(EditDistance.alignment(Array(a.utf8), Array(b.utf8)) == distance)
        #expect(EditDistance.alignment(Array(b.utf8), Array(a.utf8)) == distance)
    }
}
