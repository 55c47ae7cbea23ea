import FAQKit
import FAQMarkdown
import FAQModel
import FAQReader
import Testing

@Suite("Rendered Markdown")
struct RenderedMarkdownTests {
    @Test(
        "reads as what it was rendered from",
        arguments: [
            "One *two* **three** `four` ~~five~~.\nNext line  \nand a break.\n",
            "1. first\n\n   ```sh\n   run `it`\n\n   again\n   ```\n\n2. second\n   - a\n   - b\n",
            "> quoted\n>\n>     code\n\nAfter.\n",
            "| a | b |\n|---|:-:|\n| `x` | y\\|z |\n",
            "[link][r] and ![image](<a b.png> \"title\") and <https://a.example/?q=1&r=2>\n\n[r]: http://b.example 'T'\n",
            "Literal \\*stars\\*, \\`ticks\\`, 1\\. no list, \\# no heading, user_id, a < b, &amp;amp; \\[x\\]\n",
            "- [x] done\n- [ ] open\n\n---\n\n## Heading\n\nHTML <kbd>K</kbd> inline.\n",
            ":::tip Try this\nText.\n:::\n\n> [!WARNING]\n> Hot.\n\n<details>\n<summary>More</summary>\n\nHidden.\n\n</details>\n",
            "[a](&amp;#106;avascript:x) ![b](<?a=1&amp;copy;=2 3>) [c](?a=1&b=2)\n",
            "中文**加粗**，`代码`和[链接](https://c.example)。\n第二行。\n",
        ])
    func roundTrip(markdown: String) {
        let blocks = FAQDocument.blocks(of: markdown)
        let rendered = MarkdownRenderer.markdown(of: blocks)
        let again = FAQDocument.blocks(of: rendered)
        #expect(HTMLRenderer.html(of: again) == HTMLRenderer.html(of: blocks), "\(rendered)")
        #expect(!blocks.isEmpty)
    }
}
