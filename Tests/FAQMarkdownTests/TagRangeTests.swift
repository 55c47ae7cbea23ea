import FAQMarkdown
import FAQModel
import TestSupport
import Testing

@Suite("Where tags stand")
struct TagRangeTests {
    private func entry(_ markdown: String) throws -> Entry {
        try #require(FAQDocument(markdown: Array(markdown.utf8), file: "lamp.md").entries.first)
    }

    /// What stands where the tags of a place say.
    private func marked(_ place: FAQModel.Tag.Place, of entry: Entry) -> [String] {
        entry.tags.filter { $0.place == place }.map { Self.text(at: $0, of: entry) ?? "nowhere" }
    }

    private static func text(at tag: FAQModel.Tag, of entry: Entry) -> String? {
        let text =
            switch tag.place {
            case .question: entry.question
            case .details: PlainText.text(of: entry.details)
            case .answer: PlainText.text(of: entry.answer)
            }
        let bytes = Array(text.utf8)
        guard let range = tag.range, range.lowerBound >= 0, range.upperBound <= bytes.count else {
            return nil
        }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    @Test("in the question, its details and the answer, each in the text of its own")
    func places() throws {
        let entry = try entry(
            """
            ### Q1: 灯报 `LAMP_E17`，怎么办？

            > Error: bulb access denied

            A: Set `lamp.dim` as **said**:

            1. Error `LAMP_E18` means:

               ```
               TypeError: lamp is not lit
               ```
            """)
        #expect(marked(.question, of: entry) == ["LAMP_E17"])
        #expect(marked(.details, of: entry) == ["Error: bulb access denied"])
        let answer = marked(.answer, of: entry)
        #expect(
            Set(["lamp.dim", "LAMP_E18", "TypeError: lamp is not lit"]).isSubset(of: answer), "\(answer)")
        let code = try #require(entry.tags.first { $0.text == "LAMP_E17" })
        #expect(code.range == 7..<15)
    }

    @Test("the first time only, and nowhere for what the author gave")
    func first() throws {
        let entry = try entry(
            "## Why error 40017?\n<!-- faq\ncodes: 40019\n-->\n\nError 40018, error 40017 or error 40018; error 40019."
        )
        #expect(entry.tags.map(\.text) == ["40017", "40019", "40018"])
        #expect(entry.tags.map(\.place) == [.question, .question, .answer])
        #expect(entry.tags.map(\.start) == [10, nil, 6])
    }

    @Test("behind what stands for images and raw HTML, and nowhere when that stands in their midst")
    func substitutes() throws {
        let after = try entry("## Why?\n\n![the panel](p.png) <kbd>K</kbd> shows `LAMP_E17`.")
        #expect(marked(.answer, of: after) == ["LAMP_E17"])
        let amid = try entry("## Why?\n\nIt says \"bulb access ![x](x.png)was denied\".")
        #expect(amid.tags.map(\.text).contains("bulb access was denied"), "\(amid.tags)")
        #expect(amid.tags.filter { $0.kind == .message }.allSatisfy { $0.start == nil })
    }

    @Test("over the end of a line, which joins Han characters and is a space between words")
    func lines() throws {
        let han = try entry("## 怎么办？\n\n提示“灯泡\n无法点亮”。")
        #expect(marked(.answer, of: han) == ["灯泡无法点亮"])
        let words = try entry("## Why?\n\nIt says \"cannot  \nlight the\nlamp\".")
        #expect(words.tags.map(\.text) == ["cannot light the lamp"])
        #expect(marked(.answer, of: words) == ["cannot\nlight the lamp"])
    }

    @Test("of every sample: the text at the range is the tag", arguments: Samples.own + Samples.shared)
    func samples(sample: Samples.Sample) {
        check(FAQDocument(markdown: sample.bytes, file: sample.name))
    }

    @Test("of random pages: the text at the range is the tag", arguments: UInt64(1)...200)
    func random(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let pieces = [
            "### Q: ", "A: ", "\n\n", "\n\n", "\n", "  \n", "> ", "- ", "1. ", "`LAMP_E17`", "LAMP_E18",
            "“灯泡无法点亮”",
            " \"bulb access denied\" ", "Error: ", "![LAMP_E19](x.png)", "<br>", "<div>LAMP_E20</div>", "**",
            "[", "](x.md)",
            "```\nError: bulb is lost\n```\n", "| 错误码 | x |\n|---|---|\n| 40006 | `y` |\n", "灯", "é👩‍👧",
            "lamp.dim()", ":::tip a\n",
            "<details><summary>LAMP_E21</summary>\n\n", "</details>\n\n",
        ]
        for _ in 0..<20 {
            var markdown = "# T\n\n### Q: "
            for _ in 0..<1 + random.below(60) { markdown += pieces[random.below(pieces.count)] }
            check(FAQDocument(markdown: Array(markdown.utf8), file: "random.md"))
        }
    }

    private func check(_ document: FAQDocument) {
        for entry in document.entries {
            for tag in entry.tags where tag.start != nil {
                let text = Self.text(at: tag, of: entry)
                let isTag =
                    text?.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
                    == tag.text.split(separator: "\n", omittingEmptySubsequences: false).joined(
                        separator: " ")
                #expect(isTag, "\(entry.id): \(tag) is at \(text ?? "nothing")")
            }
        }
    }
}
