import FAQMarkdown
import FAQModel
import Testing

@Suite("Questions and answers")
struct QuestionTests {
    @Test(arguments: [
        ("# FAQ\n\n## Why?\n\nBecause.", ["Why? => p(Because.)"]),
        ("# FAQ\n\n## 上传提示 413\n\n调大上限。\n\n### 步骤\n\n一", ["上传提示 413 => p(调大上限。) h3(步骤) p(一)"]),
        ("### Q3：能退款吗\n\n**A**：七天内可以。", ["能退款吗 => p(七天内可以。)"]),
        ("## Q2.1.1 How\n\nA1: So.", ["How => p(So.)"]),
        ("## 问题：一？\n\n+ 答复：二\n\n## 【问题2】三？\n\n四", ["一？ => p(二)", "三？ => p(四)"]),
        ("# T\n\n## 1. One?\n\na\n\n## 2、二？\n\nb", ["One? => p(a)", "二？ => p(b)"]),
        ("## 1 One\n\na\n\n## 2 Two\n\nb", ["One => p(a)", "Two => p(b)"]),
        (
            "# FAQ\n\n## 1 Why?\n\na\n\n### 1 x\n\n### 2 y\n\n## 2 How?\n\nb",
            ["Why? => p(a) h3(1 x) h3(2 y)", "How? => p(b)"]
        ),
        (
            "## Why? {#why}\n\na\n\n## 说明@note\n\nb\n\n## How? {: #how .x }\n\nc",
            ["Why? => p(a)", "说明 => p(b)", "How? => p(c)"]
        ),
    ])
    func headings(markdown: String, entries: [String]) {
        #expect(Outlined.entries(markdown) == entries)
    }

    @Test(arguments: [
        (
            "**Q:** a? </br>\n**A:** b\n\n---\n\n**Q:** c?\n\nd\n\n---\n\nfooter",
            ["a? => p(b)", "c? => p(d)"]
        ),
        ("Q: a?\nQ: b?\n\nA: c", ["a? => p(c)", "b? => p(c)"]),
        (
            "<Badge text=\"Q\"/>：a？ <br>\n<Badge text=\"A\"/>：b\n\n<Badge text=\"Q\"/>：c？\n\n<Badge text=\"A\"/>：d",
            ["a？ => p(b)", "c？ => p(d)"]
        ),
        ("<a class=\"anchor\">**Q**</a>. a?\n\nb", ["a? => p(b)"]),
        ("Q: a?\n\nA: ![b](b.png) ![c](c.png) d", ["a? => p(![b](b.png) ![c](c.png) d)"]),
        (":::tip\nQ: a?\n\nA: b\n:::", ["a? => p(b)"]),
        ("## 主题\n\nQ: a?\n\n```\nlog\n```\n\nA: b\n\n## 空", ["主题 > a? [code(|log)] => p(b)"]),
    ])
    func markedParagraphs(markdown: String, entries: [String]) {
        #expect(Outlined.entries(markdown) == entries)
    }

    @Test(
        "what stands between a question and its answer mark are its details",
        arguments: [
            ("## Q: a?\n\n> lamp lost\n\n---\n\nA: b\n\nc", ["a? [quote(p(lamp lost))] => p(b) p(c)"]),
            ("## Q: a?\n\n---\n\nA: b", ["a? => p(b)"]),
            ("## 问：a?\n\n![dark](d.png)\n\n- 答：b", ["a? [p(![dark](d.png))] => p(b)"]),
            ("## Why?\n\nlog\n\nA: b", ["Why? => p(log) p(A: b)"]),
            (
                "Q: a?\nQ: b?\n\n    log\n\n[x](x.md)\n\nA: c",
                ["a? [code(|log) p([x](x.md))] => p(c)", "b? [code(|log) p([x](x.md))] => p(c)"]
            ),
            ("Q: a?\n\nmore\n\nQ: b?\n\nA: c", ["a? => p(more)", "b? => p(c)"]),
            (
                "* **Q** a?\n\n    > lost\n\n    **A** b\n\n* **Q** c?\n\n    d",
                ["a? [quote(p(lost))] => p(b)", "c? => p(d)"]
            ),
        ])
    func details(markdown: String, entries: [String]) {
        #expect(Outlined.entries(markdown) == entries)
    }

    @Test func anEntryOfDetailsAloneEndsWithThem() throws {
        let text = "## Q: a?\n\n> one\n>\n> two\n\nA:\n"
        let entry = try #require(FAQDocument(markdown: Array(text.utf8), file: "a.md").entries.first)
        #expect(Outlined.blocks(entry.details) == "quote(p(one) p(two))")
        #expect(entry.answer.isEmpty)
        #expect(entry.source?.lines == 1...5)
    }

    @Test func aParagraphLabelledProblemIsNoQuestion() {
        let text = "## Upload fails\n\n问题：太大。\n\n解决：变小。\n\n## Other\n\nx"
        #expect(Outlined.entries(text) == ["Upload fails => p(问题：太大。) p(解决：变小。)", "Other => p(x)"])
    }

    @Test(arguments: [
        (
            "* **Q** a?\n\n    **A** b\nlazy\n\n* **Q** c?\n\n    ```\n    d\n    ```\n",
            ["a? => p(b lazy)", "c? => code(|d)"]
        ),
        ("# T\n\n1. **要吗？**\n\n   不。\n\n2. **能吗？** 能。", ["要吗？ => p(不。)", "能吗？ => p(能。)"]),
        (
            "# T\n\n* Error Number: 8004\n\n    a\n\n* Error Number: 8005\n\n    b",
            ["Error Number: 8004 => p(a)", "Error Number: 8005 => p(b)"]
        ),
        ("# T\n\n- Apples\n\n  a\n\n- Pears\n\n  b", []),
        ("# T\n\n- Q: a?\n- A: b\n- A: c\n- Q: d?\n- A: e", ["a? => p(b) p(c)", "d? => p(e)"]),
        ("# FAQ\n\n- 打不开\n```\na\n```\n- 上传失败\n\nb\n\nc", ["打不开 => code(|a)", "上传失败 => p(b) p(c)"]),
        (
            "# FAQ\n\n## Upload fails\n\n- It is too big?\n```\na\n```\n- No rights?\n```\nb\n```\n",
            ["Upload fails => ul(p(It is too big?)) code(|a) ul(p(No rights?)) code(|b)"]
        ),
        ("# T\n\n1. Why?\n\n   a\n\n2. How?\n\n   b", ["Why? => p(a)", "How? => p(b)"]),
        ("# T\n\n1. Open it.\n\n   a\n\n2. Close it.\n\n   b", []),
        (
            "# FAQ\n\n## 错误\n\n1. **打不开**\n\n   a\n\n2. **关不上**\n\n   b",
            ["错误 > 打不开 => p(a)", "错误 > 关不上 => p(b)"]
        ),
        (
            "# 大家遇到的问题\n\n## 甲\n\n1. **要吗？**\n\n   不。\n\n2. **能吗？**\n\n   能。\n\n## 乙\n\n好。",
            ["甲 > 要吗？ => p(不。)", "甲 > 能吗？ => p(能。)", "乙 => p(好。)"]
        ),
    ])
    func listItems(markdown: String, entries: [String]) {
        #expect(Outlined.entries(markdown).filter { !$0.hasPrefix("T =>") } == entries)
    }

    @Test(arguments: [
        (
            "# FAQ\n\n<details>\n<summary>a?</summary>\n\nb\n</details>\n<details><summary>Q: c</summary>d</details>",
            ["a? => p(b)", "c => p(d)"]
        ),
        ("# FAQ\n\n??? question \"a?\"\n\n    ## a?\n\n    b", ["a? => p(b)"]),
        (
            "## How to install?\n\na\n\n<details><summary>Log</summary>b</details>",
            ["How to install? => p(a) details[Log](p(b))"]
        ),
        (
            "## Eins\n\n<details><summary>a?</summary>b</details>\n\n## Zwei\n\n<details><summary>c?</summary>d</details>",
            ["Eins > a? => p(b)", "Zwei > c? => p(d)"]
        ),
        ("# FAQ\n\nWhy?\n: a\n\nHow?\n: b", ["Why? => p(a)", "How? => p(b)"]),
        ("# Options\n\na\n: b\n\nc\n: d", ["Options => definition[a](p(b)) definition[c](p(d))"]),
        ("# Questions\n\n**Does it?**\n\na\n\n**Can it?**\n\nb", ["Does it? => p(a)", "Can it? => p(b)"]),
    ])
    func boxesAndBoldLines(markdown: String, entries: [String]) {
        #expect(Outlined.entries(markdown) == entries)
    }

    @Test(arguments: [
        ("<h1>FAQ</h1>\n\n<h3 name=\"a\">\nWhy?\n</h3>\n\nb", ["Why? => p(b)"]),
        ("---\ntitle: 页面打不开\n---\n\n## 原因\n\n端口。", ["页面打不开 => h2(原因) p(端口。)"]),
        (
            "# Compiler error C9999\n\nBad.\n\n## Remarks\n\nWorse.",
            ["Compiler error C9999 => p(Bad.) h2(Remarks) p(Worse.)"]
        ),
    ])
    func otherShapes(markdown: String, entries: [String]) {
        #expect(Outlined.entries(markdown) == entries)
    }

    @Test(arguments: [
        "# Tool Error LMP1104\n\n> cannot light '*lamp*'\n\n## Remarks\n\na\n\n## Can't reach the lamp\n\n### It is locked\n\nb\n\n## Not your lamp\n\nc",
        "# LMP1104\n\n## It does not light\n\na\n\n## It does not fit\n\nb",
    ])
    func aPageNamedByOneErrorCodeIsOneEntryWhateverItsHeadings(markdown: String) {
        let entries = Outlined.entries(markdown)
        #expect(entries.count == 1)
        #expect(entries.first?.contains("LMP1104 => ") == true)
    }

    @Test(arguments: [
        "# LMP1104 and LMP1105 errors\n\n## It does not light\n\na\n\n## It does not fit\n\nb",
        "# Lamp problems\n\n## It does not light\n\na\n\n## It does not fit\n\nb",
    ])
    func aPageAboutSeveralErrorsIsSeveralEntries(markdown: String) {
        #expect(Outlined.entries(markdown).count == 2)
    }

    @Test func aHeadingThatNumbersAnErrorIsFoundInsideAnAnswer() {
        let text = "## 灯的错误样例解读\n\na\n\n### Error 7141\n\nb\n\n### 步骤\n\nc\n\n## Else\n\nd"
        #expect(Outlined.entries(text).contains("灯的错误样例解读 > Error 7141 => p(b)"))
    }

    @Test func aPageOfLabelsIsNamedByItsFile() {
        let entries = Outlined.entries("## Problem\n\na\n\n## Solution\n\nb", file: "docs/Why-no-traces.md")
        #expect(entries == ["Why no traces => h2(Problem) p(a) h2(Solution) p(b)"])
    }

    @Test(arguments: [
        "", "# FAQ\n\n- [a](a.md)\n- [b](b.md)\n", "# FAQ\n\n<!--\n## Why?\n\nx\n-->\n",
        "# FAQ\n\nThis page has moved.",
        "# FAQ\n\n## Setup\n\n!!! tip \"\"\n    - [a](b)\n    - [c](d)\n\n## Use\n\n- [e](f)",
        "# FAQ\n\n## Why?\n\n## Contents\n\n- [Why](#why)", "---\n# no: heading\ntitle: x\n---\n",
    ])
    func pagesWithoutEntries(markdown: String) {
        #expect(Outlined.entries(markdown) == [])
    }

    @Test func categoriesAreHeadingsWithoutABody() {
        let text =
            "# FAQ\n\nIntro.\n\n## Billing\n\n### Why pay?\n\na\n\n## Network issues\n\nShort intro.\n\n### It is slow\n\nb\n\n### It fails\n\nc"
        #expect(
            Outlined.entries(text) == [
                "Billing > Why pay? => p(a)", "Network issues > It is slow => p(b)",
                "Network issues > It fails => p(c)",
            ])
    }

    @Test func errorsQuotedInsideAnAnswerAreFoundOnTheirOwnToo() {
        let text = "## Upload fails\n\na\n\n### Error: disk full\n\nb\n\n### Steps\n\nc\n\n## Else\n\nd"
        #expect(
            Outlined.entries(text) == [
                "Upload fails => p(a) h3(Error: disk full) p(b) h3(Steps) p(c)",
                "Upload fails > Error: disk full => p(b)", "Else => p(d)",
            ])
    }

    @Test func rowsOfErrorTablesAreEntries() {
        let text = "# Codes\n\n## 错误码\n\n| 错误码 | 原因 |\n|---|---|\n| `A-100` | 没电 |\n| A-200 | 太热 |\n"
        let entries = FAQDocument(markdown: Array(text.utf8), file: "a.md").entries
        #expect(entries.map(\.question) == ["错误码", "A-100", "A-200"])
        #expect(entries.compactMap(\.source?.lines.lowerBound) == [3, 7, 8])
        #expect(entries[1].category == ["错误码"])
    }

    @Test func severalTopHeadingsThatGroupQuestionsAreCategories() {
        let text = "## 常见问题\n\n### 为什么？\n\na\n\n## FAQ\n\n### Why?\n\nb"
        #expect(Outlined.entries(text) == ["常见问题 > 为什么？ => p(a)", "FAQ > Why? => p(b)"])
    }

    @Test(
        "A box or marker with nothing but a picture for a question asks nothing, and what follows is still read"
    )
    func pictureForAQuestion() {
        let picture = "<details><summary><img src=\"a.png\"></summary>\n\na\n\n</details>\n\n"
        let question = "<details><summary>Why?</summary>\n\nb\n\n</details>\n"
        #expect(Outlined.entries(picture + question) == ["Why? => p(b)"])
        #expect(Outlined.entries(picture) == [])
    }
}
