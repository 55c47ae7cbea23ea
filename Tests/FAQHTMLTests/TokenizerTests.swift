import TestSupport
import Testing

@testable import FAQHTML

/// Tokens in a short notation: `text`, `<name>`, `</name>`, `<name/>`, `!` for what is hidden.
private func outline(_ html: String, _ syntax: HTMLTag.Syntax = .html) -> String {
    HTMLTokenizer(Array(html.utf8), syntax).map { token in
        switch token {
        case .text(let bytes): String(decoding: bytes, as: UTF8.self)
        case .tag(let tag): "<\(tag.isClosing ? "/" : "")\(tag.name)\(tag.isSelfClosing ? "/" : "")>"
        case .hidden: "!"
        }
    }.joined(separator: "|")
}

@Suite("HTML tokens")
struct TokenizerTests {
    @Test(
        "are cut as the HTML standard says",
        arguments: [
            ("a<b>c</B>d", "a|<b>|c|</b>|d"), ("<br/><br / ><hr/ >", "<br/>|<br>|<hr>"),
            ("<a href=x/>", "<a>"), ("<p class=\"a>b\">c", "<p>|c"), ("<p class=a\"\">c", "<p>|c"),
            ("<p class=\"x\"\">c", "<p>|c"), ("<me@host.example>", "<me@host.example>"),
            ("a<!-- <b> -->c", "a|!|c"), ("<!-->a", "!|a"), ("<!--->a", "!|a"), ("<!--a--!>b", "!|b"),
            ("<!--a", "!"), ("<!doctype html>a<?x?>b", "!|a|!|b"), ("a<!b", "a|!"),
            ("<script>a</b></scripts></script >b", "<script>|!|</script>|b"), ("<script/>a", "<script/>|!"),
            ("<svg/>a", "<svg/>|a"), ("<STYLE>a", "<style>|!"),
            ("<iframe><p>a</iframe>b", "<iframe>|!|</iframe>|b"),
            ("<object><p>a</object>", "<object>|<p>|a|</object>"),
        ])
    func standard(html: String, wanted: String) {
        #expect(outline(html) == wanted)
    }

    @Test(
        "take what is no tag for text, also what was never closed",
        arguments: [
            ("1 < 2 <3", "1 |< 2 |<3"), ("</ a><>", "</ a>|<>"), ("<a <b>c", "<a |<b>|c"),
            ("<a href=x<b>c", "<a href=x|<b>|c"), ("<a href=\"x <b>c", "<a href=\"x |<b>|c"), ("<a", "<a"),
        ])
    func text(html: String, wanted: String) {
        #expect(outline(html) == wanted)
    }

    @Test("read braces in JSX alone")
    func braces() {
        let html = "<Tab label={a > b} {...rest} title={`c`} />d"
        #expect(outline(html, .jsx) == "<tab/>|d")
        #expect(outline(html) == "<tab>| b} {...rest} title={`c`} />d")
        #expect(outline("<Tab label={ '}' } />", .jsx) == "<tab/>")
        #expect(outline("<Tab label={ />", .jsx) == "<Tab label={ />")
        #expect(outline("<script/>a", .jsx) == "<script/>|a")
    }

    @Test("cover the text without a gap, whatever it is", arguments: UInt64(0)..<200)
    func covers(seed: UInt64) {
        let pieces = [
            "<", ">", "</", "/>", "<!--", "-->", "<!", "<?", "\"", "'", "=", "{", "}", " ", "\n", "a",
            "script", "b",
            "<script>", "</script>", "<a href=", "&amp;", "é", "-", "!",
        ]
        var random = SplitMix(seed: seed)
        let html = (0..<40).map { _ in pieces[random.below(pieces.count)] }.joined()
        for syntax in [HTMLTag.Syntax.html, .jsx] {
            var covered: [UInt8] = []
            for token in HTMLTokenizer(Array(html.utf8), syntax) {
                switch token {
                case .text(let bytes), .hidden(let bytes): covered += bytes
                case .tag(let tag): covered += tag.source
                }
            }
            #expect(covered == Array(html.utf8), "\(html)")
        }
    }

    @Test(
        "are read in linear time",
        arguments: [
            "<!--", "<a \"", "<", "<a b='", "&", "</", "<!", "<script>", "<a b=", "<a b={", "<a b='<a c=\"",
            "<svg></script>", "<a ", "{",
        ])
    func hostile(piece: String) {
        let html = Array(String(repeating: piece, count: 100_000).utf8)
        for syntax in [HTMLTag.Syntax.html, .jsx] {
            #expect(HTMLTokenizer(html, syntax).reduce(0) { count, _ in count + 1 } <= 200_001)
        }
    }

    @Test("leave a long text without an end at that")
    func longTag() {
        let open = "<a b='" + String(repeating: "<b>", count: HTMLTag.lookahead)
        #expect(outline(open) == open)
    }

    @Test("are words and line ends for readers")
    func plainText() {
        let html = "<p>one<br>two &lt;</p><!-- no --><ul><li>three</li></ul><script>no</script><b>four</b>"
        #expect(HTMLTokenizer(html).plainText == "one\ntwo <\nthree\nfour")
    }
}

@Suite("HTML tags")
struct TagTests {
    private func tag(_ source: String, _ syntax: HTMLTag.Syntax = .jsx) throws -> HTMLTag {
        try #require(HTMLTag(Array(source.utf8)[...], at: 0, syntax))
    }

    @Test("give the values of their attributes, decoded, the first of a name")
    func attributes() throws {
        let tag = try tag(
            "<IMG SRC=a.png alt='gr&uuml;n' Alt=\"no\" data-x = \"?a&amp=1\" hidden title=x/>", .html)
        #expect(tag.name == "img")
        #expect(tag.attribute("src") == "a.png")
        #expect(tag.attribute("alt") == "grün")
        #expect(tag.attribute("hidden") == "")
        #expect(tag.attribute("title") == "x/")
        #expect(tag.attribute("href") == nil)
        #expect(tag.attributes.map(\.name) == ["src", "alt", "alt", "data-x", "hidden", "title"])
        #expect(tag.attributes[3].value == "?a&amp=1")
    }

    @Test("of components hold text in braces and quotes")
    func expressions() throws {
        let tag = try tag("<Tab.Item label={'One'} value={2} {...rest} />")
        #expect(tag.isComponent && tag.isSelfClosing)
        #expect(tag.attribute("label") == "One")
        #expect(tag.attribute("value") == "2")
        #expect(try self.tag("<p title={x}>", .html).attribute("title") == "{x}")
    }

    @Test(
        "are told from words in angle brackets",
        arguments: [
            ("<p>", true), ("<x-y a>", true), ("</x>", true), ("<x/>", true), ("<Tab>", true),
            ("<your-name>", false), ("<T,U>", false), ("<me@host.example>", false), ("<T, U>", false),
            ("<https://host.example/x>", false),
        ])
    func markup(source: String, wanted: Bool) throws {
        #expect(try tag(source).isMarkup == wanted)
    }
}
