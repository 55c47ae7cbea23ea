import FAQModel
import Testing

@testable import faq

@Suite("Lines on a terminal")
struct TerminalTests {
    private let narrow = Appearance(width: 20, hasColours: false, hasLinks: false)

    private func lines(_ text: String, indent: Int = 0) -> [String] {
        LineWrapping.lines(of: StyledText([.text(text)], narrow), narrow, indent: indent).map(\.string)
    }

    @Test(
        "are measured in columns",
        arguments: [
            ("abc", 3), ("授权", 4), ("ＩＳＶ", 6), ("é", 1), ("e\u{301}", 1), ("한글", 4), ("😀", 2), ("“", 1),
        ])
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test("break between words")
    func words() {
        #expect(
            lines("The quick brown fox jumps over the dog") == ["The quick brown fox", "jumps over the dog"])
        #expect(lines("a-word-that-is-longer-than-a-line ok") == ["a-word-that-is-longer-than-a-line", "ok"])
    }

    @Test("break between Han characters, but not before closing punctuation")
    func han() {
        #expect(lines("一二三四五六七八九十一二") == ["一二三四五六七八九十", "一二"])
        #expect(lines("一二三四五六七八九十，一二") == ["一二三四五六七八九", "十，一二"])
        #expect(lines("一二三四五六七八九（十）") == ["一二三四五六七八九", "（十）"])
    }

    @Test("are never wider than the terminal where the text allows it")
    func bound() {
        let text = "调用 my.lamp 时，提示“灯泡 not seated”，请先 reset 一次，再检查 power 是否接通。"
        for line in lines(text, indent: 0) { #expect(DisplayWidth.of(line) <= 20) }
        #expect(lines(text).joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test("carry no control characters of the content")
    func controls() {
        #expect(lines("a\u{1B}[2Jb\u{9B}c\u{7}") == ["a␛[2Jb<U+009B>c␇"])
        let sample = Block(
            .code(Block.CodeSample(language: "", code: "x\u{1B}]0;t\u{7}\n", line: 1)), lines: 1...1)
        #expect(!BlockLayout.text(of: [sample], narrow).string.unicodeScalars.contains("\u{1B}"))
    }
}

@Suite("Arguments of queries")
struct QueryArgumentTests {
    @Test(
        "put options first and the query last",
        arguments: [
            (["a", "b"], ["resolve", "--", "a", "b"]), (["-5005"], ["resolve", "--", "-5005"]),
            (["a", "--json", "--kb", "x", "-v"], ["resolve", "--json", "--kb", "x", "--", "a", "-v"]),
            (["resolve", "--limit=3", "list"], ["resolve", "--limit=3", "--", "list"]),
            (["a", "--", "--json"], ["resolve", "--", "a", "--json"]),
            (["list", "--tag", "x"], ["list", "--tag", "x"]),
            (["--version"], ["--version"]), (["--kb"], ["resolve", "--kb", "--"]),
        ])
    func sorting(arguments: [String], sorted: [String]) {
        #expect(QueryArguments.sorted(arguments) == sorted)
    }

    @Test("are read directly only when nothing is odd about them")
    func direct() throws {
        let options = try #require(
            ResolveOptions(sorted: ["resolve", "--kb", "x", "--limit=3", "--json", "--", "a", "b"]))
        #expect(options.path == "x")
        #expect(options.limit == 3)
        #expect(options.printsJSON)
        #expect(options.query == ["a", "b"])
        for odd in [
            ["--limit", "x"], ["--limit", "0"], ["--help"], ["--json=1"], ["--kb"],
            ["--batch", "f", "--choose", "e"],
        ] {
            #expect(ResolveOptions(sorted: ["resolve"] + odd + ["--", "q"]) == nil, "\(odd)")
        }
        #expect(ResolveOptions(sorted: ["resolve", "--"]) == nil)
    }
}
