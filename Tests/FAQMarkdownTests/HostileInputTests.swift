import FAQMarkdown
import FAQModel
import TestSupport
import Testing

@Suite("Hostile input")
struct HostileInputTests {
    private func read(_ bytes: [UInt8]) -> FAQDocument { FAQDocument(markdown: bytes, file: "h.md") }

    @Test(arguments: Samples.own + Samples.crashers)
    func cutAnywhere(sample: Samples.Sample) {
        for hundredth in 0..<100 {
            _ = read(Array(sample.bytes.prefix(sample.bytes.count * hundredth / 100)))
        }
    }

    @Test(arguments: Samples.own)
    func bytesFlipped(sample: Samples.Sample) {
        var random = SplitMix(seed: 7)
        for _ in 0..<60 {
            var bytes = sample.bytes
            for _ in 0..<(1 + bytes.count / 50) where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            _ = read(bytes)
        }
    }

    @Test(
        .enabled(if: !Samples.shared.isEmpty, "there is no ../shared/eval/markdown"),
        arguments: Samples.shared)
    func labelledFilesCutAndFlipped(sample: Samples.Sample) {
        // Every cut of every file takes minutes without optimisation; small files stand for all.
        guard sample.bytes.count < 6000 else { return }
        var random = SplitMix(seed: 11)
        for hundredth in stride(from: 3, to: 100, by: 8) {
            var bytes = Array(sample.bytes.prefix(sample.bytes.count * hundredth / 100))
            for _ in 0..<3 where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            _ = read(bytes)
        }
    }

    @Test(arguments: [
        ">", "> ", "- ", "1. ", "[", "![", "*", "**", "`", "<b>", "<details>\n", ":::a\n", "!!! a\n    ",
        "~~", "<", "|",
        "(", "<a \"", "{/*", "<!--", "[a](", "&", "\\", "#", "\n", "<h2>", "<div>\n", "^[", "Q:", "<pre>\n\n",
        "<script>\n\n", "{/* a\n\n", "<h2>\n", "<details>\n<summary>\n", "Q: a?\n\n", "## a\n\nb\n",
        "|a|\n|-|\n", "<!-- faq id=x -->\n",
        "::: tabs\n@tab a\n",
    ])
    func repeatedMarks(mark: String) {
        _ = read(Array(String(repeating: mark, count: 3000).utf8))
    }

    @Test func deepNesting() {
        let depth = 10_000
        let quotes = read(Array((String(repeating: ">", count: depth) + " a").utf8))
        #expect(quotes.diagnostics.map(\.code) == ["nesting-too-deep", "no-entries"])
        let document = read(Array(("## A?\n\n" + String(repeating: "> ", count: depth) + "b").utf8))
        #expect(document.diagnostics.map(\.code) == ["nesting-too-deep"])
        #expect(document.entries.count == 1)
        _ = read(Array(("## A?\n\n" + String(repeating: "- ", count: depth) + "b").utf8))
        _ = read(Array(("## A?\n\n" + String(repeating: "*a **b ", count: depth)).utf8))
        _ = read(
            Array(
                ("## A?\n\n" + String(repeating: "[", count: depth) + "a"
                    + String(repeating: "](b)", count: depth)).utf8))
        let boxes =
            String(repeating: ":::tip\n", count: depth) + "b\n" + String(repeating: ":::\n", count: depth)
        #expect(read(Array(("## A?\n\n" + boxes).utf8)).diagnostics.map(\.code) == ["nesting-too-deep"])
        _ = read(Array(("## A?\n\n" + String(repeating: "<details>\n", count: depth)).utf8))
    }

    @Test func longLines() {
        let long = String(repeating: "错误 a|b `c` https://d.e <f> ~~g~~ **h** ", count: 5000)
        let document = read(Array(("## A?\n\n" + long + "\n\n| a |\n|---|\n| " + long).utf8))
        #expect(document.entries.count == 1)
    }

    @Test func oddBytes() {
        let document = read([0xEF, 0xBB, 0xBF] + Array("## A\0?\r\n\r\nb\r\rc".utf8) + [0xFF, 0xC3])
        #expect(document.entries.map(\.question) == ["A\u{FFFD}?"])
        #expect(document.entries.first?.answer.count == 2)
    }

    /// The answer to a question, and the codes of the diagnostics.
    private func answer(_ markdown: String) throws -> (text: String, blocks: [Block], codes: [String]) {
        let document = read(Array(("## A?\n\n" + markdown).utf8))
        let blocks = try #require(document.entries.first).answer
        return (PlainText.text(of: blocks), blocks, document.diagnostics.map(\.code))
    }

    @Test(
        "containers deeper than any reader follows leave their words and a diagnostic",
        arguments: ["> ", ">", "- ", "* ", "1. ", "+\t"])
    func deepContainers(mark: String) throws {
        let (text, _, codes) = try answer(String(repeating: mark, count: 1000) + "word")
        #expect(text.hasSuffix("word"))
        #expect(codes == ["nesting-too-deep"])
    }

    @Test("lines that only look like many containers stay as they are")
    func longRules() throws {
        let rule = "b\n\n" + String(repeating: "- ", count: 1000) + "\n\nc"
        #expect(try answer(rule).blocks.map(\.kind).contains(.thematicBreak))
        for line in [
            String(repeating: "+", count: 500), String(repeating: "+---", count: 300),
            String(repeating: ". ", count: 500),
            String(repeating: " ", count: 500) + "-x", String(repeating: "9", count: 500),
        ] {
            #expect(try answer("```\n\(line)\n```").text == line)
        }
    }

    @Test("images that begin by the hundred and never end read as text")
    func unclosedImages() throws {
        let marks = String(repeating: "![[]()", count: 1000)
        let (text, _, codes) = try answer(marks)
        #expect(text == String(repeating: "![", count: 1000))
        #expect(codes == ["too-many-images"])
        let images = (0..<500).map { "![a\($0)](b.png)" }
        let (words, _, none) = try answer(images.joined(separator: "\n"))
        #expect(words.hasSuffix("a498 a499"))
        #expect(none.isEmpty)
        #expect(
            try answer(images.joined(separator: "\n") + "\n\n" + marks + "\n\n![z](y.png)").text.hasSuffix(
                "\n\nz"))
    }

    @Test(
        "images do not end where cmark may see no bracket: in code, tags, addresses, behind a backslash",
        arguments: ["`]`", "<a b=\"]\">", "[](])", "\\]"])
    func hiddenBrackets(hidden: String) throws {
        #expect(try answer(String(repeating: "![[]()\(hidden)", count: 300)).codes == ["too-many-images"])
    }

    @Test("items with an image and code each have their images, and code stays as it is written")
    func imagesInLists() throws {
        let items = (0..<300).map { "- ![a\($0)](b.png) `c`\n" }.joined()
        let (text, _, codes) = try answer(items)
        #expect(text.hasSuffix("- a299 c"))
        #expect(codes.isEmpty)
        let code = String(repeating: "![[ `x`\n", count: 300)
        let samples = AnswerParts(of: try answer("```\n\(code)```\n").blocks).codeSamples
        #expect(samples.map(\.code) == [code])
    }

    @Test(
        "what is nested in front matter deeper than any reader follows is a fault where it is",
        arguments: [
            String(repeating: "[", count: 1000), String(repeating: "{", count: 1000),
            String(repeating: "['a]', ", count: 1000), String(repeating: "- ", count: 1000),
        ])
    func deepFrontMatter(deep: String) {
        let document = read(Array("---\na: b\nc:\n  \(deep)\n---\n# F\n\n## A?\n\nb\n".utf8))
        #expect(document.diagnostics.map(\.code) == ["front-matter"])
        #expect(document.diagnostics.map(\.line) == [4])
        #expect(document.entries.map(\.question) == ["A?"])
    }

    @Test("names that every entry repeats are cut where they are as long as a text")
    func longNames() {
        let long = String(repeating: "错误 ", count: 1000)
        let page = "# \(long)\n\n## \(long)\n\n### Why is it so?\n\na\n\n### Why is it not?\n\nb\n"
        let document = read(Array(page.utf8))
        #expect(document.entries.count == 2)
        #expect(document.diagnostics.map(\.code) == ["long-name", "long-name"])
        for entry in document.entries {
            #expect(entry.category.map(\.utf8.count).allSatisfy { $0 <= 300 })
            #expect(entry.category.first?.hasPrefix("错误 错误") == true)
            #expect(entry.category.first?.hasSuffix("…") == true)
        }
        #expect(document.title.map(\.utf8.count).map { $0 <= 300 } == true)
    }

    @Test("some questions in a row have one answer, hundreds do not", arguments: ["\n", "\n\n"])
    func sharedAnswers(separator: String) {
        func page(_ count: Int) -> FAQDocument {
            read(Array(((0..<count).map { "Q: why \($0)?\(separator)" }.joined() + "\nA: so\n").utf8))
        }
        let few = page(40)
        #expect(few.entries.count == 40)
        #expect(few.diagnostics.isEmpty)
        let many = page(300)
        #expect(many.entries.last?.question == "why 299?")
        #expect(many.entries.count < 110)
        #expect(many.entries.allSatisfy { PlainText.text(of: $0.answer) == "so" })
        let leftOut = many.diagnostics.map(\.code)
        #expect(leftOut == Array(repeating: "left-out", count: 300 - many.entries.count))
    }

    @Test("boxes in boxes deeper than any reader follows leave their titles and words")
    func deepBoxes() throws {
        let boxes = (0..<60).map { "::: tip Title\($0)\n" }.joined() + "word\n"
        let (text, _, codes) = try answer(boxes + String(repeating: ":::\n", count: 60))
        #expect(text.contains("Title0"))
        #expect(text.contains("Title59"))
        #expect(text.hasSuffix("word"))
        #expect(codes.contains("nesting-too-deep"))
    }

    @Test("headers that every row would repeat make no entries of the rows")
    func longTableHeaders() {
        func page(_ header: String) -> String {
            "# Codes FAQ\n\n| Code | Cause \(header) |\n|---|---|\n| E1001 | a |\n| E1002 | b |\n| E1003 |\n"
        }
        let questions = read(Array(page("").utf8)).entries.map(\.question)
        #expect(questions.filter { $0.hasPrefix("E") } == ["E1001", "E1002"])
        #expect(
            !read(Array(page(String(repeating: "x", count: 300)).utf8)).entries.map(\.question).contains(
                "E1001"))
    }
}
