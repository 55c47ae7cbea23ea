import FAQModel
import Testing

@testable import FAQSite

@Suite("The sections of a site")
struct SectionTests {
    private func plan(_ files: [(file: String, count: Int)], titles: [String: String] = [:]) -> SitePlan {
        var entries: [Entry] = []
        for (file, count) in files {
            for number in 0..<count {
                entries.append(sampleEntry("\(file)-\(number)", "Question \(number) of \(file)?", file: file))
            }
        }
        return SitePlan(
            entries: entries, titles: titles, images: ImageFiles(of: entries, named: []) { _ in nil },
            configuration: SiteConfiguration())
    }

    /// The titles of sections with how many entries they hold, and of those within them.
    private func outline(_ plan: SitePlan, _ sections: [Int]? = nil) -> [String] {
        (sections ?? plan.topSections).map { index in
            let section = plan.sections[index]
            let inner = outline(plan, section.children)
            return "\(section.title) \(section.count)"
                + (inner.isEmpty ? "" : " (\(inner.joined(separator: ", ")))")
        }
    }

    @Test("files of one entry are listed with their folder, and have no page of their own")
    func singles() {
        let plan = plan([
            ("errors/a.md", 1), ("errors/b.md", 1), ("faq/c.md", 1), ("faq/d.md", 2), ("e.md", 1),
        ])
        #expect(outline(plan) == ["errors 2", "faq 3 (d 2)", "More questions 1"])
        let site = Site(entries: plan.entries)
        #expect(
            site.files.map(\.path).filter { $0.hasPrefix("c/") }
                == ["c/errors.html", "c/faq-d.html", "c/faq.html", "c/more.html"])
    }

    @Test("what holds only one thing gives way to it")
    func chains() {
        #expect(
            outline(
                plan([("docs/errors/one/a.md", 1), ("docs/errors/one/b.md", 1), ("docs/errors/two/c.md", 2)]))
                == ["one 2", "c 2"])
        #expect(outline(plan([("docs/a.md", 1), ("docs/b.md", 1)])) == ["docs 2"])
        #expect(
            outline(
                plan(
                    [("docs/index.md", 2), ("docs/b.md", 2), ("docs/c.md", 1)],
                    titles: ["docs/index.md": "Docs"]))
                == ["Docs 3", "b 2"])
    }

    @Test("folders are called by the page that speaks for them, else by their names in words")
    func titles() {
        let plan = plan(
            [
                ("compiler-errors/a.md", 1), ("compiler-errors/b.md", 1), ("GHC-53633/a.md", 1),
                ("GHC-53633/b.md", 1), ("net/README.md", 1), ("net/x.md", 1), ("net/y.md", 2),
            ], titles: ["net/README.md": "Networks"])
        #expect(outline(plan) == ["Compiler errors 2", "GHC-53633 2", "Networks 4 (y 2)"])
    }

    @Test("folders far down are shown with those above them, their names as headings")
    func deepFolders() {
        let files = (1...12).map { depth in
            (file: (0..<depth).map { "f\($0)" }.joined(separator: "/") + ".md", count: 2)
        }
        let plan = plan(files)
        let deepest = plan.sections.indices.map { plan.path(to: $0).count }.max()
        #expect(deepest == 3)
        #expect(plan.sections.flatMap(\.entries).sorted() == Array(plan.entries.indices))
        #expect(plan.sections.flatMap(\.groups).contains { $0.title == "f4 › f5" })
        for (position, section) in plan.sectionOf.enumerated() {
            #expect(plan.sections[section].entries.contains(position))
        }
    }

    @Test("the trail repeats neither itself nor the page")
    func trail() {
        let site = Site(
            entries: [
                sampleEntry("a", "Why is it dark?", file: "lamps/a.md"),
                sampleEntry("b", "Lamps", file: "lamps/a.md"), sampleEntry("c", "Radio?", file: "c.md"),
                sampleEntry("d", "Noise?", file: "c.md"),
            ], titles: ["lamps/a.md": "Lamps", "c.md": "Radios"])
        func trail(_ path: String) -> [String] {
            let page = site.text(path)
            guard let start = page.firstRange(of: "<nav class=\"trail\""),
                let end = page[start.upperBound...].firstRange(of: "</nav>")
            else { return [] }
            return page[start.upperBound..<end.lowerBound].split(separator: "</a>").dropLast().map {
                String($0.split(separator: ">").last ?? "")
            }
        }
        #expect(trail("q/a.html") == ["All questions", "Lamps"])
        #expect(trail("q/b.html") == ["All questions"])
        #expect(trail("c/lamps-a.html") == ["All questions"])
    }

    /// The index page, and those of sections.
    private func lists(_ entries: [Entry], withSections: Bool) -> [String: String] {
        let configuration = SiteConfiguration()
        let plan = SitePlan(
            entries: entries, titles: [:], images: ImageFiles(of: entries, named: []) { _ in nil },
            configuration: configuration)
        let parts = PageParts(
            plan,
            PageFrame(
                plan: plan, configuration: configuration, title: "Help", hasFeed: false, hasSearch: true))
        var pages: [String: String] = [:]
        for file in [IndexPage(parts).page()] + (withSections ? SectionPages(parts).pages() : []) {
            if case .bytes(let bytes) = file.content {
                pages[file.path] = String(decoding: bytes, as: UTF8.self)
            }
        }
        return pages
    }

    @Test("an index page stays small, whatever the content is like", arguments: Shape.allCases)
    func smallIndex(shape: Shape) {
        let index = lists(shape.entries(10_000), withSections: false)["index.html", default: ""]
        #expect(index.utf8.count <= 100_000)
        #expect(index.elementCount <= 2_500)
        #expect(index.contains("q/") || index.contains("c/"))
    }

    @Test("every entry is reached from the index page by lists that are short", arguments: Shape.allCases)
    func reached(shape: Shape) {
        let pages = lists(shape.entries(1_000), withSections: true)
        #expect(pages.values.allSatisfy { $0.ranges(of: "<a ").count <= 400 })
        var found: Set<String> = []
        var next = ["index.html"]
        while let path = next.popLast() {
            guard found.insert(path).inserted, let page = pages[path] else { continue }
            for link in page.split(separator: " href=\"").dropFirst() {
                let address = link.prefix { $0 != "\"" && $0 != "#" }
                next.append(address.hasPrefix("../") ? String(address.dropFirst(3)) : String(address))
            }
        }
        #expect(found.filter { $0.hasPrefix("q/") }.count == 1_000)
    }

    @Test("a small site whose answers take too much room lists its questions")
    func muchMarkup() {
        let code = Block(
            .code(Block.CodeSample(language: "json", code: String(repeating: "{1:2},", count: 60), line: 1)),
            lines: 1...1)
        let entries = (0..<40).map {
            sampleEntry("e\($0)", "Question \($0)?", answer: [code], category: ["Part \($0 % 4)"])
        }
        let index = Site(entries: entries).text("index.html")
        #expect(index.elementCount <= 2_500)
        #expect(!index.contains("<details class=\"entry\""))
        #expect(index.contains("<li id=\"e39\">"))
    }
}

/// What content may be like.
enum Shape: CaseIterable {
    case oneFile, oneCategoryAnEntry, oneEntryAFile, twoEntriesAFile, twoEntriesAFolder, deepFolders,
        longQuestions, markup

    func entries(_ count: Int) -> [Entry] {
        (0..<count).map { number in
            let question = "Why does step \(number) fail?"
            switch self {
            case .oneFile: return sampleEntry("e\(number)", question)
            case .oneCategoryAnEntry: return sampleEntry("e\(number)", question, category: ["Step \(number)"])
            case .oneEntryAFile: return sampleEntry("e\(number)", question, file: "step-\(number).md")
            case .twoEntriesAFile: return sampleEntry("e\(number)", question, file: "step-\(number / 2).md")
            case .twoEntriesAFolder:
                return sampleEntry("e\(number)", question, file: "step-\(number / 2)/\(number).md")
            case .deepFolders:
                let folders = (0..<7).map { "f\(number >> (2 * $0) & 3)" }.joined(separator: "/")
                return sampleEntry("e\(number)", question, file: "\(folders)/\(number / 16384)x.md")
            case .longQuestions:
                let words = String(repeating: "\"问题&\" ", count: 60)
                return sampleEntry(
                    "e\(number)", question + words, category: [words + "\(number % 100)"])
            case .markup:
                var entry = sampleEntry("e\(number)", question, file: "f\(number / 3).md")
                entry.questionInlines = (0..<60).map { .code("c\($0)") }
                return entry
            }
        }
    }
}

extension String {
    /// How many elements are opened in HTML.
    var elementCount: Int {
        utf8.indices.count { index in
            let next = utf8.index(after: index)
            return utf8[index] == UInt8(ascii: "<") && next < utf8.endIndex && utf8[next] != UInt8(ascii: "/")
        }
    }
}
