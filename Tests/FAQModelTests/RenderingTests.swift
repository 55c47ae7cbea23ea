import FAQHTML
import Testing

@testable import FAQModel

private func block(_ kind: Block.Kind) -> Block {
    Block(kind, lines: 1...1)
}

private func paragraph(_ inlines: Inline...) -> Block {
    block(.paragraph(inlines))
}

@Suite("Plain text")
struct PlainTextTests {
    @Test("joins lines with a space, and Han lines without")
    func softBreaks() {
        #expect(PlainText.text(of: [.text("one"), .softBreak, .text("two")]) == "one two")
        #expect(PlainText.text(of: [.text("用户主动"), .softBreak, .text("授权")]) == "用户主动授权")
        #expect(PlainText.text(of: [.text("用户"), .softBreak, .code("x")]) == "用户 x")
        #expect(PlainText.text(of: [.text("one "), .softBreak, .text("two")]) == "one two")
    }

    @Test("as one line has no images, raw tags or line breaks")
    func line() {
        let inlines: [Inline] = [
            .image(Inline.Image(source: "x.png", alt: "a button")), .strong([.text("one"), .lineBreak]),
            .html("<kbd>"), .code("two"), .softBreak, .text("用户，"), .lineBreak, .text("授权"), .softBreak,
        ]
        #expect(PlainText.line(of: inlines) == "one two 用户，授权")
    }

    @Test("keeps the words of links and images and drops markup")
    func inlines() {
        let inlines: [Inline] = [
            .strong([.text("See ")]),
            .link(Inline.Link(destination: "https://a.example", content: [.text("the page")])),
            .image(Inline.Image(source: "x.png", alt: "a button")), .html("<br/>"), .html("<kbd>"),
            .text("K"),
            .html("</kbd>"),
        ]
        #expect(PlainText.text(of: inlines) == "See the pagea button\nK")
    }

    @Test("leaves code samples out on request")
    func code() {
        let blocks = [
            paragraph(.text("Set it:")),
            block(.code(Block.CodeSample(language: "sh", code: "export A=1\n", line: 2))),
            block(
                .list(
                    Block.List(start: 3, isTight: true, items: [.init(blocks: [paragraph(.text("three"))])]))),
        ]
        #expect(PlainText.text(of: blocks) == "Set it:\n\nexport A=1\n\n3. three")
        #expect(PlainText.text(of: blocks, code: .omitted) == "Set it:\n\n3. three")
    }

    @Test("says where the pieces of the page stand in it", arguments: UInt64(1)...100)
    func pieces(seed: UInt64) {
        var content = RandomContent(seed: seed)
        let blocks = content.blocks(depth: 0)
        var writer = PlainTextWriter(notesPieces: true)
        writer.write(blocks)
        let onOneLine: (String) -> [UInt8] = { $0.utf8.map { $0 == 0x0A ? 0x20 : $0 } }
        #expect(onOneLine(writer.text) == onOneLine(PlainText.text(of: blocks)))
        var end = 0
        for piece in writer.pieces where !piece.range.isEmpty {
            #expect(piece.range.lowerBound >= end && piece.range.upperBound <= writer.bytes.count)
            end = piece.range.upperBound
            for range in piece.codeSpans + piece.substitutes {
                #expect(range.clamped(to: 0..<piece.range.count) == range)
            }
        }
    }

    @Test("has a piece for every paragraph, title, cell and code sample")
    func everyPiece() {
        let image = Inline.image(Inline.Image(source: "x.png", alt: "dark"))
        let table = Block.Table(
            alignments: [.none, .none], header: [[.text("a")], []],
            rows: [[[.text("b"), .code("c")], [image, .text(" d")]]])
        let box = Block.Container(
            kind: .note, title: [], blocks: [paragraph(.text("e"), .lineBreak, .text("f"))])
        let blocks = [
            block(.html("<p>raw</p>")), block(.table(table)), block(.thematicBreak), paragraph(.softBreak),
            block(.container(box)),
            block(.quote([block(.code(Block.CodeSample(language: "", code: "g\nh\n", line: 1)))])),
        ]
        var writer = PlainTextWriter(notesPieces: true)
        writer.write(blocks)
        #expect(writer.text == "raw\n\na | \nbc | dark d\n\ne f\n\ng\nh")
        let words = writer.pieces.map { piece in
            piece.range.isEmpty ? "" : String(decoding: writer.bytes[piece.range], as: UTF8.self)
        }
        #expect(words == ["a", "", "bc", "dark d", "", "", "e f", "g\nh"])
        #expect(writer.pieces[2].codeSpans == [1..<2])
        #expect(writer.pieces[3].substitutes == [0..<4])
    }

    @Test("takes program output that is quoted for a message")
    func quotedCode() {
        let sample = block(.code(Block.CodeSample(language: "", code: "lamp not found\n", line: 1)))
        let blocks = [paragraph(.text("It says:")), block(.quote([sample]))]
        #expect(PlainText.quotations(in: blocks) == ["lamp not found"])
        #expect(PlainText.text(of: blocks, code: .omitted) == "It says:\n\nlamp not found")
    }
}

@Suite("HTML")
struct HTMLRenderingTests {
    @Test("escapes text, and code with its language")
    func escaping() {
        let blocks = [
            paragraph(.text("a < b & \"c\"")),
            block(.code(Block.CodeSample(language: "a\"b", code: "<b>\n", line: 1))),
        ]
        #expect(
            HTMLRenderer.html(of: blocks)
                == "<p>a &lt; b &amp; &quot;c&quot;</p>\n<pre><code class=\"language-a&quot;b\">&lt;b&gt;\n</code></pre>\n"
        )
    }

    @Test(
        "lets nothing through that runs programs",
        arguments: [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" java\tscript:alert(1)\">x</a>", "<a href=\"&#106;avascript:alert(1)\">x</a>",
            "<svg onload=alert(1)>", "<style>*{}</style>", "<iframe src=\"https://a.example\"></iframe>",
            "<scr<script>ipt>alert(1)</script>", "<img src=\"data:text/html;base64,PHNjcmlwdD4=\">",
            "<b style=\"x\" onclick='y'>z", "<ScRiPt src=x>", "<a href='vbscript:x'>",
            "<!--><script>alert(1)</script>",
        ])
    func unsafeHTML(raw: String) {
        for html in [
            HTMLRenderer.html(of: [block(.html(raw))]), HTMLRenderer.html(of: [.html(raw), .text("x")]),
        ] {
            for case .tag(let tag) in HTMLTokenizer(html) where !tag.isClosing {
                let attributes = tag.attributes
                #expect(["b", "a", "img"].contains(tag.name), "\(html)")
                #expect(attributes.allSatisfy { !$0.name.hasPrefix("on") && $0.name != "style" }, "\(html)")
                #expect(
                    attributes.allSatisfy { !$0.value.contains("script") && !$0.value.contains("data:") },
                    "\(html)")
            }
            #expect(!html.contains("<script"))
        }
    }

    @Test("closes what raw HTML leaves open, and nothing else")
    func balance() {
        #expect(HTMLRenderer.html(of: [block(.html("</div></body><b><i>x</b>"))]) == "<b><i>x</i></b>\n")
        #expect(HTMLRenderer.html(of: [.html("<kbd>"), .text("K")]) == "<kbd>K</kbd>")
    }

    @Test("drops the target of an unsafe link and keeps its words")
    func unsafeLink() {
        let link = Inline.Link(destination: "JavaScript:alert(1)", content: [.text("click")])
        #expect(HTMLRenderer.html(of: [.link(link)]) == "click")
    }
}

@Suite("Markdown")
struct MarkdownRenderingTests {
    @Test("escapes what would be markup")
    func escaping() {
        let blocks = [
            paragraph(.text("1. *not* a list, user_id, _x_, <b> & &amp; [a](b)")), paragraph(.text("# no")),
        ]
        #expect(
            MarkdownRenderer.markdown(of: blocks)
                == "1\\. \\*not\\* a list, user_id, \\_x\\_, \\<b> & \\&amp; \\[a\\](b)\n\n\\# no\n")
    }

    @Test("nests lists, code and quotes by indenting")
    func nesting() {
        let code = block(.code(Block.CodeSample(language: "sh", code: "a\n\nb\n", line: 1)))
        let list = Block.List(
            start: 9, isTight: false,
            items: [
                .init(blocks: [paragraph(.text("do"))]), .init(blocks: [paragraph(.text("then")), code]),
            ])
        #expect(
            MarkdownRenderer.markdown(of: [block(.quote([block(.list(list))]))])
                == "> 9. do\n>\n> 10. then\n>\n>     ```sh\n>     a\n>\n>     b\n>     ```\n")
    }

    @Test("fences code with more marks than the code holds")
    func fences() {
        let sample = Block.CodeSample(language: "md", code: "````\nx\n````\n", line: 1)
        #expect(MarkdownRenderer.markdown(of: [block(.code(sample))]) == "`````md\n````\nx\n````\n`````\n")
    }

    @Test("writes tables with bars escaped")
    func tables() {
        let table = Block.Table(
            alignments: [.left, .none], header: [[.text("a|b")], [.text("c")]], rows: [[[.code("x|y")], []]])
        #expect(
            MarkdownRenderer.markdown(of: [block(.table(table))])
                == "| a\\|b | c |\n| :-- | --- |\n| `x\\|y` |  |\n")
    }

    @Test("writes what there is of a short row, and one empty cell for all that it lacks on a page")
    func shortRows() {
        let header: [[Inline]] = ["a", "b", "c"].map { [.text($0)] }
        let table = block(
            .table(
                Block.Table(
                    alignments: [.none, .none, .none], header: header,
                    rows: [[[.text("1")]], [[.text("1")], [.text("2")]], []])))
        #expect(
            MarkdownRenderer.markdown(of: [table])
                == "| a | b | c |\n| --- | --- | --- |\n| 1 |\n| 1 | 2 |\n|  |\n")
        #expect(PlainText.text(of: [table]) == "a | b | c\n1\n1 | 2\n")
        let rows = HTMLRenderer.html(of: [table]).split(separator: "\n").filter { $0.hasPrefix("<tr><td") }
        #expect(
            rows == [
                "<tr><td>1</td><td colspan=\"2\"></td></tr>", "<tr><td>1</td><td>2</td><td></td></tr>",
                "<tr><td colspan=\"3\"></td></tr>",
            ])
    }
}

@Suite("Parts of an answer")
struct AnswerPartsTests {
    @Test("are found at any depth and in raw HTML")
    func parts() {
        let quote = block(.quote([block(.code(Block.CodeSample(language: "", code: "x\n", line: 4)))]))
        let parts = AnswerParts(of: [
            quote,
            paragraph(.html("<a href=\"https://a.example\">"), .text("one"), .html("</a>")),
            block(.html("<p><a href='b.md'>two</a><img src=\"c.png\" alt=\"three\"></p>")),
        ])
        #expect(parts.codeSamples.map(\.line) == [4])
        #expect(parts.links.map(\.url) == ["https://a.example", "b.md"])
        #expect(parts.links.map(\.text) == ["one", "two"])
        #expect(parts.images == [Inline.Image(source: "c.png", alt: "three")])
    }
}
