import Foundation
import Testing

@Suite("Answers that are copied and opened")
struct HandoffTests {
    private let command: Command
    private static let query = "lamp.turnOn bulb access denied"
    private static let sample = "lamp reset --contact\n\tlamp status | grep 'seated'\n"

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
        // Programs of a desktop, which keep what they are given.
        for name in ["wl-copy", "xclip", "xsel", "xdg-open", "editor"] {
            try command.write(
                "bin/\(name)", Array("#!/bin/sh\necho \"$@\" >\(name).words\ncat >\(name).input\n".utf8))
            try command.chmod("bin/\(name)", 0o755)
        }
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Command.Outcome {
        let path = command.path("bin") + ":/usr/bin:/bin"
        return try command.run(arguments, environment: ["PATH": path].merging(environment) { $1 })
    }

    @Test("a query gives its code sample to the byte, as show does")
    func code() throws {
        let outcome = try run(Self.query, "--code", "1")
        #expect(outcome.status == 0)
        #expect(outcome.output == Self.sample)
        #expect(try run("--code=1", Self.query, "--json").json()["code"].string == Self.sample)
        let missing = try run(Self.query, "--code", "2")
        #expect(missing.status == 1)
        #expect(missing.output.isEmpty)
        #expect(missing.error == "faq: bulb-on has no code sample 2; it has 1\n")
        #expect(try run(Self.query, "--code", "0", "--json").json()["error"]["code"].string == "no-such-code")
        #expect(try run(Self.query, "--code", "x").status == 64)
        // Where nothing answers, there is nothing to print.
        #expect(try run("bulb access denied", "--code", "1").status == 3)
        command.remove()
    }

    @Test("a sample is copied by the program of the desktop, and what was done is said")
    func copy() throws {
        for (variable, program, words) in [
            ("WAYLAND_DISPLAY", "wl-copy", "\n"), ("DISPLAY", "xclip", "-selection clipboard\n"),
        ] {
            let outcome = try run(Self.query, "--copy", environment: [variable: ":9"])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("One contact is loose"))
            #expect(
                outcome.error
                    == "faq: copied code sample 1 of 1, \(Self.sample.utf8.count) bytes, by way of \(program)\n"
            )
            #expect(String(decoding: try command.read("\(program).input"), as: UTF8.self) == Self.sample)
            #expect(String(decoding: try command.read("\(program).words"), as: UTF8.self) == words)
        }
        let words = try run("show", "flicker", "--copy", environment: ["WAYLAND_DISPLAY": "w"])
        #expect(words.error.hasPrefix("faq: copied the words of the answer"))
        #expect(String(decoding: try command.read("wl-copy.input"), as: UTF8.self) == "请换用 dim-2 调光器。")
        command.remove()
    }

    @Test("where one program fails the next is tried")
    func failing() throws {
        try command.write("bin/xclip", Array("#!/bin/sh\nexit 1\n".utf8))
        let outcome = try run("show", "bulb-on", "--code", "1", "--copy", environment: ["DISPLAY": ":9"])
        #expect(outcome.output == Self.sample)
        #expect(outcome.error.contains("by way of xsel"))
        command.remove()
    }

    @Test("without a desktop the terminal is told, and without a terminal it is an error")
    func terminal() throws {
        let outcome = try run(Self.query, "--copy", "--json", environment: ["TERM": "dumb"])
        #expect(outcome.status == 74)
        #expect(outcome.error.contains("cannot copy"))
        command.remove()
    }

    @Test("a source is opened in the editor, at its line")
    func source() throws {
        for variable in ["VISUAL", "EDITOR"] {
            let outcome = try run(Self.query, "--open", environment: [variable: "editor -w"])
            #expect(outcome.status == 0)
            let file = command.path("Content/lamp.md")
            #expect(String(decoding: try command.read("editor.words"), as: UTF8.self).hasPrefix("-w +5 "))
            #expect(outcome.error.hasPrefix("faq: opened "))
            #expect(outcome.error.contains(":5\n"))
            #expect(FileManager.default.fileExists(atPath: file))
        }
        command.remove()
    }

    @Test("a page is opened where the site's address is known")
    func page() throws {
        try command.write("Content/site.conf", Array("base-url: https://help.lamp.example/faq\n".utf8))
        let outcome = try run("show", "bulb-test", "--open", environment: ["EDITOR": "editor"])
        #expect(outcome.error == "faq: opened https://help.lamp.example/faq/q/bulb-test.html\n")
        #expect(
            String(decoding: try command.read("xdg-open.words"), as: UTF8.self)
                == "https://help.lamp.example/faq/q/bulb-test.html\n")
        command.remove()
    }

    @Test("what cannot be opened is said with a remedy")
    func nothingToOpen() throws {
        #expect(try command.run("index", "Content", "-o", "kb/kb.faqx").status != 0)
        #expect(try command.run("index", "Content", "-o", "kb.faqx").status == 0)
        let outcome = try run(
            "show", "bulb-on", "--open", "--kb", "kb.faqx", environment: ["EDITOR": "editor"])
        #expect(outcome.status == 74)
        #expect(
            outcome.error
                == "faq: cannot open bulb-on: its source lamp.md is not in ., and no site.conf gives a base-url\n"
        )
        let failing = try run("show", "bulb-on", "--open", environment: ["EDITOR": "false"])
        #expect(failing.status == 74)
        #expect(failing.error.contains("false could not open"))
        command.remove()
    }

    @Test("a batch prints whole lines alone")
    func batch() throws {
        for option in [["--copy"], ["--open"], ["--code", "1"]] {
            #expect(try command.run(["--batch", "-"] + option).status == 64)
        }
        command.remove()
    }
}
