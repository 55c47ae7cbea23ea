import Foundation
import Testing

@Suite("faq export html and faq import")
struct SiteCommandTests {
    private let files = ["kb/lamp.md": lampManual, "kb/site.conf": "title: Lamps\n"]

    @Test("writes what changed, removes what is stale, and touches nothing else")
    func folder() throws {
        let command = try Command(files)
        defer { command.remove() }
        let first = try command.run("export", "html", "--kb", "kb", "-o", "site", "--json").json()
        #expect(first["status"].string == "exported")
        let written = try #require(first["written"].int)
        #expect(written > 10)
        #expect(
            String(decoding: try command.read("site/index.html"), as: UTF8.self).contains("<h1>Lamps</h1>"))

        try command.write("site/mine.txt", Array("mine".utf8))
        try command.write("site/q/mine.html", Array("mine".utf8))
        let again = try command.run("export", "html", "--kb", "kb", "-o", "site", "--json").json()
        #expect(again["written"].int == 0)
        #expect(again["unchanged"].int == written)
        #expect(again["removed"].int == 0)

        let shorter = lampManual.components(separatedBy: "### Q: lamp.selfTest")[0]
        try command.write("kb/lamp.md", Array(shorter.utf8))
        let third = try command.run("export", "html", "--kb", "kb", "-o", "site", "--json").json()
        #expect((third["removed"].int ?? 0) >= 2)
        #expect(throws: (any Error).self) { try command.read("site/q/bulb-test.html") }
        #expect(try command.read("site/mine.txt") == Array("mine".utf8))
        #expect(try command.read("site/q/mine.html") == Array("mine".utf8))
    }

    @Test("refuses a folder of others, until somebody insists")
    func foreign() throws {
        let command = try Command(
            files.merging(["site/index.html": "mine", "site/b/note.txt": "mine"]) { $1 })
        defer { command.remove() }
        let outcome = try command.run("export", "html", "--kb", "kb", "-o", "site", "--json")
        #expect(outcome.status == 74)
        #expect(try outcome.json()["error"]["code"].string == "foreign-folder")
        #expect(outcome.error.contains("--force"))
        #expect(try command.names(in: "site") == ["b", "index.html"])
        #expect(try command.read("site/index.html") == Array("mine".utf8))
        let check = try command.run("export", "html", "--kb", "kb", "-o", "site", "--check", "--json")
        #expect(check.status == 74)
        #expect(try check.json()["status"].string == "refused")
        #expect(try check.json()["foreign"].string == "b/note.txt")
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site", "--force").status == 0)
        #expect(try command.read("site/b/note.txt") == Array("mine".utf8))
        #expect(try command.read("site/index.html") != Array("mine".utf8))
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
    }

    @Test("says which file somebody changed, and leaves it until somebody insists")
    func changed() throws {
        let command = try Command(files)
        defer { command.remove() }
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
        try command.write("site/index.html", Array("mine".utf8))
        let outcome = try command.run("export", "html", "--kb", "kb", "-o", "site", "--json")
        #expect(outcome.status == 74)
        #expect(try outcome.json()["error"]["code"].string == "changed-file")
        #expect(outcome.error.contains("site/index.html"))
        #expect(try command.read("site/index.html") == Array("mine".utf8))
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site", "--force").status == 0)
        #expect(try command.read("site/index.html") != Array("mine".utf8))
    }

    @Test("a site never mixes with the content it is made from, insist who will")
    func contentFolder() throws {
        let command = try Command(
            files.merging(["kb/more/a.md": "# M\n\n## Does it hum?\n\nIt does.\n"]) { $1 })
        defer { command.remove() }
        for output in ["kb", "kb/.", "kb/more", "kb/../kb"] {
            for arguments in [[], ["--force"], ["--check"]] {
                let outcome = try command.run(
                    ["export", "html", "--kb", "kb", "-o", output, "--json"] + arguments)
                #expect(outcome.status == 74, "\(output) \(arguments)")
                #expect(try outcome.json()["error"]["code"].string == "content-folder")
            }
        }
        #expect(try command.names(in: "kb") == ["lamp.md", "more", "site.conf"])
        // A folder of its own below the content is well, and is not read as content, whatever is in it.
        let first = try command.run("export", "html", "--kb", "kb", "-o", "kb/site", "--json").json()
        try command.write("kb/site/q/own.md", Array("# F\n\n## Is it read?\n\nNo.\n".utf8))
        let again = try command.run("export", "html", "--kb", "kb", "-o", "kb/site", "--json").json()
        #expect(again["unchanged"].int == first["written"].int)
        #expect(again["written"].int == 0)
        // Above the content, as in a repository, where no file of the site goes into its folder.
        #expect(try command.run("export", "html", "--kb", "kb", "-o", ".").status == 74)
        #expect(try command.run("export", "html", "--kb", "kb", "-o", ".", "--force").status == 0)
        #expect(try command.run("export", "html", "--kb", "kb", "-o", ".").status == 0)
        try command.write("q/lamp.md", try command.read("kb/lamp.md"))
        let mixed = try command.run("export", "html", "--kb", "q", "-o", ".", "--force", "--json")
        #expect(try mixed.json()["error"]["code"].string == "content-folder")
    }

    @Test("a check writes nothing and says what an export would write, remove and refuse")
    func check() throws {
        let command = try Command(files)
        defer { command.remove() }
        let arguments = ["export", "html", "--kb", "kb", "-o", "site", "--check"]
        let new = try command.run(arguments + ["--json"])
        #expect(new.status == 1)
        #expect(try new.json()["status"].string == "outdated")
        #expect(throws: (any Error).self) { try command.names(in: "site") }
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
        let current = try command.run(arguments)
        #expect(current.status == 0 && current.output.isEmpty)
        #expect(try command.run(arguments + ["--json"]).json()["status"].string == "current")

        let shorter = lampManual.components(separatedBy: "### Q: lamp.selfTest")[0]
        try command.write("kb/lamp.md", Array(shorter.utf8))
        let outdated = try command.run(arguments)
        #expect(outdated.status == 1)
        #expect(outdated.output.contains("remove q/bulb-test.html\n"))
        #expect(outdated.output.contains("write index.html\n"))
        #expect(try command.read("site/q/bulb-test.html").isEmpty == false)
        try command.write("site/index.html", Array("mine".utf8))
        let refused = try command.run(arguments + ["--json"])
        #expect(refused.status == 74)
        #expect(try refused.json()["refuse"][0]["file"].string == "index.html")
        #expect(try refused.json()["refuse"][0]["code"].string == "changed-file")
        #expect(try command.run(arguments + ["--force"]).status == 64)
        #expect(try command.run("export", "json", "--kb", "kb", "--check").status == 64)
    }

    @Test("a manifest from elsewhere cannot make it remove files outside the folder")
    func manifest() throws {
        let digest = String(repeating: "0", count: 32)
        let lines = ["../mine.txt", "/etc/x", "a/../../mine.txt"].map { "bound 4 \(digest) \($0)\n" }.joined()
        let command = try Command(
            files.merging(["site/.faq-export": "faq export html 2\n\(lines).\n", "mine.txt": "mine"]) { $1 })
        defer { command.remove() }
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
        #expect(try command.read("mine.txt") == Array("mine".utf8))
    }

    @Test("says where the configuration or a template is wrong")
    func configuration() throws {
        let command = try Command(
            files.merging([
                "bad.conf": "title: x\ncolour: red\n", "own.conf": "templates: pages\nstyle: own.css\n",
                "own.css": "a{}",
                "pages/entry.html": "{{title}}\n{{answr}}",
            ]) { $1 })
        defer { command.remove() }
        let bad = try command.run("export", "html", "--kb", "kb", "-o", "site", "--config", "bad.conf")
        #expect(bad.status == 65)
        #expect(bad.error.contains("bad.conf:2: error"))
        let template = try command.run("export", "html", "--kb", "kb", "-o", "site", "--config", "own.conf")
        #expect(template.status == 65)
        #expect(template.error.contains("pages/entry.html:2: error"))
        try command.write("pages/entry.html", Array("<i>{{title}}</i>{{answer}}".utf8))
        #expect(
            try command.run("export", "html", "--kb", "kb", "-o", "site", "--config", "own.conf").status == 0)
        #expect(
            String(decoding: try command.read("site/q/flicker.html"), as: UTF8.self).contains(
                "<i>灯光闪烁怎么办？</i>"))
        #expect(try command.read("site/custom.css") == Array("a{}".utf8))
    }

    @Test("wants a folder, an address and the right format")
    func usage() throws {
        let command = try Command(files)
        defer { command.remove() }
        #expect(try command.run("export", "html", "--kb", "kb").status == 64)
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "s", "--base-url", "help").status == 64)
        #expect(
            try command.run("export", "json", "--kb", "kb", "--base-url", "https://x.example").status == 64)
    }

    @Test("copies images from within the content only")
    func images() throws {
        let text =
            "# L\n\n### Q: Which?\n<!-- faq\nid: which\n-->\n\nA: See ![a](a.png) ![b](link.png) ![c](active.svg) ![d](../out.png) ![e](pipe.png) ![f](folder.png) ![g](huge.png)\n"
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let command = try Command([
            "kb/a.md": text, "out.png": "no", "kb/active.svg": "<svg onload=x>", "kb/folder.png/x": "",
        ])
        defer { command.remove() }
        try command.write("kb/a.png", picture)
        #expect(mkfifo(command.path("kb/pipe.png"), 0o600) == 0)
        try command.write("kb/huge.png", picture)
        #expect(truncate(command.path("kb/huge.png"), 1 << 40) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: command.path("kb/link.png"), withDestinationPath: command.path("out.png"))
        let outcome = try command.run("export", "html", "--kb", "kb", "-o", "site")
        #expect(outcome.status == 0)
        #expect(try command.read("site/images/a.png") == picture)
        for code in [
            "[image-outside]", "active.svg: warning", "[active-image]", "[missing-image]",
            "pipe.png: warning",
            "folder.png: warning", "huge.png: warning", "[large-image]",
        ] {
            #expect(outcome.error.contains(code), "\(code)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: command.path("site/images")) == ["a.png"])
        let page = String(decoding: try command.read("site/q/which.html"), as: UTF8.self)
        #expect(page.contains("alt=\"a\" loading=\"lazy\"> b c d e f g</p>"))
    }

    @Test("reads texts of the owner's, says where one is wrong, and finds pages of other exports")
    func languages() throws {
        let command = try Command(
            files.merging([
                "kb/site.conf": "language: en\ntexts: en own.txt\nother-language: de ../de/\n",
                "kb/own.txt": "allQuestions: Everything\n", "de.conf": "language: de\n",
            ]) { $1 })
        defer { command.remove() }
        #expect(
            try command.run("export", "html", "--kb", "kb", "-o", "de", "--config", "de.conf").status
                == 0)
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "en").status == 0)
        let page = String(decoding: try command.read("en/tags/index.html"), as: UTF8.self)
        #expect(page.contains("Everything"))
        #expect(page.contains("<a href=\"../../de/tags/index.html\" hreflang=\"de\" lang=\"de\">Deutsch</a>"))

        try command.write("kb/own.txt", Array("search: Find\nnonsense: x\n".utf8))
        let outcome = try command.run("export", "html", "--kb", "kb", "-o", "en")
        #expect(outcome.status == 65)
        #expect(outcome.error.contains("own.txt:2"))
    }

    @Test("imports what it can export again, and overwrites nothing")
    func importing() throws {
        let command = try Command([
            "kb.tsv": "Question\tAnswer\nWhy does the lamp hum?\tSo.\n", "bad.tsv": "a\tb\n",
        ])
        defer { command.remove() }
        #expect(
            try command.run("import", "qnamaker", "kb.tsv").output
                == "### Q: Why does the lamp hum?\n\nA: So.\n")
        #expect(try command.run("import", "qnamaker", "kb.tsv", "-o", "kb.md").status == 0)
        #expect(try command.run("--kb", "kb.md", "why does the lamp hum").status == 0)
        #expect(try command.run("import", "qnamaker", "kb.tsv", "-o", "kb.md").status == 74)
        let bad = try command.run("import", "qnamaker", "bad.tsv", "--json")
        #expect(bad.status == 65)
        #expect(try bad.json()["error"]["code"].string == "no-entries")
    }
}
