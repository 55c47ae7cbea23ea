import FAQMarkdown
import FAQModel
import FAQText
import TestSupport
import Testing

@Suite("Author metadata and ids")
struct MetadataTests {
    private func read(_ text: String) -> FAQDocument { FAQDocument(markdown: Array(text.utf8), file: "m.md") }

    @Test func aCommentWithALinePerKey() throws {
        let document = read(
            """
            ## 打不开？
            <!-- faq
            id: cannot-open
            also: 打开失败 / cannot open
            also: 白屏
            codes: E-77, E-78
            api: my.open
            tags: message:无法打开, Viewer
            test: 打不开 怎么办
            reviewed: 2026-03-04
            -->
            重装。
            """)
        let entry = try #require(document.entries.first)
        #expect(document.diagnostics.isEmpty)
        #expect(entry.id.text == "cannot-open")
        #expect(entry.hasExplicitID)
        #expect(entry.aliases == ["打开失败", "cannot open", "白屏"])
        #expect(entry.tests == ["打不开 怎么办"])
        #expect(entry.reviewed == "2026-03-04")
        for tag in [
            Tag(kind: .code, text: "E-77", place: .question),
            Tag(kind: .code, text: "E-78", place: .question),
            Tag(kind: .api, text: "my.open", place: .question),
            Tag(kind: .message, text: "无法打开", place: .question),
            Tag(kind: .component, text: "Viewer", place: .question),
        ] {
            #expect(entry.tags.contains(tag))
        }
        #expect(entry.source?.lines == 1...12)
    }

    @Test func aCommentOnOneLine() throws {
        let entry = try #require(
            read("## A?\n<!-- faq id=a-1 also=\"b / c\" test=d e reviewed=2026-01-01 -->\nx").entries.first)
        #expect(entry.id.text == "a-1")
        #expect(entry.aliases == ["b", "c"])
        #expect(entry.tests == ["d e"])
        #expect(entry.reviewed == "2026-01-01")
    }

    @Test func oddMetadataIsReported() {
        let document = read(
            "<!-- faq id=early -->\n\n# T\n\n## A?\n<!-- faq\nid:\nid: x\nid: y\ncolour: red\nreviewed: today\nnonsense\n-->\nb"
        )
        let found = document.diagnostics.map { "\($0.line ?? 0) \($0.code)" }
        #expect(
            found == [
                "1 metadata-without-entry", "7 invalid-id", "9 duplicate-metadata", "10 unknown-metadata-key",
                "11 invalid-date", "12 metadata-syntax",
            ])
        #expect(document.entries.map(\.id.text) == ["x"])
    }

    @Test func aDayThatTheCalendarLacksIsReportedAndLeftOut() {
        for day in ["2026-02-30", "2026-13-40", "yesterday"] {
            let document = read("## A?\n<!-- faq reviewed=\(day) -->\na")
            #expect(document.diagnostics.map(\.code) == ["invalid-date"])
            #expect(document.diagnostics.map(\.line) == [2])
            #expect(document.entries.map(\.reviewed) == [nil])
        }
    }

    @Test func aCommentBelongsToTheQuestionAbove() {
        let document = read("## A?\na\n\n## B?\n<!-- faq id=b -->\nb\n\n## C?\nc")
        #expect(document.entries.map(\.hasExplicitID) == [false, true, false])
    }

    @Test func derivedIDsHoldTheIdentifiersAndDoNotDependOnOtherEntries() {
        let alone = read("## 调用 my.getThing 报错？\na").entries.first?.id.text ?? ""
        let amid = read("# F\n\n## X?\n\nb\n\n## 调用 my.getThing 报错？\n\nc").entries.last?.id.text ?? ""
        #expect(alone == amid)
        #expect(alone.hasPrefix("my-getthing-"))
        #expect(alone.utf8.count == "my-getthing-".utf8.count + 6)
        #expect(read("## 打不开？\na").entries.first?.id.text.utf8.count == 6)
    }

    @Test func frontMatterFaultsAreLocated() {
        let document = read("---\ntitle: \"open\nx: [\n---\n\n## A?\n\nb")
        #expect(document.diagnostics.map(\.code) == ["front-matter"])
        #expect(document.entries.map(\.question) == ["A?"])
    }

    @Test func boxesAndCommentsThatNeverEndAreReported() {
        let document = read("## A?\n\n:::tip\nx\n\n## B?\n\ny\n\n<!-- z\n\n## C?\n\nc")
        #expect(
            document.diagnostics.map { "\($0.line ?? 0) \($0.code)" } == [
                "3 unclosed-container", "10 unclosed-comment",
            ])
        #expect(document.entries.map(\.question) == ["A?", "B?"])
    }

    @Test("front matter of plain lines says the same as to a parser of YAML")
    func plainFrontMatter() {
        let keys = ["title", "question", "sidebar_label", "a.b-c", "x", "\"k\"", "- ", "#", " b", "k "]
        let values = [
            "a b", "\"a b\"", "'a'", "[x, \"y z\", 'w']", "[x,, y]", "[]", "", "a:b", "12:30", "a #b", "a# b",
            "a: b",
            "'it''s'", "\"a\\n\"", "\"a", "\"a\" b", "|", "*a", "&a b", "- x", "标题 一", "a ", "a\tb", "{a: b}",
            "/p", "@x",
            "%x", "~", "a:", "\u{85}", "\u{2028}x", "\u{FEFF}", "\u{E000}", "\u{1F600}", "]", "a]", "[a]b",
            "[a",
        ]
        var random = SplitMix(seed: 3)
        for _ in 0..<4000 {
            let head = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                "\(keys.randomElement(using: &random) ?? ""):"
                    + ([" ", " ", " ", "", "  "].randomElement(using: &random) ?? "")
                    + (values.randomElement(using: &random) ?? "")
            }
            // A comment with a tab is for the parser alone.
            let (plain, parsed) = (read(Self.page(head)), read(Self.page(["#\t"] + head)))
            #expect(plain.title == parsed.title, "\(head)")
            #expect(plain.diagnostics.map(\.message) == parsed.diagnostics.map(\.message), "\(head)")
        }
    }

    private static func page(_ head: [String]) -> String {
        "---\n" + head.joined(separator: "\n") + "\n---\n\n## A?\n\nb\n"
    }
}

@Suite("Codes that a page is filed under")
struct PageCodeTests {
    private func codes(_ markdown: String, file: String) -> [[String]] {
        FAQDocument(markdown: Array(markdown.utf8), file: file).entries.map { entry in
            entry.tags.filter { $0.kind == .code }.map(\.text)
        }
    }

    @Test("are those in the names of its folders and file and in its front matter")
    func pages() {
        let page = "---\ntitle: Lamp is dark\nerror_code: 8017\nlevel: 4\n---\n\nNo power."
        #expect(codes(page, file: "errors/LMP-0042/index.md") == [["LMP-0042", "8017"]])
        #expect(codes("# Lamp is dark\n\nNo power.", file: "E1042.md") == [["E1042"]])
    }

    @Test("belong to no entry of a page that holds several")
    func several() {
        #expect(codes("# FAQ\n\n## Dark?\n\na\n\n## Loud?\n\nb", file: "E1042/faq.md") == [[], []])
    }
}
