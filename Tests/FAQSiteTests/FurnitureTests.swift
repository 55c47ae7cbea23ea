import FAQModel
import Testing

@testable import FAQSite

private func configuration(_ lines: String...) -> SiteConfiguration {
    let (configuration, diagnostics) = ConfigurationReader.read(
        lines.joined(separator: "\n"), file: "site.conf")
    #expect(diagnostics.isEmpty)
    return configuration
}

private func box(_ kind: String, _ title: String = "") -> Block {
    let container = Block.Container(
        kind: .init(rawValue: kind), title: title.isEmpty ? [] : [.text(title)],
        blocks: [paragraph(.text("inside"))])
    return Block(.container(container), lines: 1...1)
}

@Suite("What stands around an answer")
struct FurnitureTests {
    @Test("a box that the author gave no title has that of its kind, in the language of the page")
    func boxes() {
        let boxes = [box("important"), box("warning", "Hot"), box("unheard-of")]
        let site = Site(entries: [
            sampleEntry("en", "Why?", answer: boxes),
            sampleEntry("zh", "灯为什么不亮？", answer: [box("important")]),
        ])
        let page = site.text("q/en.html")
        #expect(
            page.contains("<div class=\"box important\">\n<p class=\"title\">Important</p>\n<p>inside</p>"))
        #expect(page.contains("<div class=\"box warning\">\n<p class=\"title\">Hot</p>"))
        #expect(page.contains("<div class=\"box unheard-of\">\n<p>inside</p>"))
        #expect(site.text("q/zh.html").contains("<p class=\"title\">重要</p>"))
    }

    @Test("the words of a refused image stand in its place, with the reason")
    func refusedImages() {
        let answer = [paragraph(.image(.init(source: "a.svg", alt: "the panel")))]
        let refusal = ImageRefusal(code: "active-image", reason: "it might run")
        let site = Site(entries: [sampleEntry("one", "First?", answer: answer)]) { _ in refusal }
        #expect(site.text("q/one.html").contains("<p>the panel</p>"))
        #expect(!site.text("q/one.html").contains("<img"))
        #expect(site.diagnostics.map(\.code) == ["active-image"])
        #expect(site.diagnostics.map(\.file) == ["a.svg"])
    }

    @Test("the site is not renamed by one more entry, whatever the majority becomes")
    func stableTitle() {
        let english = (0..<3).map { sampleEntry("e\($0)", "Why is lamp \($0) dark?", file: "a.md") }
        let chinese = (0..<5).map { sampleEntry("c\($0)", "灯 \($0) 为什么不亮？", file: "b.md") }
        for count in 0...5 {
            let index = Site(entries: english + chinese.prefix(count)).text("index.html")
            #expect(index.contains("<h1>Questions and answers</h1>"))
            #expect(index.contains("<html lang=\"en\""))
        }
        #expect(Site(entries: chinese + english).text("index.html").contains("<h1>常见问题</h1>"))
    }

    @Test("entries lead to where they are edited, and ask whether they helped")
    func foot() {
        let site = Site(
            entries: [sampleEntry("a b", "Why?", file: "deep/läm p.md")],
            configuration: configuration(
                "edit: https://git.example.com/edit/main/{path}#L{line}",
                "helpful: https://x.example/h?e={id}&a={answer}"))
        let page = site.text("q/\(Slug.of("a b")).html")
        #expect(
            page.contains(
                "<p class=\"edit\"><a href=\"https://git.example.com/edit/main/deep/l%C3%A4m%20p.md#L1\">"))
        for answer in ["yes", "no"] {
            #expect(page.contains("href=\"https://x.example/h?e=a%20b&amp;a=\(answer)\""))
        }
    }

    @Test("the day of the last change stands where an entry has no day of review")
    func lastChange() {
        var configuration = configuration("last-change: git")
        configuration.lastChanges = ["lamp.md": "2026-11-02"]
        let site = Site(
            entries: [sampleEntry("a", "Why?"), sampleEntry("b", "How?", reviewed: "2026-10-01")],
            configuration: configuration)
        #expect(site.text("q/a.html").contains("<p class=\"reviewed\">Last changed on 2026-11-02</p>"))
        #expect(site.text("q/b.html").contains("<p class=\"reviewed\">Checked on 2026-10-01</p>"))
    }

    @Test("pages have an icon, and a card where their address is known")
    func iconAndCard() {
        let entries = [sampleEntry("a", "Why?")]
        let plain = Site(entries: entries)
        #expect(
            plain.text("q/a.html").contains(
                "<link rel=\"icon\" type=\"image/svg+xml\" href=\"../favicon.svg\">"))
        #expect(plain.files.map(\.path).contains("favicon.ico"))
        #expect(!plain.text("q/a.html").contains("og:"))
        #expect(!plain.files.map(\.path).contains("card.png"))

        let own = Site(
            entries: entries,
            configuration: configuration("base-url: https://x.example/h", "favicon: i.png", "card: c.png"))
        let page = own.text("q/a.html")
        #expect(page.contains("<link rel=\"icon\" href=\"../images/i.png\">"))
        #expect(page.contains("<meta property=\"og:image\" content=\"https://x.example/h/images/c.png\">"))
        #expect(page.contains("<meta property=\"og:url\" content=\"https://x.example/h/q/a.html\">"))
        #expect(
            own.text("index.html").contains("<meta property=\"og:url\" content=\"https://x.example/h/\">"))
        #expect(Set(own.files.map(\.path)).isDisjoint(with: ["favicon.svg", "favicon.ico", "card.png"]))
    }

    @Test("the address of a missing page has no canonical address, card or languages")
    func missingPage() {
        let page = Site(
            entries: [sampleEntry("a", "Why?")],
            configuration: configuration("base-url: https://x.example/", "other-language: de ../de/")
        ).text("404.html")
        #expect(!page.contains("og:") && !page.contains("rel=\"alternate\" hreflang"))
        #expect(page.contains("<section id=\"perhaps\" aria-live=\"polite\" hidden>"))
    }

    @Test("other languages and versions are led to by the same page where it is known to be there")
    func relatedSites() {
        var configuration = configuration(
            "base-url: https://x.example/en/", "version: 3", "other-language: ar ../ar/",
            "other-language: de https://de.example/faq", "other-version: 2.0 ../../2.0/en/")
        configuration.relatedSites[0].pages = ["q/a.html", "index.html"]
        let site = Site(
            entries: [sampleEntry("a", "Why?"), sampleEntry("b", "How?")], configuration: configuration)
        let page = site.text("q/a.html")
        #expect(
            page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://x.example/en/q/a.html\">"))
        #expect(
            page.contains("<link rel=\"alternate\" hreflang=\"ar\" href=\"https://x.example/ar/q/a.html\">"))
        #expect(!page.contains("<link rel=\"alternate\" hreflang=\"de\""))
        #expect(
            page.contains("<a href=\"../../ar/q/a.html\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">العربية</a>")
        )
        #expect(
            page.contains(
                "<a href=\"https://de.example/faq/index.html\" hreflang=\"de\" lang=\"de\">Deutsch</a>"))
        #expect(page.contains("<a href=\"../../../2.0/en/index.html\">2.0</a>"))
        #expect(site.text("q/b.html").contains("<a href=\"../../ar/index.html\" hreflang=\"ar\""))
        #expect(!site.text("q/b.html").contains("rel=\"alternate\" hreflang"))
        #expect(
            site.text("index.html").contains(
                "<link rel=\"alternate\" hreflang=\"de\" href=\"https://de.example/faq/\">"))
    }

    @Test("a theme that a reader chose has the colours of the dark; an owner's sheet alone has no choice")
    func theme() {
        let entries = [sampleEntry("a", "Why?")]
        let site = Site(entries: entries)
        #expect(
            site.text("site.css").contains(
                ":root:where([data-theme=\"dark\"]) {\ncolor-scheme: dark;\n--paper: #14181d;"))
        #expect(site.text("q/a.html").contains("<script src=\"../theme.js\"></script>"))
        let own = Site(entries: entries, configuration: configuration("style: own.css", "style-only: yes"))
        #expect(!own.text("q/a.html").contains("theme.js"))
        #expect(!own.files.map(\.path).contains("theme.js"))
    }
}

@Suite("An owner's accent colour")
struct AccentColorTests {
    @Test("is read", arguments: [("#7a1fa2", "#7a1fa2"), ("#FC0", "#ffcc00"), ("#000000", "#000000")])
    func read(text: String, css: String) throws {
        #expect(try #require(AccentColor(text)).color.css == css)
    }

    @Test("is nothing else", arguments: ["7a1fa2", "#7a1fa", "#ggg", "red", "#", "", "#٣٣٣"])
    func refused(text: String) {
        #expect(AccentColor(text) == nil)
    }

    @Test("has the contrast that WCAG computes")
    func contrast() {
        #expect(abs(Color.white.contrast(with: .black) - 21) < 1e-9)
        // Figures of the WebAIM contrast checker.
        #expect(abs(Color(0x767676).contrast(with: .white) - 4.54) < 0.01)
        #expect(abs(Color(0xFFCC00).contrast(with: .white) - 1.51) < 0.01)
    }

    @Test("can be read on every paper, in the light and in the dark, whatever it is")
    func readable() {
        for red in stride(from: 0, through: 255, by: 51) {
            for green in stride(from: 0, through: 255, by: 51) {
                for blue in stride(from: 0, through: 255, by: 51) {
                    let accent = AccentColor(Color(red << 16 | green << 8 | blue))
                    for (tones, papers) in [
                        (accent.light, [Color(0xFFFFFF), Color(0xF6F7F9)]),
                        (accent.dark, [Color(0x14181D), Color(0x1C2229)]),
                    ] {
                        for paper in papers + [tones.soft] {
                            #expect(tones.accent.contrast(with: paper) >= 4.5, "\(accent.color.css)")
                        }
                    }
                    #expect(accent.markOnIt.contrast(with: accent.color) >= 3, "\(accent.color.css)")
                }
            }
        }
    }

    @Test("stays as it is where it can be read, and else is said to be changed")
    func changed() {
        let entries = [sampleEntry("a", "Why?")]
        var configuration = SiteConfiguration()
        configuration.accent = AccentColor("#7a1fa2")
        let site = Site(entries: entries, configuration: configuration)
        #expect(site.diagnostics.isEmpty)
        #expect(site.text("site.css").contains("@media screen {\n:root { --accent: #7a1fa2;"))
        #expect(site.text("favicon.svg").contains("fill=\"#7a1fa2\""))
        configuration.accent = AccentColor("#ffcc00")
        #expect(
            Site(entries: entries, configuration: configuration).diagnostics.map(\.code) == [
                "accent-contrast"
            ])
    }
}

@Suite("Markdown beside the pages")
struct MarkdownFilesTests {
    private func link(_ destination: String) -> Inline {
        .link(Inline.Link(destination: destination, content: [.text("x")]))
    }

    @Test("has the entry with links and images to where they are in the site")
    func content() {
        let answer = [
            paragraph(
                link("b.md#two"), link("b.md"), link("gone.md"), link("https://x.example/"),
                link("javascript:alert(1)"), .image(.init(source: "p.png", alt: "panel")),
                .image(.init(source: "gone.png", alt: "gone"))),
            box("important"),
        ]
        let site = Site(entries: [
            sampleEntry("one", "Why \"#1\"?", answer: answer, file: "a.md"),
            sampleEntry("two", "Second?", file: "b.md"),
        ]) { $0 == "p.png" ? nil : .missing }
        #expect(
            site.text("q/one.md") == """
                # Why "#1"?

                [x](two.md)[x](two.md)x[x](https://x.example/)x![panel](../images/p.png)gone

                > [!IMPORTANT]
                > inside

                """)
        #expect(
            site.text("q/one.html").contains(
                "<link rel=\"alternate\" type=\"text/markdown\" href=\"../q/one.md\">"))
        #expect(site.text("llms.txt").contains("](q/one.md)"))
    }

    @Test("is written for bases of up to 5,000 entries, unless the owner says otherwise")
    func limit() {
        func hasMarkdown(_ count: Int, _ lines: String...) -> Bool {
            let entries = (0..<count).map { sampleEntry("e\($0)", "Question \($0)?", file: "f.md") }
            let (configuration, _) = ConfigurationReader.read(lines.joined(separator: "\n"), file: "")
            let site = Site(entries: entries, configuration: configuration)
            let isNamed = site.text("llms.txt").contains("](q/e0.md)")
            #expect(isNamed == !site.text("q/e0.md").isEmpty)
            #expect(isNamed == site.text("q/e0.html").contains("text/markdown"))
            return isNamed
        }
        #expect(hasMarkdown(3))
        #expect(!hasMarkdown(3, "markdown: no"))
        #expect(!hasMarkdown(5_001))
        #expect(hasMarkdown(5_001, "markdown: yes"))
    }
}
