import FAQMarkdown
import FAQModel
import Testing

@Suite("Blocks beyond CommonMark")
struct BlockTests {
    @Test(arguments: [
        ("a | b\n--|:-:\n1 | `x \\| y`\n2", "table(a | b / 1 | `x | y` / 2)"),
        ("text\n| a |\n|---|\n| b | c |", "p(text) table(a / b)"),
        ("> | a | b |\n> |---|---|\n> | 1 | 2 |", "quote(table(a | b / 1 | 2))"),
        ("- | a | b |\n  |---|---|\n  | 1 | [x][r] |\n\n[R]: t.md", "ul(table(a | b / 1 | [x](t.md)))"),
        ("a | b\n---|---|---\n1 | 2", "p(a | b ---|---|--- 1 | 2)"),
        ("| a |\n| - |", "table(a)"),
    ])
    func tables(markdown: String, outline: String) {
        #expect(Outlined.blocks(markdown) == outline)
    }

    @Test func tableAlignments() {
        let blocks = FAQDocument.blocks(of: "a|b|c|d\n:-|-:|:-:|-\n")
        guard case .table(let table) = blocks.first?.kind else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments == [.left, .right, .center, .none])
    }

    @Test(arguments: [
        ("~~old~~ new ~one~", "p(~~old~~ new ~one~)"),
        ("a ~~b **c** d~~", "p(a ~~b **c** d~~)"),
        ("- [ ] a\n- [X] b\n- [y] c", "ul([ ] p(a); [x] p(b); p([y] c))"),
        (
            "See https://example.org/a_b(c)。然后 www.example.org.",
            "p(See [https://example.org/a_b(c)](https://example.org/a_b(c))。然后 [www.example.org](http://www.example.org).)"
        ),
        ("`https://example.org` [https://a.b](c)", "p(`https://example.org` [https://a.b](c))"),
        ("x[^1]\n\n[^1]: word", "p(x[^1]) p([^1]: word)"),
    ])
    func inlineExtensions(markdown: String, outline: String) {
        #expect(Outlined.blocks(markdown) == outline)
    }

    @Test(arguments: [
        ("先做**备份。**然后升级", "p(先做**备份。**然后升级)"),
        ("**“确定”**按钮", "p(**“确定”**按钮)"),
        ("请看**《手册》**第一章，再看**（附录）**。", "p(请看**《手册》**第一章，再看**（附录）**。)"),
        ("2 ** 3 ** 4", "p(2 ** 3 ** 4)"),
    ])
    func strongBesideHanPunctuation(markdown: String, outline: String) {
        #expect(Outlined.blocks(markdown) == outline)
    }

    @Test func strongBesideHanPunctuationIsStrong() {
        let blocks = FAQDocument.blocks(of: "先做**备份。**然后升级")
        #expect(blocks.first?.kind == .paragraph([.text("先做"), .strong([.text("备份。")]), .text("然后升级")]))
    }

    @Test(arguments: [
        (":::tip 标题\n里面\n:::\n外面", "tip[标题](p(里面)) p(外面)"),
        ("::: warning\n- a\n:::", "warning[](ul(p(a)))"),
        (":::note[A **b**]\nc\n:::", "note[A **b**](p(c))"),
        (":::info{title=短} 文字\n更多:::\n\n外面", "info[短](p(文字) p(更多)) p(外面)"),
        ("::::a\n:::b\nc\n:::\nd\n::::\ne", "a[](b[](p(c)) p(d)) p(e)"),
        (":::tabs\n@tab x\na\n@tab y\nb\n:::\nc", "tab[x](p(a)) tab[y](p(b)) p(c)"),
        ("::: code-group\n```sh [npm]\na\n```\n:::", "code(sh|a)"),
        ("::: moniker range=\"x\"\na\n::: moniker-end", "p(a)"),
        ("> [!NOTE]\n> a\n>\n> b", "note[](p(a) p(b))"),
        ("> [!tip] T\n> a", "tip[T](p(a))"),
        ("!!! note \"T\"\n    a\n\n        code\n\nb", "note[T](p(a) code(|code)) p(b)"),
        ("??? info\n    a\n    !!! tip\n        b\n\n    c\n\nd", "info[](p(a) tip[](p(b)) p(c)) p(d)"),
        ("=== \"A\"\n\n    ```sh\n    x\n    ```\n\n=== \"B\"\n\n    y", "tab[A](code(sh|x)) tab[B](p(y))"),
        ("- a\n\n    !!! note\n        b\n", "ul(p(a) note[](p(b)))"),
        ("<details>\n<summary>S <b>t</b></summary>\n\na\n\n</details>\nb", "details[S **t**](p(a)) p(b)"),
        ("<details><summary>S</summary>a</details>\n\nb", "details[S](p(a)) p(b)"),
        (
            "<details>\n<summary>S</summary>\na\n\n<details>\nb\n</details>\nc</details>",
            "details[S](p(a) details[](p(b)) p(c))"
        ),
        ("<Tip>\n\na\n\n</Tip>\n\nb", "tip[](p(a)) p(b)"),
        ("<Accordion title=\"Q?\">\na\n</Accordion>", "details[Q?](p(a))"),
        ("- a\n  :::tip\n  b\n  :::\n- c", "ul(p(a) tip[](p(b)); p(c))"),
        ("a `b`\n: c\n\n  d\n\ne", "definition[a `b`](p(c) p(d)) p(e)"),
        (
            "a\n\n:   b\n\n    ```sh\n    c\n    ```\n\n:   d\n\ne\n:   f",
            "definition[a](p(b) code(sh|c) p(d)) definition[e](p(f))"
        ),
        ("!!! note\n    a\n    : b\n\n    c\n\nd", "note[](definition[a](p(b)) p(c)) p(d)"),
        ("a\nb\n: c", "p(a b : c)"), ("# a\n: b", "h1(a) p(: b)"), ("- a\n: b", "ul(p(a : b))"),
        ("a\n\n\n: b", "p(a) p(: b)"),
    ])
    func containers(markdown: String, outline: String) {
        #expect(Outlined.blocks(markdown) == outline)
    }

    @Test(arguments: [
        ("```\n:::tip\n!!! note\n<details>\n# x\n```\ny", "code(|:::tip⏎!!! note⏎<details>⏎# x) p(y)"),
        ("- ```sh\n  <!-- a -->\n  ```\n- b", "ul(code(sh|<!-- a -->); p(b))"),
        ("a\n\n    :::tip\n    <h2>x</h2>\n\nb", "p(a) code(|:::tip⏎<h2>x</h2>) p(b)"),
        ("> ```\n> <!-- x\n> ```\nafter", "quote(code(|<!-- x)) p(after)"),
    ])
    func markupInCodeIsCode(markdown: String, outline: String) {
        #expect(Outlined.blocks(markdown) == outline)
    }

    @Test(arguments: [
        ("<h3 name=\"x\">\nA <code>b</code>\n</h3>\ntext", "h3(A `b`) p(text)"),
        ("<p align=\"center\">\n    <img src=\"a.png\" alt=\"b\" />\n</p>\ntext", "p(![b](a.png)) p(text)"),
        ("a <br/> b <a href=\"c\">d</a> <b>e</b>", "p(a ⏎ b [d](c) **e**)"),
        ("use vector<int> and <your-name>", "p(use vector<int> and <your-name>)"),
        ("x <Badge text=\"y\"/> <span>z</span>", "p(x y z)"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>", "table(a | b / 1)"),
        ("<pre>a &lt; b\n\nc</pre>", "code(|a < b⏎c)"),
        ("<ul><li>a</li><li><a href=\"b\">c</a></li></ul>", "p(a) p([c](b))"),
        ("a\n\n<!-- b\n\n# c\n-->\nd", "p(a) p(d)"),
        ("a<!-- b -->c", "p(ac)"),
        ("<script>\nlet a = '<b>'\n\n# x\n</script>\n\ny", "p(y)"),
        ("{% include x %}\n{{< tabs >}}\na\n{: .note}", "p(a)"),
        ("[TOC]\n\na", "p(a)"),
        ("a\n\n<https://b.example/c>\n\nd", "p(a) p([https://b.example/c](https://b.example/c)) p(d)"),
    ])
    func rawHTML(markdown: String, outline: String) {
        #expect(Outlined.blocks(markdown) == outline)
    }

    @Test(arguments: [
        ("js {1,3} title=\"x\"", "js"), ("{.python .x}", "python"), ("sh{1,3}", "sh"), ("bash [npm]", "bash"),
        ("C++", "C++"), ("", ""),
    ])
    func languageOfCode(info: String, language: String) {
        let blocks = FAQDocument.blocks(of: "~~~\(info)\na\n~~~")
        guard case .code(let sample) = blocks.first?.kind else {
            Issue.record("no code")
            return
        }
        #expect(sample.language == language)
        #expect(sample.line == 1)
    }

    @Test func mdxModulesAreNoText() {
        let text =
            "import A from './a'\nimport {B} from \"b\"\n\nexport const c = {\n  d: 1\n}\n\nimport taxes are high"
        #expect(Outlined.blocks(text) == "p(import taxes are high)")
    }

    @Test func headingsWithoutSpaceAreHeadings() {
        #expect(Outlined.blocks("a\n\n##如何\n\n#!/bin/sh") == "p(a) h2(如何) p(#!/bin/sh)")
    }
}
