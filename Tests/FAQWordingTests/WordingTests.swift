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
        where path.hasSuffix(".swift") && !path.hasPrefix("Generated/") {
            let source = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            for line in source.split(separator: "\n") {
                let code = line.drop { $0 == " " }
                if !code.hasPrefix("//"), code.contains(where: isHan) { Issue.record("\(path): \(code)") }
            }
        }
    }
}

@Suite("Further languages have every text of a site")
struct TranslationTests {
    /// The texts of a language by their keys, with how many places for values each has.
    private func places(in language: String) throws -> [String: Int] {
        let file = WrittenText.package.appendingPathComponent("Web/texts/\(language).txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return Dictionary(
            uniqueKeysWithValues: lines.filter { !$0.hasPrefix("#") }.map { line in
                (String(line.prefix { $0 != ":" }), line.count { $0 == "%" })
            })
    }

    @Test("no two texts have one key; texts of one function are told apart by `pick(\"part\", zh: …)`")
    func keys() {
        let texts = Dictionary(grouping: WrittenText.ofSites, by: \.key)
        for (key, places) in texts where places.count > 1 {
            Issue.record("\(key) at \(places.map(\.place).joined(separator: ", "))")
        }
        #expect(texts.count > 100)
    }

    @Test("a language lacks none and has none that is not known", arguments: ["ar", "de", "es", "fr", "ja"])
    func complete(language: String) throws {
        let found = try places(in: language)
        let known = Set(WrittenText.ofSites.map(\.key))
        let lacking = known.subtracting(found.keys).sorted()
        #expect(lacking.isEmpty, "Web/texts/\(language).txt lacks \(lacking.joined(separator: ", "))")
        #expect(Set(found.keys).subtracting(known).isEmpty)
    }

    @Test("a language has a place for every value", arguments: ["ar", "de", "es", "fr", "ja"])
    func values(language: String) throws {
        let found = try places(in: language)
        for text in WrittenText.ofSites {
            guard let places = found[text.key], let chinese = text.columns.first else { continue }
            let wanted = chinese.values.count + chinese.words.count { $0 == "%" }
            #expect(places == wanted, "\(text.key) in \(language)")
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
