import Foundation
import Testing

@Suite("What the command writes, and what it leaves alone")
struct OutputTests {
    private let command: Command

    init() throws {
        command = try Command([
            "kb/a.md": lampManual, "kb/b.md": "# L\n\n## Why does it hum?\n\nThe bulb is loose.\n",
            "a.jsonl": "{\"id\":\"x\",\"question\":\"Why does it hum?\",\"answer\":\"So.\"}\n",
        ])
    }

    @Test(
        "no output replaces a file that it is made from, however it is called",
        arguments: [
            ["index", "kb/b.md", "-o", "kb/b.md"], ["index", "kb", "-o", "kb/b.md"],
            ["index", "kb", "-o", "link.md"], ["index", "kb", "-o", "other-name.md"],
            ["index", "a.jsonl", "-o", "a.jsonl"],
            ["export", "json", "--kb", "kb/b.md", "-o", "kb/b.md"],
            ["export", "jsonl", "--kb", "kb/b.md", "-o", "./kb/../kb/b.md"],
            ["export", "json", "--kb", "kb", "-o", "kb/b.md"],
            ["export", "json", "--kb", "kb", "-o", "link.md"],
            ["export", "json", "--kb", "kb", "-o", "other-name.md"],
            ["export", "jsonl", "--kb", "a.jsonl", "-o", "a.jsonl"],
        ])
    func sources(arguments: [String]) throws {
        defer { command.remove() }
        try FileManager.default.createSymbolicLink(
            atPath: command.path("link.md"), withDestinationPath: "kb/b.md")
        try FileManager.default.linkItem(
            atPath: command.path("kb/b.md"), toPath: command.path("other-name.md"))
        let page = try command.read("kb/b.md")
        let lines = try command.read("a.jsonl")
        let outcome = try command.run(arguments + ["--json"])
        #expect(outcome.status == 74)
        #expect(try outcome.json()["error"]["code"].string == "file-exists")
        #expect(try command.read("kb/b.md") == page)
        #expect(try command.read("a.jsonl") == lines)
        #expect(try command.names(in: "kb") == ["a.md", "b.md"])
    }

    @Test("an index replaces an index, of whatever version or damage, and an empty file, but no other")
    func onlyIndexes() throws {
        defer { command.remove() }
        try command.write("notes.txt", Array("mine".utf8))
        #expect(try command.run("index", "kb", "-o", "notes.txt").status == 74)
        #expect(try command.read("notes.txt") == Array("mine".utf8))
        try command.write("x.faqx", [])
        #expect(try command.run("index", "kb", "-o", "x.faqx").status == 0)
        let index = try command.read("x.faqx")
        var newer = index
        newer[8] = 99
        for old in [newer, Array(index.prefix(20)), index.dropLast(9) + [1, 2, 3]] {
            try command.write("x.faqx", Array(old))
            #expect(try command.run("index", "kb", "-o", "x.faqx").status == 0)
            #expect(try command.read("x.faqx") == index)
        }
    }

    @Test("what is replaced keeps its permissions, and a link stays a link, also one that leads nowhere yet")
    func permissionsAndLinks() throws {
        defer { command.remove() }
        let manager = FileManager.default
        for mode in [0o600, 0o640, 0o644] {
            for arguments in [["index", "kb", "-o", "x"], ["export", "json", "--kb", "kb", "-o", "x"]] {
                try command.write("x", [])
                try command.chmod("x", mode)
                #expect(try command.run(arguments).status == 0)
                let attributes = try manager.attributesOfItem(atPath: command.path("x"))
                #expect(attributes[.posixPermissions] as? Int == mode)
                #expect(try !command.read("x").isEmpty)
            }
        }
        try command.write("sub/real", [])
        try manager.createSymbolicLink(atPath: command.path("link"), withDestinationPath: "sub/real")
        try manager.createSymbolicLink(atPath: command.path("sub/onward"), withDestinationPath: "new")
        try manager.createSymbolicLink(atPath: command.path("dangling"), withDestinationPath: "sub/onward")
        for (link, file) in [("link", "sub/real"), ("dangling", "sub/new")] {
            #expect(try command.run("index", "kb", "-o", link).status == 0)
            #expect(
                try manager.attributesOfItem(atPath: command.path(link))[.type] as? FileAttributeType
                    == .typeSymbolicLink)
            #expect(try !command.read(file).isEmpty)
        }
        try manager.createSymbolicLink(atPath: command.path("circle"), withDestinationPath: "circle")
        #expect(try command.run("index", "kb", "-o", "circle").status == 74)
        try manager.createDirectory(atPath: command.path("folder"), withIntermediateDirectories: true)
        #expect(try command.run("index", "kb", "-o", "folder").status == 74)
        #expect(try command.names(in: "folder").isEmpty)
    }

    @Test("a pipe gets the content and stays a pipe")
    func pipes() throws {
        defer { command.remove() }
        #expect(try command.run("index", "kb", "-o", "x.faqx").status == 0)
        #expect(try command.run("export", "json", "--kb", "kb", "-o", "x.json").status == 0)
        for (arguments, expected) in [
            (["index", "kb", "-o", "pipe"], "x.faqx"),
            (["export", "json", "--kb", "kb", "-o", "pipe"], "x.json"),
        ] {
            try? FileManager.default.removeItem(atPath: command.path("pipe"))
            #expect(mkfifo(command.path("pipe"), 0o600) == 0)
            let reader = Process()
            reader.executableURL = URL(fileURLWithPath: "/bin/cat")
            reader.arguments = [command.path("pipe")]
            try command.write("seen", [])
            reader.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: command.path("seen")))
            try reader.run()
            #expect(try command.run(arguments).status == 0)
            reader.waitUntilExit()
            #expect(try command.read("seen") == command.read(expected))
            var status = stat()
            #expect(stat(command.path("pipe"), &status) == 0)
            #expect(status.st_mode & S_IFMT == S_IFIFO)
        }
    }

    @Test("nothing of a site is written through a link in its folder")
    func linksInASite() throws {
        defer { command.remove() }
        let manager = FileManager.default
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
        try command.write("victim/mine.txt", Array("mine".utf8))
        for name in ["q", "search", "index.html", ".faq-export.new", ".faq-export.old"] {
            try? manager.removeItem(atPath: command.path("site"))
            try manager.createDirectory(atPath: command.path("site"), withIntermediateDirectories: true)
            let target = name == "index.html" ? "../victim/mine.txt" : "../victim"
            try manager.createSymbolicLink(
                atPath: command.path("site/\(name)"), withDestinationPath: target)
            #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 74, "\(name)")
            #expect(try command.names(in: "victim") == ["mine.txt"])
            #expect(try command.read("victim/mine.txt") == Array("mine".utf8))
            #expect(try command.names(in: "site") == [name])
        }
    }

    @Test("two exports into one folder do not mix: the second says that the folder is taken")
    func locked() throws {
        defer { command.remove() }
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
        let folder = open(command.path("site"), O_RDONLY | O_DIRECTORY)
        #expect(flock(folder, LOCK_EX | LOCK_NB) == 0)
        let outcome = try command.run("export", "html", "--kb", "kb", "-o", "site", "--json")
        close(folder)
        #expect(outcome.status == 74)
        #expect(try outcome.json()["error"]["code"].string == "busy")
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
    }

    @Test("an export that was ended in the middle is taken back by the next one")
    func unfinishedExport() throws {
        defer { command.remove() }
        #expect(try command.run("export", "html", "--kb", "kb", "-o", "site").status == 0)
        try command.write("site/mine.txt", Array("mine".utf8))
        let manager = FileManager.default
        let page = try command.read("site/index.html")
        // As it is left by an end between two steps: one file replaced, one new, one still to come, one removed.
        try command.write(
            "site/.faq-export.new/.faq-export",
            Array(
                """
                faq export html 2
                bound 18 0000000000000000 index.html
                bound 3 0000000000000000 q/new.html
                bound 4 0000000000000000 q/next.html
                .

                """.utf8))
        try command.write("site/.faq-export.new/q/next.html", Array("next".utf8))
        try command.write("site/.faq-export.old/index.html", page)
        try command.write("site/index.html", Array("half of a new site".utf8))
        try command.write("site/q/new.html", Array("new".utf8))
        try manager.moveItem(
            atPath: command.path("site/404.html"), toPath: command.path("site/.faq-export.old/404.html"))
        let outcome = try command.run("export", "html", "--kb", "kb", "-o", "site", "--json").json()
        #expect(outcome["written"].int == 0)
        #expect(outcome["removed"].int == 0)
        #expect(try command.read("site/index.html") == page)
        #expect(!manager.fileExists(atPath: command.path("site/q/new.html")))
        #expect(try command.names(in: "site").filter { $0.hasPrefix(".faq-export.") }.isEmpty)
        #expect(try command.read("site/mine.txt") == Array("mine".utf8))
    }
}
