import FAQText
import Foundation
import TestSupport
import Testing

@testable import FAQEngine

@Suite("What a term is worth")
struct TermWeightTests {
    @Test("IDF is that of BM25, falls with the entries that hold the term, and is never negative")
    func idf() {
        for count in [1, 2, 9, 1000, 200_000] {
            var last = Double.infinity
            for holding in [0, 1, 2, 8, 900, 150_000] + [count] where holding <= count {
                let idf = TermWeight.idf(entryCount: holding, of: count)
                let expected = log(1 + (Double(count - holding) + 0.5) / (Double(holding) + 0.5))
                #expect(abs(idf - expected) <= 1e-12 * expected)
                #expect(idf > 0 && idf <= last)
                last = idf
            }
        }
    }

    @Test("rarity falls by a tenth a level from 1, and never to nothing")
    func rarity() {
        for level in 0..<TermWeight.leastCommonLevel { #expect(TermWeight.rarity(level: level) == 1) }
        #expect(TermWeight.rarity(level: 6) == 0.9)
        #expect(TermWeight.rarity(level: 15) == 0)
        let levels = (6...15).map { TermWeight.rarity(level: $0) }
        for (one, next) in zip(levels, levels.dropFirst()) { #expect(abs(one - next - 0.1) < 1e-12) }
    }

    @Test("the bytes of a term tell its kind as the tokenizer told it")
    func kinds() {
        var buffer = TokenBuffer()
        Array("4017 pump 权限不足 ошибка 3.2.1".utf8).withUnsafeBufferPointer { buffer.tokenize($0) }
        #expect(buffer.tokens.count == 11)
        for token in buffer.tokens { #expect(TermWeight.kind(of: buffer.keys[token.keyRange]) == token.kind) }
        #expect(TermWeight.kind(of: []) == .word)
    }

    @Test("a Han pair gives its two characters, beyond the first plane too, and nothing else does")
    func hanPairs() {
        func scalars(_ text: String) -> [UInt32]? {
            HanPair.scalars(of: ArraySlice(text.utf8)).map { [$0.0, $0.1] }
        }
        for pair in ["权限", "𠀀𠀁", "一𠀀"] {
            #expect(scalars(pair) == pair.unicodeScalars.map(\.value))
        }
        for other in ["", "权", "pump", "42", "权限不", "ош"] { #expect(scalars(other) == nil, "\(other)") }
    }

    @Test("the norm of a question sums its words, not the identifiers that they are part of")
    func norms() throws {
        let base = [EngineEntry("pump tray.feed 权限"), EngineEntry("pump"), EngineEntry("knob")]
        try withIndex(of: base) { index in
            let (once, twice) = (
                TermWeight.idf(entryCount: 1, of: 3), TermWeight.idf(entryCount: 2, of: 3)
            )
            // pump; tray and feed as parts; two characters and their pair.
            let weights = [twice, once / 2, once / 2, once, once, once / 2]
            let norm = index.fieldNorm(ofDocument: 0)
            #expect(norm.idfWeight == RoundedNumber.lower(weights.reduce(0, +)))
            #expect(norm.square == RoundedNumber.lower(weights.reduce(0) { $0 + $1 * $1 }))
            #expect(norm.rarityWeight > 0 && norm.rarityWeight < norm.idfWeight)
        }
    }
}
