import FAQHTML
import FAQModel
import FAQReader
import Testing

@testable import FAQSite

@Suite("The configuration of a site")
struct ConfigurationTests {
    @Test("takes every key")
    func everyKey() {
        let text = """
            # a comment
            title: Lamps: all of them
            description: "What to do"
            language: zh
            base-url: https://help.example.com/faq
            logo: lamp.svg
            favicon: icon.svg
            card: card.png
            accent: #7a1fa2
            edit: https://git.example.com/edit/{path}#L{line}
            helpful: mailto:help@example.com?subject={id}%20{answer}
            last-change: git
            markdown: no
            texts: de german.txt
            texts: pt-BR brazilian.txt
            version: 3.0
            other-language: de ../de
            other-version: 2.0 https://old.example.com/
            footer: © <b>Lamp</b>
            contact: mailto:help@example.com
            frames: a.example.com, b.example.com
            policy: cautious
            count-misses: yes
            style: own.css
            style-only: yes
            templates: pages
            redirect: old new
            redirect:  older  new
            """
        let (site, diagnostics) = ConfigurationReader.read(text, file: "site.conf")
        #expect(diagnostics.isEmpty)
        #expect(site.title == "Lamps: all of them")
        #expect(site.description == "What to do")
        #expect(site.language == "zh")
        #expect(site.baseURL == "https://help.example.com/faq/")
        #expect(site.logo == "lamp.svg")
        #expect(
            site.favicon == "icon.svg" && site.card == "card.png" && site.accent == AccentColor("#7a1fa2"))
        #expect(site.edit == "https://git.example.com/edit/{path}#L{line}")
        #expect(site.helpful == "mailto:help@example.com?subject={id}%20{answer}")
        #expect(site.showsChanges && site.writesMarkdown == false && site.version == "3.0")
        #expect(site.textFiles.map(\.language) == ["de", "pt-BR"])
        #expect(site.textFiles.map(\.name) == ["german.txt", "brazilian.txt"])
        #expect(site.relatedSites.map(\.address) == ["../de/", "https://old.example.com/"])
        #expect(site.relatedSites.map(\.kind) == [.language, .version])
        #expect(site.footer == "© <b>Lamp</b>")
        #expect(site.contact == "mailto:help@example.com")
        #expect(site.frameHosts == ["a.example.com", "b.example.com"])
        #expect(site.policy == .cautious)
        #expect(site.countsMisses)
        #expect(site.styleFile == "own.css" && site.replacesStyle)
        #expect(site.templateFolder == "pages")
        #expect(site.redirects == [.init(old: "old", new: "new"), .init(old: "older", new: "new")])
    }

    @Test(
        "says where a line is wrong",
        arguments: [
            "colour: red", "title", "title:", "base-url: help.example.com", "base-url: https://a b/",
            "base-url: https://",
            "base-url: javascript:alert(1)", "base-url: https://x/\"><b>", "contact: javascript:alert(1)",
            "contact: help",
            "frames: https://a.example", "frames: *", "policy: bold", "style-only: perhaps", "redirect: one",
            "language: <b>", "count-misses: often", "accent: red", "accent: #12345", "edit: ../{path}",
            "edit: https://x.example/",
            "edit: https://x.example/{path}/{file}", "edit: https://x.example/{path",
            "helpful: https://x.example/",
            "helpful: javascript:{answer}", "helpful: /{answer}", "last-change: svn", "markdown: perhaps",
            "texts: german.txt", "texts: <b> german.txt", "other-language: de", "other-language: <b> ../de/",
            "other-version: 2.0 javascript:alert(1)", "other-version: 2.0 /2.0/",
            "other-version: 2.0 ../2.0/?x",
            "other-language: de //evil.example/",
        ])
    func wrong(line: String) {
        let (_, diagnostics) = ConfigurationReader.read("title: x\r\n\r\n\(line)\r\n", file: "site.conf")
        #expect(diagnostics.map(\.line) == [3])
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.file == "site.conf" })
    }

    @Test("refuses a key that is set twice")
    func twice() {
        #expect(ConfigurationReader.read("title: a\ntitle: b", file: "").diagnostics.map(\.line) == [2])
    }
}

@Suite("Templates of the owner")
struct TemplateTests {
    @Test("are filled in")
    func filled() throws {
        let template = try Template(Array("<p>{{title}}</p>{{content}}{{title}}".utf8), name: .tag)
        var output = HTMLBuffer()
        template.filled([.title: .escaping("a<b")], into: &output)
        #expect(output.string == "<p>a&lt;b</p>a&lt;b")
    }

    @Test(
        "are refused with the line of what is wrong",
        arguments: [
            ("\n{{nothing}}{{title}}{{content}}", 2), ("{{title}}\n\n{{content", 3), ("{{content}}", 1),
            ("{{title}} {{ content }}", 1),
            ("{{head}}", 1),
        ])
    func refused(text: String, line: Int) {
        let error = #expect(throws: TemplateError.self) { try Template(Array(text.utf8), name: .tag) }
        #expect(error?.line == line)
    }

    @Test("replace ours in every page")
    func replace() throws {
        var configuration = SiteConfiguration()
        try configuration.templates.replace(.page, with: "<title>mine</title>{{head}}{{main}}")
        let site = Site(entries: [sampleEntry("a", "Why?")], configuration: configuration)
        #expect(site.text("q/a.html").hasPrefix("<title>mine</title>"))
    }
}
