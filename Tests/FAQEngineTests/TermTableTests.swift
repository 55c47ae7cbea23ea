import TestSupport
import Testing

@testable import FAQEngine

@Suite("Tables of terms")
struct TermTableTests {
    private static func term(_ random: inout SplitMix) -> [UInt8] {
        // Few letters, and lengths on both sides of those that are told apart without a look at the bytes.
        (0..<Int.random(in: 0...20, using: &random)).map { _ in
            [0, 0x61, 0xFF].randomElement(using: &random) ?? 0
        }
    }

    private func number(of term: [UInt8], in table: inout TermTable) -> UInt32 {
        term.withUnsafeBufferPointer { table.number(of: $0) }
    }

    @Test("give each distinct term a number in the order of first appearance")
    func numbers() {
        var random = SplitMix(seed: 191)
        var table = TermTable()
        var expected: [[UInt8]: UInt32] = [:]
        for _ in 0..<20_000 {
            let term = Self.term(&random)
            let found = number(of: term, in: &table)
            #expect(found == expected[term] ?? UInt32(expected.count))
            expected[term] = found
        }
        #expect(table.count == expected.count)
        #expect(expected.allSatisfy { table[$0.value].elementsEqual($0.key) })
    }

    @Test("are sorted by their bytes, and every number is found again")
    func sorting() {
        var random = SplitMix(seed: 192)
        var table = TermTable()
        let terms = (0..<3000).map { _ in Self.term(&random) }
        for term in terms { _ = number(of: term, in: &table) }
        let sorted = table.withTerms { TermSort($0, $1) }
        let expected = Set(terms).sorted { $0.lexicographicallyPrecedes($1) }
        #expect(sorted.order.map { Array(table[$0]) } == expected)
        for (rank, number) in sorted.order.enumerated() {
            #expect(sorted.ranks[Int(number)] == UInt32(rank))
        }
        #expect(sorted.bytes == expected.flatMap { $0 })
        sorted.bytes.withUnsafeBufferPointer { bytes in
            sorted.starts.withUnsafeBufferPointer { starts in
                let list = TermList(bytes: bytes, starts: starts)
                for _ in 0..<300 {
                    let asked = Self.term(&random)
                    let rank = expected.firstIndex { !$0.lexicographicallyPrecedes(asked) }
                    #expect(
                        asked.withUnsafeBufferPointer { list.firstRank(notBefore: $0) }
                            == rank ?? expected.count)
                }
            }
        }
    }

    @Test("several sorted lists are merged in order, with the rank of each term in each list")
    func merging() {
        var random = SplitMix(seed: 193)
        for listCount in [1, 2, 5] {
            let lists = (0..<listCount).map { _ in
                Set((0..<Int.random(in: 0...200, using: &random)).map { _ in Self.term(&random) })
                    .sorted { $0.lexicographicallyPrecedes($1) }
            }
            let bytes = lists.map { ImmutableBuffer($0.flatMap { $0 }) }
            let starts = lists.map { list in
                ImmutableBuffer(
                    list.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
            }
            let terms = zip(bytes, starts).map { TermList(bytes: $0.elements, starts: $1.elements) }
            var merge = TermMerge(terms, ranks: lists.map { $0.indices })
            for expected in Set(lists.flatMap { $0 }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                let next = merge.next().map { Array($0) }
                #expect(next == expected)
                let ranks = merge.sources.map { [$0.segment, $0.rank] }
                #expect(
                    ranks
                        == lists.indices.compactMap { list in
                            lists[list].firstIndex(of: expected).map { [list, $0] }
                        })
            }
            #expect(merge.next() == nil)
            withExtendedLifetime((bytes, starts)) {}
        }
    }
}
