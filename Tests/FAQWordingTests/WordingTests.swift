import Foundation
import Testing

@Suite("Texts are there once, in every language")
struct WordingTests {
    private func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private func isLatin(_ character: Character) -> Bool {
        character.isASCII && character.isLetter
    }

    @Test("the texts are found")
    func textsAreFound() {
        #expect(WrittenText.all.count > 150)
    }

    @Test("every text has every language, in the same order", arguments: WrittenText.all)
    func everyLanguage(text: WrittenText) {
        #expect(text.columns.map(\.language) == ["zh", "en"])
        #expect(text.columns.allSatisfy { !$0.words.isEmpty })
    }

    @Test("Chinese is Chinese, English is not", arguments: WrittenText.all)
    func languagesAreNotConfused(text: WrittenText) {
        let words = Dictionary(uniqueKeysWithValues: text.columns.map { ($0.language, $0.words) })
        #expect(words["en", default: ""].contains(where: isHan) == false)
        if words["en", default: ""].contains(where: isLatin) {
            #expect(words["zh", default: ""].contains(where: isHan))
        }
    }

    @Test("all languages have the same values filled in", arguments: WrittenText.all)
    func valuesAgree(text: WrittenText) {
        #expect(Set(text.columns.map(\.values)).count == 1, "\(text.columns.map(\.values))")
    }

    @Test("no text is written twice")
    func noTextTwice() {
        let texts = Dictionary(grouping: WrittenText.all) { text in
            text.columns.map { "\($0.words)|\($0.values.sorted())" }
        }
        for (words, places) in texts where places.count > 1 {
            Issue.record("\(words) at \(places.map(\.place).joined(separator: ", "))")
        }
    }

    @Test("nobody else writes Chinese", arguments: ["FAQSite", "faq"])
    func wordingIsInOnePlace(target: String) throws {
        let folder = WrittenText.package.appendingPathComponent("Sources/\(target)")
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        where path.hasSuffix(".swift") {
            let source = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            for line in source.split(separator: "\n") {
                let code = line.drop { $0 == " " }
                if !code.hasPrefix("//"), code.contains(where: isHan) { Issue.record("\(path): \(code)") }
            }
        }
    }
}

@Suite("Written texts are read")
struct SourceScanTests {
    @Test("arguments end at their own comma and parenthesis")
    func arguments() {
        var scan = SourceScan(#"zh: "a, \(b(1, "x)")) c", en: d ? "e" : f(",")) + g"#[...])
        #expect(scan.arguments() == [#"zh: "a, \(b(1, "x)")) c""#, #" en: d ? "e" : f(",")"#])
    }

    @Test("values are named by the first word of what is filled in, plain or within another")
    func values() {
        var scan = SourceScan(#""\(count) \(count == 1 ? "one" : "\(many) of them") of \(path.name)""#[...])
        let (words, values) = scan.literals()
        #expect(words == "  of ")
        #expect(values == ["count", "path"])
    }
}
