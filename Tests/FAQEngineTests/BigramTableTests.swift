import Testing

@testable import FAQEngine

@Suite("Pairs of terms")
struct BigramTableTests {
    @Test("a pair keeps its number, and its order matters")
    func numbers() {
        var table = BigramTable()
        #expect(table.insert(3, 5) == 0)
        #expect(table.insert(5, 3) == 1)
        #expect(table.insert(3, 5) == 0)
        #expect(table.count == 2)
        #expect(table.find(5, 3) == 1)
        #expect(table.find(3, 3) == nil)
        #expect(table.find(0, 3) == nil)
    }

    @Test("a pair that turns out to be a Han pair stays one")
    func hanPairs() {
        var table = BigramTable()
        let pair = table.insert(1, 2)
        #expect(table.hanPair(pair) == nil)
        #expect(table.insert(1, 2, hanPair: 7) == pair)
        #expect(table.hanPair(pair) == 7)
        #expect(table.insert(1, 2) == pair)
        #expect(table.hanPair(pair) == 7)
    }
}
