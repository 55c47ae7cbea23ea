import FAQHTML
import FAQModel
import TestSupport
import Testing

@testable import FAQSite

@Suite("Highlighted code")
struct HighlighterTests {
    private func html(_ code: String, _ language: String) -> String {
        var output = HTMLBuffer()
        if let language = CodeLanguage.named(language) {
            HighlightedHTML.write(code, in: language, to: &output)
        }
        return output.string
    }

    private func escaped(_ text: Substring) -> String { HTMLBuffer.escaping(String(text)).string }

    /// Golden pieces: `[k|word]` stands for a span of class `k`.
    @Test(
        "marks what words are",
        arguments: [
            ("js", "const a = 'x\\'y'; // no", "[k|const] a = [s|'x\\'y']; [c|// no]"),
            ("js", "f(`a\nb`, 1.5e3)", "f([s|`a\nb`], [n|1.5e3])"),
            ("js", "'open\nlet x", "[s|'open]\n[k|let] x"),
            (
                "json", "{\"a\" : \"b\", \"c\": [true, -1]}",
                "{[a|\"a\"] : [s|\"b\"], [a|\"c\"]: [[k|true], -[n|1]]}"
            ),
            ("sh", "# go\necho \"$A\" ${B} $1 a#b", "[c|# go]\n[k|echo] [s|\"$A\"] [v|${B}] [v|$1] a#b"),
            ("python", "def f(): return '''a\nb'''", "[k|def] f(): [k|return] [s|'''a\nb''']"),
            ("sql", "select 1 -- all\nFROM t", "[k|select] [n|1] [c|-- all]\n[k|FROM] t"),
            ("yaml", "a-b:\n  - c: 1 # x\n  - \"d\"", "[a|a-b]:\n  - [a|c]: [n|1] [c|# x]\n  - [s|\"d\"]"),
            ("toml", "[part]\nkey = true", "[a|[part]]\n[a|key] = [k|true]"),
            ("swift", "let s = \"\"\"\n a\n \"\"\" /* b", "[k|let] s = [s|\"\"\"\n a\n \"\"\"] [c|/* b]"),
            (
                "axml", "<a:b c:if=\"{{d}}\" e='f'>g</a:b>",
                "<[t|a:b] [a|c:if]=[s|\"{{d}}\"] [a|e]=[s|'f']>g</[t|a:b]>"
            ),
            ("html", "<!-- x --><br/>a < b", "[c|<!-- x -->]<[t|br]/>a < b"),
            ("diff", "@@ 1 @@\n+a\n-b\n c", "[c|@@ 1 @@]\n[i|+a]\n[d|-b]\n c"),
            ("c", "int x = 0x1F; /* a */ return;", "[k|int] x = [n|0x1F]; [c|/* a */] [k|return];"),
            ("log", "it's 5 o'clock", "it's 5 o'clock"),
        ])
    func golden(language: String, code: String, marked: String) {
        var wanted = ""
        var rest = marked[...]
        while let open = rest.firstIndex(of: "[") {
            let kind = rest[rest.index(after: open)...].prefix(1)
            let bar = rest.index(open, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
            guard bar < rest.endIndex, rest[bar] == "|" else {
                wanted += escaped(rest[...open])
                rest = rest[rest.index(after: open)...]
                continue
            }
            let start = rest.index(after: bar)
            // Brackets within a piece come in pairs.
            var depth = 1
            var end = start
            while end < rest.endIndex {
                if rest[end] == "[" { depth += 1 }
                if rest[end] == "]" { depth -= 1 }
                if depth == 0 { break }
                end = rest.index(after: end)
            }
            wanted += escaped(rest[..<open])
            wanted += "<span class=\"\(kind)\">\(escaped(rest[start..<end]))</span>"
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        }
        wanted += escaped(rest)
        #expect(html(code, language) == wanted)
    }

    @Test("knows only languages it can read")
    func unknown() {
        #expect(CodeLanguage.named("brainfuck") == nil)
        #expect(CodeLanguage.named("JS")?.name == "JavaScript")
    }

    @Test("leaves no byte out and adds none, whatever the code")
    func everyByteOnce() {
        var random = SplitMix(seed: 7)
        let pieces = [
            "\"", "'", "`", "\\", "\n", "<", ">", "/*", "*/", "//", "#", "$", "{", "}", "-", ":", " ", "if",
            "9", "灯", "<!--", "-->", "=", "\"\"\"", "@",
        ]
        for language in ["js", "json", "sh", "python", "yaml", "html", "sql", "swift", "diff", "ini", "css"] {
            for _ in 0..<200 {
                let code = (0..<random.below(24)).map { _ in pieces[random.below(pieces.count)] }.joined()
                let text = HTMLTokenizer(html(code, language)).map {
                    if case .text(let bytes) = $0 { CharacterReferences.decoded(bytes) } else { "" }
                }
                #expect(text.joined() == code)
            }
        }
    }

    @Test("takes linear time", arguments: ["\"", "/*", "<!--", "<a ", "#", "${", "''' ", "\\", "a:", "\" "])
    func linear(piece: String) {
        let code = String(repeating: piece, count: 3000)
        for language in ["js", "json", "sh", "python", "yaml", "html"] {
            #expect(html(code, language).utf8.count >= code.utf8.count)
        }
    }
}
