import FAQText
import TestSupport
import Testing

@Suite("Pinyin of Han characters")
struct PinyinTablesTests {
    private let tables = PinyinTables.standard

    private func readings(_ text: String) -> [String] {
        text.unicodeScalars.map { scalar in
            guard let (first, second) = tables.syllables(of: scalar.value) else { return "?" }
            let ids = [first] + (second.map { [$0] } ?? [])
            return ids.map { String(decoding: tables.spelling(of: $0), as: UTF8.self) }.joined(separator: "/")
        }
    }

    @Test func commonCharactersHaveTheirReadings() {
        #expect(readings("权限不足") == ["quan", "xian", "bu", "zu"])
        #expect(readings("女绿略") == ["nv", "lv", "lve"])
        #expect(readings("行还率") == ["xing/hang", "hai/huan", "lv/shuai"])
        #expect(readings("aか😀\u{4DFF}\u{9FFF}") == ["?", "?", "?", "?", "?"])
    }

    @Test func syllablesAreSortedAndHaveInitials() {
        let all = (0..<tables.syllableCount).map {
            String(decoding: tables.spelling(of: UInt16($0)), as: UTF8.self)
        }
        #expect((390...420).contains(all.count))
        #expect(all == all.sorted())
        #expect(tables.spelling(of: UInt16(all.count)).isEmpty)
        let initials = "权限不足".unicodeScalars.compactMap { tables.syllables(of: $0.value)?.first }
        #expect(initials.map(tables.initial(of:)) == Array("qxbz".utf8))
    }

    @Test(
        "Latin text is split into the best syllables",
        arguments: [
            ("quanxian buzu", "quan xian bu zu", 12),
            ("QuanXianBuZu", "quan xian bu zu", 12),
            ("xian xi'an", "xian xi an", 8),
            ("fangan fang'an", "fan gan fang an", 12),
            ("nvhai lvse", "nv hai lv se", 9),
            ("zhifu shibai le", "zhi fu shi bai le", 13),
            ("shouquanguanxi", "shou quan guan xi", 14),
            ("qinlue nuedai", "qin lve nve dai", 12),
            ("40006, -", "", 0),
            ("", "", 0),
        ])
    func segmentation(text: String, expected: String, covered: Int) {
        let found = PinyinSegmentation(Array(text.utf8))
        let names = found.syllables.map { String(decoding: tables.spelling(of: $0.id), as: UTF8.self) }
        #expect(names.joined(separator: " ") == expected)
        #expect(found.coveredCount == covered)
        let bytes = Array(text.utf8)
        for (syllable, name) in zip(found.syllables, names) {
            let typed = String(decoding: bytes[syllable.range], as: UTF8.self).lowercased()
            #expect(typed == name || typed == name.replacing("v", with: "u"))
        }
    }

    @Test func englishIsNotCoveredThroughout() {
        let found = PinyinSegmentation(Array("insufficient permissions".utf8))
        #expect(found.letterCount == 23)
        #expect(found.coveredCount < 20)
    }

    @Test func wordsBeyondAnyPinyinAreLeftAlone() {
        let longest = PinyinSegmentation([UInt8](repeating: UInt8(ascii: "a"), count: 256))
        #expect(longest.syllables.count == 256)
        let longer = PinyinSegmentation([UInt8](repeating: UInt8(ascii: "a"), count: 257))
        #expect(longer.letterCount == 257)
        #expect(longer.coveredCount == 0)
    }

    @Test func damagedTablesAreRefusedOrHarmless() {
        let blob = Array(tables.bytes)
        var random = SplitMix(seed: 5)
        for length in 0..<64 {
            blob[0..<length].withUnsafeBytes { #expect(PinyinTables(bytes: $0) == nil) }
        }
        for _ in 0..<100 {
            var damaged = blob
            damaged[.random(in: 0..<damaged.count, using: &random)] = .random(in: 0...255, using: &random)
            damaged.withUnsafeBytes { bytes in
                guard let tables = PinyinTables(bytes: bytes) else { return }
                for scalar in UInt32(0x4E00)..<0xA100 { _ = tables.syllables(of: scalar) }
                _ = PinyinSegmentation(Array("quanxian".utf8), tables: tables)
            }
        }
    }
}
