import FAQKit
import FAQModel
import FAQReader
import Testing

@testable import FAQSite

@Suite("A site")
struct SiteTests {
    private let entries = [
        sampleEntry(
            "on", "lamp.on says \"no power\"?", category: ["Light"],
            tags: [
                Tag(kind: .api, text: "lamp.on", place: .question),
                Tag(kind: .message, text: "no power", place: .question),
            ], reviewed: "2026-02-01"),
        sampleEntry(
            "off", "lamp.off says \"no  power\"?", category: ["Light"],
            tags: [
                Tag(kind: .api, text: "lamp.off", place: .question),
                Tag(kind: .message, text: "No Power", place: .question),
            ], reviewed: "2026-02-30"),
        sampleEntry("灯", "灯不亮怎么办？", category: ["用法"]),
    ]

    @Test("has a page for every entry, category and shared tag, and the same bytes each time")
    func files() {
        var configuration = SiteConfiguration()
        let isBase = configuration.setBaseURL("https://x.example")
        #expect(isBase)
        let site = Site(entries: entries, titles: ["lamp.md": "Lamps"], configuration: configuration)
        #expect(
            site.files.map(\.path)
                == [
                    "404.html", "c/\(Slug.of("Light")).html", "c/\(Slug.of("用法")).html", "entries.json",
                    "card.png", "favicon.ico", "favicon.svg", "feed.xml",
                    "index.html", "llms.txt", "missing.js", "opensearch.xml",
                    "q/\(Slug.of("灯")).html", "q/\(Slug.of("灯")).md", "q/off.html", "q/off.md",
                    "q/on.html", "q/on.md", "site.css",
                    "site.js", "theme.js", "sitemap.xml", "tags/api.html", "tags/index.html",
                    "tags/\(Slug.of("message-no power")).html",
                    "tags/message.html",
                ].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(
            site.files
                == Site(entries: entries, titles: ["lamp.md": "Lamps"], configuration: configuration).files)
        #expect(site.text("index.html").contains("<h1>Lamps</h1>"))
    }

    @Test("carries the terms of what its pages search with")
    func licences() throws {
        let site = try Site(KnowledgeBase(entries: entries))
        let terms = site.text("search/licenses.txt")
        for file in site.files where file.path.hasPrefix("search/") && !file.path.hasSuffix("licenses.txt") {
            let name = file.path.dropFirst("search/".count)
            let isPart = name.prefix(10).allSatisfy(\.isHexDigit)
            // Names that tell the content are known by their beginning.
            let known = file.outlivesExport ? name.prefix { $0 != "-" } + "-" : name
            #expect(isPart || terms.contains(known), "\(name)")
        }
        #expect(terms.contains("UNICODE LICENSE V3") && terms.contains("Apache License"))
    }

    @Test("says what tells entries apart that are easily confused")
    func twins() {
        let page = Site(entries: entries).text("q/on.html")
        #expect(page.contains("<h2>Easily confused</h2>"))
        #expect(page.contains("Interface or command: here <b>lamp.on</b>, there <b>lamp.off</b>"))
    }

    @Test("shows details above the answer, with their images")
    func details() {
        let image = Inline.Image(source: "panel.png", alt: "the panel")
        var entry = sampleEntry("dark", "Why is it dark?")
        entry.details = [paragraph(.text("filament is torn "), .image(image))]
        let site = Site(entries: [entry], refusal: { $0 == "panel.png" ? nil : .missing })
        let page = site.text("q/dark.html")
        #expect(
            page.contains(
                "<div class=\"asked\">\n<p>filament is torn <img src=\"../images/panel.png\" alt=\"the panel\" loading=\"lazy\"></p>\n</div>\n<p>So.</p>"
            ), "\(page)")
        #expect(page.contains("\"text\":\"filament is torn the panel\""))
        #expect(site.files.map(\.path).contains("images/panel.png"))
        #expect(!Site(entries: [sampleEntry("lit", "Why is it lit?")]).text("q/lit.html").contains("asked"))
    }

    @Test("writes each page in the language of its entry")
    func languages() {
        let site = Site(entries: entries)
        #expect(site.text("q/on.html").contains("<html lang=\"en\" dir=\"ltr\">"))
        #expect(site.text("q/\(Slug.of("灯")).html").contains("<html lang=\"zh\" dir=\"ltr\">"))
        #expect(site.text("index.html").contains("lang=\"zh\""))
    }

    @Test("takes only days of the calendar into the feed")
    func feed() {
        var configuration = SiteConfiguration()
        let isBase = configuration.setBaseURL("https://x.example")
        #expect(isBase)
        let feed = Site(entries: entries, configuration: configuration).text("feed.xml")
        #expect(feed.contains("<updated>2026-02-01T00:00:00Z</updated>"))
        #expect(!feed.contains("2026-02-30"))
    }

    @Test("redirects old ids, and says which redirects lead nowhere")
    func redirects() {
        var configuration = SiteConfiguration()
        configuration.redirects = [
            .init(old: "was-on", new: "on"), .init(old: "off", new: "on"), .init(old: "x", new: "y"),
        ]
        let site = Site(entries: entries, configuration: configuration)
        #expect(
            site.text("q/was-on.html").contains(
                "<meta http-equiv=\"refresh\" content=\"0; url=../q/on.html\">"))
        #expect(site.diagnostics.map(\.code) == ["site-redirect", "site-redirect"])
    }

    @Test("a question as long as a text is cut in links to it, and whole on its own page")
    func longQuestions() throws {
        let long = "Why " + String(repeating: "word ", count: 1000) + "end?"
        let codes = (0..<3).map { Tag(kind: .code, text: "E100\($0)", place: .question) }
        let site = Site(entries: [
            sampleEntry("long", long, tags: codes),
            sampleEntry(
                "other", "Other E1000?", tags: [codes[0], Tag(kind: .api, text: "a.b", place: .question)]),
        ])
        #expect(site.text("q/long.html").contains("word end?"))
        let tag = try #require(
            site.files.map(\.path).first { $0.hasPrefix("tags/code-") }.map { site.text($0) })
        #expect(tag.contains("…</a>"))
        #expect(!tag.contains("word end?"))
    }

    @Test("leads links between content files to its own pages, and lets others be words")
    func links() {
        let link: (String) -> Inline = { .link(Inline.Link(destination: $0, content: [.text($0)])) }
        let answer = [
            paragraph(
                link("b.md#two"), link("./b.md"), link("#one"), link("../a/b#second-question"), link("c.md"),
                link("../../x"),
                link("/a/b.md"), link("https://x.example/"), link("javascript:alert(1)"), link("b%2Emd"))
        ]
        let site = Site(entries: [
            sampleEntry("one", "First?", answer: answer, file: "a/a.md"),
            sampleEntry("two", "Second question?", file: "a/b.md"),
        ])
        let page = site.text("q/one.html").split(separator: "<div class=\"answer\">")
        let paragraph = page[1].split(separator: "</p>")[0]
        let found = paragraph.split(separator: "<a href=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(
            found == [
                "../q/two.html", "../q/two.html", "../q/one.html", "../q/two.html", "../q/two.html",
                "https://x.example/", "../q/two.html",
            ])
    }

    @Test("takes images of the content along, and only those")
    func images() {
        let image: (String) -> Inline = { .image(Inline.Image(source: $0, alt: "alt \($0)")) }
        let answer = [
            paragraph(
                image("p/a.PNG"), image("../out.png"), image("missing.png"), image("notes.txt"),
                image("https://x.example/y.png"))
        ]
        let site = Site(entries: [sampleEntry("one", "First?", answer: answer, file: "a.md")]) {
            $0 == "p/a.PNG" ? nil : .missing
        }
        #expect(
            site.files.compactMap { if case .copy(let name) = $0.content { name } else { nil } } == [
                "p/a.PNG"
            ])
        let page = site.text("q/one.html")
        #expect(page.contains("<img src=\"../images/p-a"))
        #expect(
            page.contains(
                "<img src=\"https://x.example/y.png\" alt=\"alt https://x.example/y.png\" loading=\"lazy\">"))
        #expect(page.contains("alt ../out.pngalt missing.pngalt notes.txt"))
        #expect(site.diagnostics.map(\.code) == ["missing-image", "missing-image", "missing-image"])
    }

    @Test("puts headings below the question without leaving a level out")
    func headings() {
        let answer = [6, 4, 6, 1].map { Block(.heading(level: $0, [.text("at \($0)")]), lines: 1...1) }
        let page = Site(entries: [sampleEntry("one", "First?", answer: answer)]).text("q/one.html")
        #expect(levels(of: page) == ["h2", "h2", "h2", "h2"])
        let steps = [4, 5, 4, 6].map { Block(.heading(level: $0, [.text("at \($0)")]), lines: 1...1) }
        let other = Site(entries: [sampleEntry("one", "First?", answer: steps)]).text("q/one.html")
        #expect(levels(of: other) == ["h2", "h3", "h2", "h4"])
    }

    /// The elements of the headings of an answer.
    private func levels(of page: String) -> [String] {
        page.split(separator: "<").filter { $0.hasPrefix("h") && $0.contains(" id=") }.map {
            String($0.prefix(2))
        }
    }

    @Test("folds the answers of a small site into its index page, and lists the questions of a large one")
    func folding() {
        #expect(Site(entries: entries).text("index.html").contains("<div class=\"answer\" id=\"on\">"))
        let many = (0..<500).map { sampleEntry("e\($0)", "Question \($0)?", file: "f\($0 % 3).md") }
        let index = Site(entries: many).text("index.html")
        #expect(!index.contains("<details class=\"entry\""))
        #expect(index.contains("<li id=\"e0\"><a href=\"q/e0.html\">Question 0?</a></li>"))
        #expect(index.contains("All 167<span"))
        #expect(!index.contains("\"e499\""))
    }

    @Test("lists tags as people read them")
    func tagOrder() {
        let tags = ["E10", "e9", "E1", "40006", "9", "010", "--b", "a", "错", "报", "爸"]
        let sorted = tags.sorted { TagOrder.key($0).lexicographicallyPrecedes(TagOrder.key($1)) }
        #expect(sorted == ["9", "010", "40006", "a", "--b", "E1", "e9", "E10", "爸", "报", "错"])
    }
}

@Suite("The language of a text")
struct TextLanguageTests {
    @Test(
        "is told by its letters",
        arguments: [
            ("Why does it fail?", "en"), ("调用 my.getOpenUserInfo 报错 ISV 权限不足", "zh"), ("ランプがつかない", "ja"),
            ("램프가 안 켜져요", "ko"), ("لماذا لا يضيء", "ar"), ("Почему темно", "ru"), ("40006", "en"), ("", "en"),
            ("The message 错误 appears in the log after the update", "en"),
        ])
    func told(text: String, code: String) {
        #expect(TextLanguage(of: text).code == code)
    }
}
