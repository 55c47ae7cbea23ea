import FAQModel
import FAQReader
import FAQWording
import Testing

@testable import FAQSite

@Suite("What a site says in other languages")
struct SiteTextsTests {
    private let german = [
        sampleEntry(
            "a", "Warum ist die Lampe dunkel?",
            answer: [
                Block(.container(.init(kind: .important, title: [], blocks: [])), lines: 1...1)
            ], reviewed: "2026-10-01")
    ]

    private func configuration(_ lines: String) -> SiteConfiguration {
        ConfigurationReader.read(lines, file: "").configuration
    }

    @Test(
        "is there for five languages besides Chinese and English", arguments: ["de", "es", "fr", "ja", "ar"])
    func ready(code: String) {
        let (text, english) = (SiteTexts()(TextLanguage(code: code)), SiteTexts()(TextLanguage(code: "en")))
        #expect(text.allQuestions != english.allQuestions)
        #expect(text.boxTitle("caution") != english.boxTitle("caution"))
        #expect(text.reviewed("2026-10-01").contains("2026-10-01"))
        #expect(SiteTexts().search(TextLanguage(code: code)).head(.alike).contains("%"))
    }

    @Test("stands on the pages in that language, and in the search of the site")
    func pages() {
        let site = Site(entries: german, configuration: configuration("language: de"))
        let page = site.text("q/a.html")
        #expect(page.contains("<html lang=\"de\" dir=\"ltr\">"))
        #expect(page.contains("Geprüft am 2026-10-01") && page.contains("<p class=\"title\">Wichtig</p>"))
        #expect(site.text("index.html").contains("<h1>Fragen und Antworten</h1>"))
    }

    @Test("is that of a language it is a kind of, else English, and is said to be so")
    func kinds() {
        let texts = SiteTexts()
        for (code, found) in [
            ("de-AT", "de"), ("zh-Hant", "zh"), ("AR", "ar"), ("ru", "en"), ("en-GB", "en"),
        ] {
            #expect(texts.language(for: TextLanguage(code: code)).code == found, "\(code)")
        }
        let hebrew = Site(entries: [sampleEntry("a", "למה המנורה כבויה?", answer: [])]).text("q/a.html")
        #expect(hebrew.contains("<html lang=\"he\" dir=\"rtl\">"))
        #expect(hebrew.contains("<nav lang=\"en\" dir=\"ltr\" aria-label=\"Site\">"))
    }

    @Test("is the owner's where there is a file of texts, for any language")
    func own() {
        var own = configuration("language: de")
        #expect(
            own.setTexts("# Mine\nallQuestions: Alles\nreviewed: Stand: %", in: "de", file: "t.txt").isEmpty)
        let page = Site(entries: german, configuration: own).text("q/a.html")
        #expect(
            page.contains("Alles") && page.contains("Stand: 2026-10-01") && page.contains("Sie sind hier"))

        var italian = configuration("language: it")
        #expect(italian.setTexts("copy: \"Copia\"", in: "it", file: "t.txt").isEmpty)
        let other = Site(entries: german, configuration: italian).text("q/a.html")
        #expect(other.contains("data-copy=\"Copia\" data-copied=\"Copied\""))

        var austrian = configuration("language: de-AT")
        #expect(austrian.setTexts("yes: Jo", in: "de-AT", file: "t.txt").isEmpty)
        let texts = SiteTexts(own: austrian.translations)(TextLanguage(code: "de-AT"))
        #expect(texts.yes == "Jo" && texts.no == "Nein")
        var taiwanese = SiteConfiguration()
        #expect(taiwanese.setTexts("copy: 複製", in: "zh-TW", file: "t.txt").isEmpty)
        let chinese = SiteTexts(own: taiwanese.translations)(TextLanguage(code: "zh-TW"))
        #expect(chinese.copy == "複製" && chinese.copied == "已复制")

        var english = configuration("language: en")
        #expect(english.setTexts("related: Look here, too", in: "en", file: "t.txt").isEmpty)
        #expect(SiteTexts(own: english.translations)(TextLanguage(code: "en")).related == "Look here, too")
    }

    @Test(
        "a line of a file of texts that is not understood is an error where it stands",
        arguments: ["nonsense: x", "copy", "copy:", "reviewed: never", "copy: 100 %", "tags: a\ntags: b"])
    func wrong(line: String) {
        var configuration = SiteConfiguration()
        let diagnostics = configuration.setTexts("search: Suche\n\n" + line, in: "de", file: "t.txt")
        #expect(diagnostics.map(\.line) == [line.contains("\n") ? 4 : 3])
        #expect(
            diagnostics.allSatisfy { $0.severity == .error && $0.file == "t.txt" && $0.code == "site-texts" })
    }
}
