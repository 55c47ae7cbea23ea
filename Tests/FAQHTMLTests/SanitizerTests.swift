import Testing

@testable import FAQHTML

@Suite("Raw HTML")
struct SanitizerTests {
    private func clean(_ html: String, in context: HTMLSanitizer.Context = .flow, frames: Set<String> = [])
        -> String
    {
        var setting = HTMLSetting()
        setting.frameHosts = frames
        var output = HTMLBuffer()
        var sanitizer = HTMLSanitizer(setting, in: context)
        sanitizer.sanitize(html, to: &output)
        sanitizer.finish(to: &output)
        return output.string
    }

    @Test(
        "is built anew as a browser would read it",
        arguments: [
            ("<p>a<p>b", "<p>a</p><p>b</p>"),
            ("<p>a<ul><li>b<li>c</ul>d", "<p>a</p><ul><li>b</li><li>c</li></ul>d"),
            ("<table>x<tr>y<td>z</table>", "<table></table>xyz"),
            ("<table><tr><td>a<td>b</table>", "<table><tr><td>a</td><td>b</td></tr></table>"),
            ("<li>a", "a"), ("<td>a", "a"), ("<summary>a", "a"),
            ("<a href=\"x\">a<a href=\"y\">b", "<a href=\"x\">a</a><a href=\"y\">b</a>"),
            ("<b>a</i>b</b></p>", "<b>ab</b>"), ("<h1>a<h2>b</h2>c</h1>", "<h1>abc</h1>"),
            ("<img src=a.png width=5 height=x>", "<img src=\"a.png\" alt=\"\" width=\"5\">"),
            ("<img alt=x>", ""),
            ("a\u{0}b\u{1}", "a\u{FFFD}b\u{FFFD}"),
            ("<ol start=7><li>a</ol>", "<ol start=\"7\"><li>a</li></ol>"),
            ("<details open=1><summary>a<p>b</details>", "<details open><summary>ab</summary></details>"),
            ("<p title='a\"<b>'>c", "<p title=\"a&quot;&lt;b&gt;\">c</p>"),
        ])
    func rebuilt(html: String, wanted: String) {
        #expect(clean(html) == wanted)
    }

    @Test("keeps blocks out of running text, and links out of links")
    func contexts() {
        #expect(clean("<p>a</p><ul><li><b>c</b></ul><h1>d</h1>", in: .phrasing) == "a<b>c</b>d")
        #expect(
            clean("<a href=x>a</a><iframe src=\"https://v.example/\">", in: .link, frames: ["v.example"])
                == "a")
    }

    @Test("shows frames of named hosts alone, and keeps them in their place")
    func frames() {
        let frame = clean(
            "<iframe src=\"https://v.example/1\" onload=x allow=\"camera\" srcdoc=x>y</iframe>z",
            frames: ["v.example"])
        #expect(
            frame.hasPrefix(
                "<iframe src=\"https://v.example/1\" title=\"v.example\" loading=\"lazy\" sandbox="))
        #expect(frame.hasSuffix("></iframe>z"))
        #expect(!frame.contains("onload") && !frame.contains("camera") && !frame.contains("srcdoc"))
        for source in [
            "http://v.example/1", "https://w.example/1", "https://v.example@w.example/",
            "https://v.example.w.example/", "//v.example/",
            "https://v.example:81/", "javascript:alert(1)", "https://v.example\\@w.example/",
            "https:/v.example/", "https://V.example/",
        ] {
            #expect(clean("<iframe src=\"\(source)\">", frames: ["v.example"]) == "", "\(source)")
        }
    }

    @Test("nests no deeper than browsers do, in linear time")
    func deep() {
        let html = clean(
            String(repeating: "<b>", count: 50_000) + "x" + String(repeating: "</b>", count: 50_000))
        #expect(html.split(separator: "<b>", omittingEmptySubsequences: false).count == 101)
        #expect(html.contains("x"))
    }
}
