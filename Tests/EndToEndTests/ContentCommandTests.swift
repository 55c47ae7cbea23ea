import Foundation
import Testing

@Suite("faq show, list, index and export")
struct ContentCommandTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    @Test("show --code prints the bytes of the sample and nothing else")
    func sample() throws {
        let outcome = try command.run("show", "bulb-on", "--code", "1")
        #expect(outcome.status == 0)
        #expect(outcome.output == "lamp reset --contact\n\tlamp status | grep 'seated'\n")
        #expect(try command.run("show", "bulb-on", "--code", "2").status == 1)
        #expect(
            try command.run("show", "bulb-on", "--code", "0", "--json").json()["error"]["code"].string
                == "no-such-code")
        command.remove()
    }

    @Test("show prints an entry in four formats")
    func formats() throws {
        #expect(try command.run("show", "flicker").output.contains("请换用 dim-2 调光器。\n"))
        #expect(
            try command.run("show", "flicker", "--format", "markdown").output
                == "# 灯光闪烁怎么办？\n\n请换用 `dim-2` 调光器。\n")
        #expect(
            try command.run("show", "flicker", "--format", "html").output
                == "<h1>灯光闪烁怎么办？</h1>\n<p>请换用 <code>dim-2</code> 调光器。</p>\n")
        let json = try command.run("show", "flicker", "--json").json()
        #expect(json["category"].elements.map(\.string) == ["Use"])
        #expect(json["aliases"].elements.map(\.string) == ["灯一闪一闪"])
        let missing = try command.run("show", "nobody", "--json")
        #expect(missing.status == 1)
        #expect(try missing.json()["error"]["code"].string == "no-such-entry")
        command.remove()
    }

    @Test("list selects by tag and category")
    func list() throws {
        #expect(try command.run("list", "--category", "use").output == "flicker\t灯光闪烁怎么办？\n")
        let tagged = try command.run("list", "--tag", "lamp.selftest", "--json")
        #expect(try tagged.json()["entries"].elements.map { $0["id"].string } == ["bulb-test"])
        let none = try command.run("list", "--tag", "nothing", "--json")
        #expect(none.status == 1)
        #expect(try none.json()["entries"].elements.isEmpty)
        command.remove()
    }

    @Test("index gives the same bytes again, and the same answers as the folder")
    func index() throws {
        #expect(try command.run("index", "Content", "-o", "a.faqx").status == 0)
        #expect(try command.run("index", "Content", "-o", "b.faqx", "--json").json()["entries"].int == 3)
        #expect(try command.read("a.faqx") == command.read("b.faqx"))
        #expect(try command.run("index", "--verify", "a.faqx").status == 0)
        for query in ["bulb access denied", "lamp.turnOn: bulb access denied", "灯光闪烁", "something else"] {
            let folder = try command.run(query)
            let indexed = try command.run("--kb", "a.faqx", query)
            #expect(indexed.output == folder.output)
            #expect(indexed.status == folder.status)
        }
        #expect(
            try command.run("export", "json").output == command.run("export", "json", "--kb", "a.faqx").output
        )
        command.remove()
    }

    @Test("index --stats says what an index consists of")
    func statistics() throws {
        #expect(try command.run("index", "Content", "-o", "a.faqx").status == 0)
        let size = try command.read("a.faqx").count
        let json = try command.run("index", "--stats", "a.faqx", "--json").json()
        #expect(
            json.names == [
                "bytes", "documents", "entries", "file", "formatVersion", "policy", "rankingVersion",
                "searchBytes", "sections", "status", "terms",
            ])
        #expect(json["status"].string == "read")
        #expect(json["policy"].string == "balanced")
        #expect(json["entries"].int == 3)
        #expect(json["bytes"].int == size)
        let sections = json["sections"].elements
        let names = sections.map { $0["name"].string ?? "" }
        #expect(
            names.sorted() == [
                "documents", "entries", "fields", "patterns", "pinyin", "postings", "records", "schemes",
                "statistics", "tags", "term blocks", "terms", "words",
            ])
        let bytes = sections.map { $0["bytes"].int ?? 0 }
        #expect((0..<2000).contains(size - bytes.reduce(0, +)), "header and padding")
        let content = zip(names, bytes).filter { ["records", "fields"].contains($0.0) }.map(\.1)
        #expect(json["searchBytes"].int == size - content.reduce(0, +))
        for (section, count) in zip(sections, bytes) {
            #expect(abs((section["share"].double ?? -1) - Double(count) / Double(size)) < 0.0001)
        }

        let text = try command.run("index", "--stats", "a.faqx")
        #expect(text.error.isEmpty)
        let lines = text.output.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("3 entries, 4 wordings of their questions, "))
        #expect(lines[1] == "format version 0, ranking version 0")
        #expect(lines[2] == "answering policy balanced")
        #expect(lines.count == 3 + names.count + 3)
        for (name, count) in zip(names, bytes) {
            #expect(
                lines.contains { $0.hasPrefix("  " + name + " ") && $0.contains(" \(count) ") }, "\(name)")
        }
        #expect(Set(lines.dropFirst(3).map(\.count)).count == 1, "columns")
        command.remove()
    }

    @Test("index --policy is kept by the index, of a folder and of one file")
    func policy() throws {
        for (source, policy) in [("Content", "cautious"), ("Content/lamp.md", "eager")] {
            #expect(try command.run("index", source, "-o", "p.faqx", "--policy", policy).status == 0)
            let json = try command.run("index", "--stats", "p.faqx", "--json").json()
            #expect(json["policy"].string == policy)
            #expect(try command.run("index", "--verify", "p.faqx").status == 0)
        }
        #expect(try command.run("index", "Content", "-o", "p.faqx", "--policy", "bold").status == 64)
        #expect(try command.run("index", "--stats", "p.faqx", "--policy", "eager").status == 64)
        command.remove()
    }

    @Test("index --verify compares everything, and names the section that is damaged")
    func verification() throws {
        #expect(try command.run("index", "Content", "-o", "a.faqx").status == 0)
        let good = try command.read("a.faqx")
        #expect(
            try command.run("index", "--verify", "a.faqx").output
                == "3 entries, \(good.count) bytes, all checksums agree\n")
        #expect(
            try command.run("index", "--verify", "a.faqx", "--json").json()["status"].string == "verified")

        // The section that was written first, by its record after the header.
        let start = good[48..<56].reversed().reduce(0) { $0 << 8 | Int($1) }
        var bad = good
        bad[start] ^= 1
        try command.write("bad.faqx", bad)
        let verified = try command.run("index", "--verify", "bad.faqx", "--json")
        #expect(verified.status == 65)
        let message = try verified.json()["error"]["message"].string ?? ""
        #expect(message.contains("section 4, records"))
        let chinese = try command.run(
            "index", "--verify", "bad.faqx", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.error.contains("索引已损坏（第 4 节，records）"))
        command.remove()
    }

    @Test("a damaged index is an error, wherever the damage is")
    func damage() throws {
        #expect(try command.run("index", "Content", "-o", "a.faqx").status == 0)
        let good = try command.read("a.faqx")
        for offset in stride(from: 0, to: good.count, by: max(1, good.count / 40)) {
            var bad = good
            bad[offset] ^= 0xFF
            try command.write("bad.faqx", bad)
            let verified = try command.run("index", "--verify", "bad.faqx", "--json")
            #expect(verified.status == 65, "byte \(offset)")
            let outcome = try command.run("--kb", "bad.faqx", "--json", "lamp.turnOn: bulb access denied")
            #expect([0, 1, 3, 65].contains(outcome.status), "byte \(offset)")
            _ = try outcome.json()
        }
        for length in [0, 1, 7, 8, 63, good.count / 2, good.count - 1] {
            try command.write("cut.faqx", Array(good.prefix(length)))
            #expect(try command.run("--kb", "cut.faqx", "--json", "x").status == 65, "\(length) bytes")
        }
        command.remove()
    }

    @Test("a disk that fills up, or an interrupt, leaves the old index alone and nothing else behind")
    func interruptedBuild() throws {
        try command.write("small.md", Array("## Why does a lamp hum?\n\nIts bulb is loose.\n".utf8))
        try command.write("out/kb.faqx", [])
        #expect(try command.run("index", "small.md", "-o", "out/kb.faqx").status == 0)
        let old = try command.read("out/kb.faqx")
        for page in 0..<40 {
            let entries = (0..<20).map {
                "## Why does lamp \(page * 20 + $0) flicker?\n\nThe dimmer is \($0).\n\n"
            }
            try command.write("Large/\(page).md", Array(entries.joined().utf8))
        }
        for source in ["Large", "Large/1.md"] {
            let full = try command.run("index", source, "-o", "out/kb.faqx", "--json", fileLimit: 4)
            #expect(full.status == 74)
            #expect(try full.json()["error"]["code"].string == "input-output")
            #expect(full.error.hasPrefix("faq: cannot write out/kb.faqx: "))
            #expect(try command.read("out/kb.faqx") == old)
            #expect(try command.names(in: "out") == ["kb.faqx"])
        }
        for signal in [SIGINT, SIGTERM, SIGKILL] {
            #expect(try command.run("index", "Large", "-o", "out/kb.faqx", interruptedBy: signal) == signal)
            #expect(try command.read("out/kb.faqx") == old)
            // A file system that knows no files without a name keeps the temporary one.
            #expect(try command.names(in: "out").filter { !$0.hasSuffix(".tmp") } == ["kb.faqx"])
        }
        command.remove()
    }

    @Test("export jsonl writes what index reads")
    func lines() throws {
        #expect(try command.run("export", "jsonl", "-o", "kb.jsonl").status == 0)
        #expect(try command.run("index", "kb.jsonl", "-o", "kb.faqx").status == 0)
        let json = try command.run("--kb", "kb.faqx", "--json", "lamp.turnOn: bulb access denied").json()
        #expect(json["matches"][0]["entry"].string == "bulb-on")
        #expect(json["matches"][0]["file"].isNull)
        #expect(json["matches"][0]["line"].isNull)
        #expect(
            try command.run("show", "bulb-on", "--code", "1", "--kb", "kb.faqx").output.hasPrefix(
                "lamp reset"))
        command.remove()
    }

    @Test("export json has the documented shape")
    func export() throws {
        let json = try command.run("export", "json").json()
        #expect(json["format"].int == 1)
        #expect(json["diagnostics"].elements.isEmpty)
        let entry = json["entries"][0]
        #expect(
            entry.names == [
                "aliases", "answerHTML", "answerMarkdown", "answerText", "category", "codeBlocks", "details",
                "endLine", "file", "id", "images", "line", "links", "question", "questionHTML",
                "questionMarkdown", "reviewed", "tags",
            ])
        #expect(entry["details"].isNull)
        #expect(entry["links"][0]["url"].string == "https://lamp.example/contact")
        #expect(entry["links"][0]["text"].string == "the contact page")
        #expect(entry["codeBlocks"][0]["line"].int == 11)
        #expect(Set(entry["tags"].elements.map { $0["kind"].string }).isSuperset(of: ["message", "api"]))
        command.remove()
    }
}

@Suite("What an entry holds besides words")
struct EntryContentTests {
    private let command: Command

    init() throws {
        command = try Command([
            "Content/lamp.md": #"""
            ### Q: Why is [the lamp](lamp.md "Lamp") dark?

            > LAMP_E17: filament is torn, see [the log](/log.html)

            ![the panel](panel.png)

            A: Change it, by <a href="https://lamp.example/change">the book</a>:
            ![torn](torn.png)

            ### Q: Why does it hum?

            A: The dimmer is worn out.

            """#
        ])
    }

    @Test("is the same in an index as in the folder")
    func index() throws {
        #expect(try command.run("index", "Content", "-o", "kb.faqx").status == 0)
        let entry = try command.run("export", "json").json()["entries"][0]
        let id = try #require(entry["id"].string)
        for arguments in [
            ["export", "json"], ["export", "jsonl"], ["list", "--json"], ["show", id],
            ["show", id, "--json"],
            ["show", id, "--format", "markdown"], ["show", id, "--format", "html"],
        ] {
            let outcome = try command.run(arguments + ["--kb", "Content"])
            #expect(outcome.status == 0)
            #expect(
                try command.run(arguments + ["--kb", "kb.faqx"]).output == outcome.output, "\(arguments)")
        }
        let answer = try command.run("--kb", "kb.faqx", "--json", "LAMP_E17 filament is torn").json()[
            "answer"]
        #expect(answer.names == entry.names)
        for object in [entry, answer] {
            #expect(object["questionMarkdown"].string == "Why is [the lamp](lamp.md \"Lamp\") dark?")
            #expect(object["links"][0]["url"].string == "https://lamp.example/change")
            #expect(object["images"][0]["url"].string == "torn.png")
            let details = object["details"]
            #expect(details["text"].string == "LAMP_E17: filament is torn, see the log\n\nthe panel")
            #expect(details["links"][0]["url"].string == "/log.html")
            #expect(details["images"][0]["url"].string == "panel.png")
            let tag = try #require(object["tags"].elements.first { $0["text"].string == "LAMP_E17" })
            #expect(tag["in"].string == "details")
            #expect(tag["start"].int == 0)
            #expect(tag["end"].int == 8)
        }
        command.remove()
    }

    @Test("is shown between the question and the answer")
    func shown() throws {
        let entry = try command.run("export", "json").json()["entries"][0]
        let id = try #require(entry["id"].string)
        let text = try command.run("show", id).output
        #expect(
            text.hasPrefix(
                """
                Why is the lamp dark?

                > LAMP_E17: filament is torn, see the log (/log.html)

                [image: the panel] (panel.png)

                Change it, by the book (https://lamp.example/change): [image: torn] (torn.png)
                """), "\(text)")
        let markdown = try command.run("show", id, "--format", "markdown").output
        #expect(
            markdown.contains(
                "filament is torn, see [the log](/log.html)\n\n![the panel](panel.png)\n\nChange it"))
        command.remove()
    }

    @Test("survives lines of JSON")
    func lines() throws {
        let entry = try command.run("export", "json").json()["entries"][0]
        #expect(try command.run("export", "jsonl", "-o", "kb.jsonl").status == 0)
        let read = try command.run("export", "json", "--kb", "kb.jsonl").json()["entries"][0]
        for path in [["markdown"], ["links", "url"], ["images", "url"]] {
            let strings = [read, entry].map { entry in
                path.dropFirst().reduce(entry["details"][path[0]]) { $0[0][$1] }.string
            }
            #expect(strings[0] == strings[1] && strings[0] != nil)
        }
        #expect(read["answerMarkdown"].string == entry["answerMarkdown"].string)
        command.remove()
    }
}

@Suite("Bad input")
struct BadInputTests {
    @Test("there is no such folder, or no Markdown in it: 66")
    func noKnowledgeBase() throws {
        let command = try Command(["empty/notes.txt": "x"])
        for path in ["missing", "empty"] {
            let outcome = try command.run("--kb", path, "--json", "x")
            #expect(outcome.status == 66)
            #expect(try outcome.json()["status"].string == "error")
            #expect(outcome.error.contains(path))
        }
        #expect(try command.run("x", environment: ["FAQ_KB": "missing"]).status == 66)
        command.remove()
    }

    @Test("no entry in the Markdown, or no file that can be read as text: 65, with the reason")
    func badContent() throws {
        let command = try Command(["prose/a.md": "Only prose.\n"])
        #expect(try command.run("--kb", "prose", "--json", "x").status == 65)
        try command.write("wide/a.md", [0xFF, 0xFE, 0x23, 0x00, 0x20, 0x00])
        let outcome = try command.run("--kb", "wide", "--json", "x")
        #expect(outcome.status == 65)
        #expect(try outcome.json()["error"]["diagnostics"][0]["code"].string == "utf-16")
        #expect(outcome.error.contains("iconv -f UTF-16LE -t UTF-8 a.md"))
        command.remove()
    }

    @Test("some files are refused: named on standard error, and the others answer")
    func someFiles() throws {
        let command = try Command(["Content/lamp.md": lampManual])
        try command.write("Content/bad.md", [0x23, 0x20, 0xE9, 0x0A])
        let outcome = try command.run("lamp.turnOn: bulb access denied")
        #expect(outcome.status == 0)
        #expect(outcome.error.hasPrefix("bad.md:1: error: "))
        #expect(outcome.error.contains("[not-utf-8]"))
        #expect(!outcome.output.contains("bad.md"))
        command.remove()
    }

    @Test("the output cannot be written: 74")
    func output() throws {
        let command = try Command(["Content/lamp.md": lampManual])
        #expect(try command.run("index", "Content", "-o", "missing/a.faqx", "--json").status == 74)
        #expect(try command.run("export", "json", "-o", "missing/a.json").status == 74)
        command.remove()
    }
}
