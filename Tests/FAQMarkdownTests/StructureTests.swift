import FAQModel
import Testing

@testable import FAQMarkdown

/// How pages are understood as a whole.
@Suite("The structure of a page")
struct StructureTests {
    private func questions(_ markdown: String, file: String = "faq.md") -> [String] {
        FAQDocument(markdown: Array(markdown.utf8), file: file).entries.map { entry in
            (entry.category + [entry.question]).joined(separator: " > ")
        }
    }

    private func diagnostics(_ markdown: String) -> [String] {
        FAQDocument(markdown: Array(markdown.utf8), file: "faq.md").diagnostics.map {
            "\($0.line ?? 0) \($0.code)"
        }
    }

    @Test(
        "a contents list names nothing, whatever hangs below it",
        arguments: [
            "# Lamp\n\n## Contents\n\n- [Dark?](#dark)\n- [Loud?](#loud)\n\n### Dark?\n\na\n\n### Loud?\n\nb",
            "# Lamp\n\n## 目录\n\n- [Dark?](#dark)\n\n## Dark?\n\na\n\n## Loud?\n\nb",
            "# Lamp\n\n- Power\n  - [Dark?](#dark)\n- Noise\n  - [Loud?](#loud)\n\n## Dark?\n\na\n\n## Loud?\n\nb",
        ])
    func contents(markdown: String) {
        #expect(questions(markdown) == ["Dark?", "Loud?"])
    }

    @Test(
        "a title is one with a year, at the level of its sections, or in front matter",
        arguments: [
            "# FAQ (2031, part 2)\n\n## Light\n\na\n\n## Sound\n\nb",
            "# 台灯常见问题集锦\n\n## Light\n\na\n\n## Sound\n\nb",
            "## Lamp FAQ\n\nSome words.\n\n## Light\n\na\n\n## Sound\n\nb",
            "---\ntitle: Lamp **FAQ**\n---\n\n# Light\n\na\n\n# Sound\n\nb",
        ])
    func titles(markdown: String) {
        #expect(questions(markdown) == ["Light", "Sound"])
    }

    @Test("names of parts are told from questions by their words alone")
    func labels() {
        let text =
            "# The lamp does not shine\n\n## What happens\n\na\n\n## Possible causes and fixes\n\n### Step 1: plug\n\nb"
        #expect(questions(text) == ["The lamp does not shine"])
        #expect(questions("# 灯不亮\n\n## 现象\n\na\n\n## 原因及处理方法\n\nb") == ["灯不亮"])
    }

    @Test("a problem with two variants below it is one question, a group of problems is not")
    func variants() {
        let variants =
            "# FAQ\n\n## Dark?\n\na\n\n## Loud?\n\nb\n\n## The lamp does not open\n\n### Round one\n\nc\n\n### Flat one\n\nd"
        #expect(questions(variants) == ["Dark?", "Loud?", "The lamp does not open"])
        let group =
            "# FAQ\n\n## Light issues\n\n### It is dark\n\na\n\n### It flickers\n\nb\n\n## Sound issues\n\n### It hums\n\nc"
        #expect(
            questions(group) == [
                "Light issues > It is dark", "Light issues > It flickers", "Sound issues > It hums",
            ])
    }

    @Test("headings that slipped below a list or into quotes are headings")
    func slipped() {
        #expect(
            questions("# FAQ\n\n- [Dark?](#a)\n- [Loud?](#b)\n\n  ## Dark?\n\n  a\n\n  ## Loud?\n\n  b")
                == ["Dark?", "Loud?"])
        #expect(questions("# FAQ\n\n> ### Dark?\n\na\n\n> ### Loud?\n\nb") == ["Dark?", "Loud?"])
        #expect(questions("# FAQ\n\n### 1.\nDark?\n> a\n\n### 2.\nLoud?\n> b") == ["Dark?", "Loud?"])
    }

    @Test("pictures, badges and quotation marks around a question are not its words")
    func decoration() {
        #expect(
            questions(
                "# FAQ\n\n## ❓ Dark?\n\na\n\n## <Badge text=\"often\" /> Loud?\n\nb\n\n## :bulb: \"Hot?\"\n\nc"
            )
                == ["Dark?", "Loud?", "\"Hot?\""])
    }

    @Test("what leads elsewhere is no question, and is said to be left out")
    func leadsElsewhere() {
        let text =
            "# FAQ\n\n## Dark?\n\na\n\n## More resources\n\n- [Home](x.md)\n- [Shop](y.md)\n\n## Still have questions?\n\nAsk."
        #expect(questions(text) == ["Dark?"])
        #expect(diagnostics(text) == ["7 left-out", "12 left-out"])
        #expect(questions("# Lamps\n\nThis page has moved to [the manual](m.md).") == [])
        #expect(diagnostics("# FAQ\n\n## Dark?\n\n## Loud?\n\nb") == ["3 left-out"])
    }

    @Test("a page with text and no question is reported")
    func noEntries() {
        #expect(diagnostics("# FAQ\n\nA long story about lamps.\n\nAnd one more.") == ["3 no-entries"])
    }

    @Test("code that is never closed is reported where it begins, if headings follow")
    func unclosedCode() {
        #expect(diagnostics("# FAQ\n\n## Dark?\n\n````\na\n```\n\n## Loud?\n\nb").contains("5 unclosed-code"))
    }

    @Test(
        "lists, boxes and paragraphs carry questions where the page has them everywhere",
        arguments: [
            (
                "# FAQ\n\n1. How to dim\n   > Turn it.\n\n2. Bulb burnt\n   > Change it.\n\n3. Cold light\n   > Wait.",
                ["How to dim", "Bulb burnt", "Cold light"]
            ),
            (
                "# FAQ\n\n<Fold title=\"Is it dim?\">\n\na\n\n</Fold>\n\n<Fold title=\"Is it hot?\">\n\nb\n\n</Fold>",
                ["Is it dim?", "Is it hot?"]
            ),
            (
                "# FAQ\n\n!!! faq \"Is it dim?\"\n\nYes.\n\n!!! faq \"Is it hot?\"\n\nNo.",
                ["Is it dim?", "Is it hot?"]
            ),
            (
                "## 常见问题\n\n一、灯\n\n1.如何打开\n\n按。\n\n2.如何关闭\n\n再按。\n\n3.为什么闪\n\n坏了。",
                ["一、灯 > 如何打开", "一、灯 > 如何关闭", "一、灯 > 为什么闪"]
            ),
            ("# FAQ\n\n> Q: Dim?\n\nA: a\n\n> Q: Hot?\n\nA: b", ["Dim?", "Hot?"]),
        ])
    func elements(markdown: String, expected: [String]) {
        #expect(questions(markdown) == expected)
    }

    @Test("steps and causes in an answer are no questions")
    func steps() {
        let text =
            "# FAQ\n\n## How do I change the bulb?\n\n1. Unplug it\n\n   Pull.\n\n2. Unscrew it\n\n   Turn.\n\n## Why is it hot?\n\n- Bulb too strong\n\n  Change it.\n\n- No air\n\n  Move it."
        #expect(questions(text) == ["How do I change the bulb?", "Why is it hot?"])
    }

    @Test("an answer under a heading of its own belongs to the question above")
    func answerHeadings() {
        #expect(questions("## Q1: Dark?\n\n## A1:\n\na\n\n## Q2: Loud?\n\n## A: b") == ["Dark?", "Loud?"])
    }

    @Test("what recurs on the pages around is a part of answers, and short pages are one question each")
    func siblings() {
        func page(_ number: Int) -> (file: String, text: [UInt8]) {
            ("errors/e\(number).md", Array("# Thing \(number)\n\n## Zirpel\n\na\n\n## Worpel\n\nb".utf8))
        }
        let siblings = SiblingPages((1...5).map(page))
        let document = FAQDocument(markdown: page(6).text, file: "errors/e6.md", siblings: siblings)
        #expect(document.entries.map(\.question) == ["Thing 6"])
        #expect(
            FAQDocument(markdown: page(6).text, file: "errors/e6.md").entries.map(\.question) == [
                "Zirpel", "Worpel",
            ])
    }

    @Test("what introduces a page or a category is kept with it")
    func introductions() {
        let text = "# FAQ\n\nWelcome.\n\n## Light\n\nAll about light.\n\n### Dark?\n\na\n\n### Dim?\n\nb"
        let document = FAQDocument(markdown: Array(text.utf8), file: "faq.md")
        #expect(document.introductions.map(\.category) == [[], ["Light"]])
        #expect(
            document.introductions.map { PlainText.text(of: $0.text) } == ["Welcome.", "All about light."])
    }

    @Test("hundreds of thousands of headings take time in proportion", .timeLimit(.minutes(2)))
    func manyHeadings() {
        let text = String(repeating: "## Dark?\n\na\n\n### Why so\n\n", count: 50_000)
        #expect(FAQDocument(markdown: Array(text.utf8), file: "faq.md").entries.count == 50_000)
    }
}
