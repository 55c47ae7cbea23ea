import FAQModel
import Testing

@testable import FAQSite

@Suite("What stands around an answer")
struct PageLayoutTests {
    private func heading(_ text: String, level: Int = 2) -> Block {
        Block(.heading(level: level, [.text(text)]), lines: 1...1)
    }

    /// Part of a page, from a piece of text to the next closing tag of a kind.
    private func part(of page: String, from start: String, to end: String) -> String {
        guard let first = page.firstRange(of: start),
            let last = page[first.upperBound...].firstRange(of: end)
        else { return "" }
        return String(page[first.lowerBound..<last.lowerBound])
    }

    @Test("headings have names, each once, and a link that is read out by its heading")
    func headings() {
        let answer = [
            heading("Check the fuse"), heading("检查 保险丝"), heading("Check the fuse"), heading("!!"),
            paragraph(.text("Whatever it is, look at the fuse first and at the bulb next.")),
        ]
        let page = Site(entries: [sampleEntry("one", "First?", answer: answer)]).text("q/one.html")
        #expect(
            page.contains(
                "<h2 id=\"check-the-fuse\">Check the fuse<a class=\"anchor\" href=\"#check-the-fuse\" aria-label=\"Link to “Check the fuse”\"></a></h2>"
            ), "\(page)")
        #expect(page.contains("<h2 id=\"检查-保险丝\">"))
        #expect(page.contains("<h2 id=\"check-the-fuse-1\">"))
        #expect(page.contains("<h2 id=\"section\">"))
        let contents = part(of: page, from: "<nav class=\"toc\"", to: "</nav>")
        for link in ["#check-the-fuse", "#检查-保险丝", "#check-the-fuse-1", "#section"] {
            #expect(contents.contains("href=\"\(link)\""))
        }
    }

    @Test("headings of details and answer are named together, and never like their entry")
    func headingsOfDetails() {
        var entry = sampleEntry("fuse", "First?", answer: [heading("Fuse"), heading("Lamp")])
        entry.details = [heading("Lamp")]
        let page = Site(entries: [entry]).text("q/fuse.html")
        for name in ["fuse", "lamp", "fuse-1", "lamp-1"] {
            #expect(page.ranges(of: " id=\"\(name)\"").count == 1, "\(name)")
        }
    }

    @Test("answers that are folded into a list have no names for headings, which might stand there twice")
    func folded() {
        let entries = (0..<2).map { sampleEntry("e\($0)", "Question \($0)?", answer: [heading("Cause")]) }
        let index = Site(entries: entries).text("index.html")
        #expect(index.contains("<h4>Cause</h4>"), "\(index)")
    }

    @Test("a table of contents is there from two headings on, and stays short")
    func contents() {
        func page(_ headings: [Block]) -> String {
            Site(entries: [sampleEntry("one", "First?", answer: headings)]).text("q/one.html")
        }
        #expect(!page([heading("Only")]).contains("class=\"toc\""))
        let many = page((0..<400).flatMap { [heading("Part \($0)"), heading("Step \($0)", level: 3)] })
        let contents = part(of: many, from: "<nav class=\"toc\"", to: "</nav>")
        #expect(contents.ranges(of: "<li>").count == 50)
        #expect(!contents.contains("inner"))
        let few = part(
            of: page([heading("Part"), heading("Step", level: 3), heading("Deep", level: 4)]),
            from: "<nav class=\"toc\"", to: "</nav>")
        #expect(few.contains("<li class=\"inner\"><a href=\"#step\">") && !few.contains("#deep"))
    }

    @Test("no id of the content is one of the page's own, nor stands twice")
    func ids() {
        let ids = ["main", "~main", "~~main", "a b", "a-b", "a\tb", "~more", "~1"]
        let entries = ids.map { sampleEntry($0, "Why \($0)?", category: ["1"]) }
        for file in Site(entries: entries).files where file.path.hasSuffix(".html") {
            guard case .bytes(let bytes) = file.content else { continue }
            let names = String(decoding: bytes, as: UTF8.self).split(separator: " id=\"").dropFirst().map {
                $0.prefix { $0 != "\"" }
            }
            #expect(Set(names).count == names.count, "\(file.path): \(names)")
            #expect(names.allSatisfy { !$0.contains { $0.isWhitespace } })
        }
        #expect(Site(entries: entries).text("index.html").contains("<div class=\"answer\" id=\"main\">"))
    }

    @Test("the sidebar shows where the page is, and only what stands around it")
    func sidebar() {
        let entries = (0..<600).map { sampleEntry("e\($0)", "Question \($0)?", file: "f\($0 / 20).md") }
        let site = Site(entries: entries)
        let sidebar = part(of: site.text("q/e333.html"), from: "<nav class=\"sidebar\"", to: "</nav>")
        #expect(sidebar.contains("<a href=\"../c/f16.html\" aria-current=\"true\">f16</a>"))
        #expect(sidebar.contains("<a href=\"../q/e333.html\" aria-current=\"page\">Question 333?</a>"))
        #expect(sidebar.contains("e332.html") && !sidebar.contains("e300.html"))
        #expect(sidebar.ranges(of: "<li>").count == 29)
        #expect(sidebar.contains("<a href=\"../index.html\">All 30</a>"))
        let section = part(of: site.text("c/f16.html"), from: "<nav class=\"sidebar\"", to: "</nav>")
        #expect(section.contains("<a href=\"../c/f16.html\" aria-current=\"page\">f16</a>"))
        #expect(!section.contains("q/"))
    }

    @Test("the entries before and after one are those of the content")
    func neighbours() {
        let site = Site(entries: ["a", "b", "c"].map { sampleEntry($0, "Question \($0)?") })
        let first = site.text("q/a.html")
        #expect(!first.contains("<p class=\"previous\">"))
        let second = part(of: site.text("q/b.html"), from: "<nav class=\"neighbours\"", to: "</nav>")
        #expect(second.contains("<p class=\"previous\"><span>Previous</span> <a href=\"../q/a.html\">"))
        #expect(second.contains("<p class=\"next\"><span>Next</span> <a href=\"../q/c.html\">"))
        #expect(!Site(entries: [sampleEntry("a", "Alone?")]).text("q/a.html").contains("neighbours"))
    }
}
