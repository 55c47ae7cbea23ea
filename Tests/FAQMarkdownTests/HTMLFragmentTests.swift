import FAQMarkdown
import FAQModel
import Testing

@Suite("Raw HTML in Markdown")
struct HTMLFragmentTests {
    @Test(
        "is read as the blocks it shows",
        arguments: [
            ("<div>\n<p>Gr&uuml;n<p>two\n</div>", "p(Grün) p(two)"),
            ("<div><h2 id=\"x\">A &mdash; b</h2>c</div>", "h2(A — b) p(c)"),
            (
                "<div>\n<pre>\na&nbsp;= 1 &lt; 2\ngit clone <url>\n</pre>\n</div>",
                "code(|a = 1 < 2⏎git clone <url>)"
            ),
            (
                "<table><tr><th>a<th>b</tr><tr><td>1<td>&nbsp;</td></tr><tr><td>2</table>",
                "table(a | b / 1 |  / 2)"
            ),
            ("<div>one<p>&nbsp;</p>two</div>", "p(one) p(two)"),
            ("<div>a<script>if (a < b) { '</p>' }</script>b<!-- > -->c</div>", "p(abc)"),
            (
                "<div>Use <your-name> or <me@host.example>, a <b>b</b></div>",
                "p(Use <your-name> or <me@host.example>, a **b**)"
            ),
            (
                "<div><a href='x?a=1&copy=2'>y</a><img src=z.png alt=\"&Auml;\"></div>",
                "p([y](x?a=1&copy=2)![Ä](z.png))"
            ),
            ("<Card title={a > b}>\n\none\n\n</Card>", "card[a > b](p(one))"),
        ])
    func blocks(markdown: String, outline: String) {
        #expect(Outlined.blocks(markdown) == outline)
    }

    @Test("keeps its lines, those of words in angle brackets too")
    func lines() {
        let blocks = FAQDocument.blocks(
            of: "one\n\n<div>\n<!-- \n\n -->\n<your-name>\n<p>\ntwo</p>\n</div>\n")
        #expect(blocks.map(\.lines) == [1...1, 7...7, 9...9])
    }

    @Test("is read whole, however long an image in it is")
    func longImage() {
        let data = String(repeating: "QUJD", count: 5000)
        let outline = Outlined.blocks(
            "<div>\na <img src=\"data:image/png;base64,\(data)\" alt=\"b\">\n</div>")
        #expect(outline == "p(a ![b](data:image/png;base64,\(data)))")
    }
}
