import FAQText
import TestSupport
import Testing

@testable import FAQEngine
@testable import FAQPageIndex

@Suite("Parts of the tables of language")
struct TablePartTests {
    @Test("parts of the common words tell what the whole tells, from a level on")
    func commonWords() {
        let least = 6
        let parts = CommonWords.standard.parts(from: least)
        #expect(parts.count == CommonWordsPart.count)
        let english = (0..<3_000).flatMap { ["q\($0)x", "\(String($0, radix: 36))"] }
        let chinese = "的可以权限不足怎么办打印机没有反应".map(String.init)
        var known = 0
        for term in english + chinese + ["the", "error", "token", "可以", "没有", "怎么"] {
            Array(term.utf8).withUnsafeBufferPointer { term in
                let level = parts[CommonWordsPart.number(of: term)].withUnsafeBytes {
                    CommonWordsPart($0).level(of: term)
                }
                let expected = CommonWords.standard.level(of: term)
                #expect(level == (expected < least ? 0 : expected))
                if level > 0 { known += 1 }
            }
        }
        #expect(known > 20)
    }

    @Test("parts of the pinyin table give the first reading of the characters asked for")
    func pinyin() {
        let tables = PinyinTables.standard
        let parts = tables.parts { $0 % 3 != 0 }
        #expect(parts.count == PinyinPart.count)
        for scalar: UInt32 in 0x3000..<0xA100 {
            let first = tables.syllables(of: scalar)?.first
            let number = PinyinPart.number(of: scalar)
            guard parts.indices.contains(number) else {
                #expect(first == nil)
                continue
            }
            let found = parts[number].withUnsafeBytes { PinyinPart($0).syllable(of: scalar) }
            #expect(found == (first.map { $0 % 3 == 0 } == true ? nil : first))
        }
    }

    @Test("a table of spellings alone reads pinyin")
    func spellings() throws {
        let tables = PinyinTables.standard
        try tables.spellingTable.withUnsafeBytes { bytes in
            let spellings = try #require(PinyinTables(bytes: bytes))
            let text = Array("quanxian buzu".utf8)
            #expect(
                PinyinSegmentation(text, tables: spellings).syllables
                    == PinyinSegmentation(text, tables: tables).syllables)
            #expect(spellings.syllables(of: 0x6743) == nil)
        }
    }

    @Test("a table of some pages folds their scalars as the whole does, and knows which others it lacks")
    func folding() throws {
        let whole = FoldTables.standard
        try whole.part { $0 < 8 }.withUnsafeBytes { bytes in
            let part = try #require(FoldTables(bytes: bytes))
            for text in ["Grüße, Ærø", "plain", "２ Ｃ", "權限", "权限", "Ⅳ"] {
                Array(text.utf8).withUnsafeBufferPointer { text in
                    let folded = FoldedText(text, tables: part).bytes
                    #expect(part.lacks(text) || folded == FoldedText(text, tables: whole).bytes)
                }
            }
            #expect(!Array("Grüße 权限".utf8).withUnsafeBufferPointer { part.lacks($0) })
            #expect(Array("權限".utf8).withUnsafeBufferPointer { part.lacks($0) })
            #expect(Array("２".utf8).withUnsafeBufferPointer { part.lacks($0) })
        }
    }

    @Test("damaged parts tell something or nothing")
    func damage() {
        var random = SplitMix(seed: 3)
        let terms = (0..<200).map { Array("t\($0)".utf8) }
        for _ in 0..<300 {
            let size = Int.random(in: 0...400, using: &random)
            let part = Memory((0..<size).map { _ in UInt8.random(in: 0...255, using: &random) })
            for term in terms {
                let level = term.withUnsafeBufferPointer { CommonWordsPart(part.bytes).level(of: $0) }
                #expect((0...15).contains(level))
            }
            for scalar: UInt32 in 0x4C00..<0x5000 { _ = PinyinPart(part.bytes).syllable(of: scalar) }
        }
    }
}
