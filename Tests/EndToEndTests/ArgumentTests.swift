import Testing

@Suite("Arguments that may be meant otherwise")
struct ArgumentTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    @Test(
        "a mistyped option is no query text",
        arguments: [
            (["--jsn", "bulb"], "--json"), (["bulb", "--limt=3"], "--limit"),
            (["bulb", "--kbb", "x"], "--kb"),
            (["bulb", "--JSON"], "--json"), (["bulb", "--choos", "1"], "--choose"),
            (["bulb", "--pol", "x"], "--po"),
            (["lst", "--tag", "x"], "faq list --tag x"),
        ])
    func mistyped(arguments: [String], meant: String) throws {
        defer { command.remove() }
        let outcome = try command.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.error.contains("did you mean \(meant)"))
    }

    @Test("an option of another command is no query text, and how to ask about it is said")
    func foreignOption() throws {
        defer { command.remove() }
        let outcome = try command.run("what's", "--format", "json", "--limit", "2")
        #expect(outcome.status == 64)
        #expect(
            outcome.error.contains(
                "--format is an option of faq rows, faq triage and faq show, not of a query"))
        #expect(outcome.error.contains("faq --limit 2 -- 'what'\\''s' --format json\n"))
        let asked = try command.run("--limit", "2", "--", "bulb access denied", "--format", "json")
        #expect([0, 3].contains(asked.status))
        let json = try command.run("--json=yes", "bulb", "--json")
        #expect(json.status == 64)
        #expect(try json.json()["error"]["code"].string == "usage")
    }

    @Test(
        "whatever else has dashes is text",
        arguments: [
            ["-5005"], ["--no-sandbox", "crashes"], ["npm install --legacy-peer-deps fails"],
            ["--jsn of a phrase"],
            ["--", "--help"], ["--", "--jsn"], ["helm", "--install-timeout", "5"], ["--" + "5005"],
            ["--node"],
        ])
    func text(arguments: [String]) throws {
        defer { command.remove() }
        #expect([0, 1, 3].contains(try command.run(arguments).status))
    }

    @Test(
        "words after the name of a command that it cannot take are answered with both readings",
        arguments: [
            (["log", "in", "fails"], 74), (["list", "index", "out", "of", "range"], 64),
            (["show", "stopper", "bug"], 64), (["export", "fails", "with", "40004"], 64),
            (["index", "out", "of", "bounds"], 64), (["help", "me", "log", "in"], 64),
        ])
    func commandOrQuery(arguments: [String], status: Int) throws {
        defer { command.remove() }
        let outcome = try command.run(arguments)
        #expect(outcome.status == Int32(status))
        #expect(outcome.error.contains("faq help \(arguments[0])"))
        #expect(outcome.error.hasSuffix("faq resolve \(arguments.joined(separator: " "))\n"))
    }

    @Test("words after a command that may be files or ids are taken for nothing else")
    func scripts() throws {
        defer { command.remove() }
        let log = try command.run("log", "missing.log")
        #expect(log.status == 74)
        #expect(log.error == "faq: cannot open missing.log: No such file or directory\n")
        try command.write("here", Array("ERROR\n".utf8))
        for words in [["missing"], ["here", "missing"], ["missing", "here"]] {
            #expect(try !command.run(["log"] + words).error.contains("faq resolve"), "\(words)")
        }
        let show = try command.run("show", "nobody")
        #expect(show.status == 1)
        #expect(show.error == "faq: no entry called nobody; faq list shows all\n")
    }

    @Test("a query that finds nothing and nearly is a command is answered with the command")
    func nearCommand() throws {
        defer { command.remove() }
        let outcome = try command.run("lst")
        #expect(outcome.status == 1)
        #expect(outcome.error.hasSuffix("Did you mean the command faq list?\n"))
        #expect(try command.run("help", "lst").error.contains("did you mean faq help list?"))
    }

    @Test("values that are refused are answered with those that were meant")
    func values() throws {
        defer { command.remove() }
        #expect(try command.run("show", "bulb-on", "--format", "jsn").error.contains("did you mean json?"))
        #expect(try command.run("bulb", "--policy", "egaer").error.contains("did you mean eager?"))
        #expect(try command.run("--limit", "-1", "bulb").error.contains("--limit must be between 1 and 1000"))
        #expect(try command.run("--limit", "x", "bulb").error.contains("--limit must be between 1 and 1000"))
    }

    @Test("a knowledge base needs a path, and the last of several is taken")
    func knowledgeBase() throws {
        defer { command.remove() }
        for arguments in [["--kb=", "bulb"], ["--kb", "", "bulb"], ["list", "--kb", ""]] {
            let outcome = try command.run(arguments)
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.error.contains("--kb"), "\(arguments)")
        }
        #expect(try command.run("list", "--kb", "nowhere", "--kb", "Content").status == 0)
        let outcome = try command.run("bulb", environment: ["FAQ_KB": "nowhere"])
        #expect(outcome.status == 66)
        #expect(outcome.error.contains("$FAQ_KB"))
    }

    @Test("a choice is taken however few matches are to be given")
    func choice() throws {
        defer { command.remove() }
        for choice in ["1", "2", "bulb-test"] {
            let outcome = try command.run("--limit", "1", "--choose", choice, "--json", "bulb access denied")
            #expect(outcome.status == 0, "\(choice)")
            #expect(try outcome.json()["matches"].elements.count == 1)
        }
    }

    @Test("what the parser of arguments says is Chinese where the locale is")
    func chinese() throws {
        defer { command.remove() }
        let chinese = ["LC_ALL": "zh_CN.UTF-8"]
        for arguments in [["--help"], ["show", "--help"], ["help", "export"]] {
            let help = try command.run(arguments, environment: chinese).output
            for word in [
                "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "See ", "(default",
                "values:",
            ] {
                #expect(!help.contains(word), "\(arguments): \(word)")
            }
            #expect(help.hasPrefix("概述：") && help.contains("\n选项：\n"))
            for line in help.split(separator: "\n") where !line.hasPrefix("用法") {
                #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } <= 80, "\(line)")
            }
        }
        for (arguments, message) in [
            (["show"], "缺少参数 <id>"), (["list", "--nonsense"], "没有选项 --nonsense"),
            (["list", "a", "b"], "多余的 2 个参数"), (["show", "x", "--code"], "--code <n> 后面缺少值"),
            (["show", "x", "--code", "y"], "--code <n> 不能是 y"), (["export", "pdf"], "<format> 不能是 pdf，应为"),
        ] {
            let error = try command.run(arguments, environment: chinese).error
            #expect(error.hasPrefix("faq: \(message)"), "\(error)")
            #expect(!error.contains("Usage") && !error.contains("See "), "\(error)")
        }
    }

    @Test("the parser describes the whole command as JSON")
    func description() throws {
        defer { command.remove() }
        let outcome = try command.run("--experimental-dump-help")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("\"subcommands\""))
    }

    @Test("an entry is shown by the beginning of its id and in any letter case, if only one is meant")
    func ids() throws {
        defer { command.remove() }
        #expect(try command.run("show", "FLICKER").output.contains("dim-2"))
        #expect(try command.run("show", "bulb-t").output.contains("adapter"))
        let several = try command.run("show", "bulb", "--json")
        #expect(several.status == 1)
        #expect(try several.json()["error"]["code"].string == "no-such-entry")
        #expect(several.error.contains("several entries begin with bulb: bulb-on, bulb-test"))
        #expect(try command.run("show", "flikcer").error.contains("did you mean flicker?"))
        #expect(try command.run("show", "").status == 1)
    }

    @Test("a list without entries says what is not there")
    func list() throws {
        defer { command.remove() }
        let tag = try command.run("list", "--tag", "lamp.turnOm")
        #expect(tag.status == 1)
        #expect(tag.output == "")
        #expect(tag.error == "no entry has the tag lamp.turnOm; did you mean lamp.turnOn?\n")
        #expect(try command.run("list", "--category", "Erorrs").error.contains("did you mean Errors?"))
    }

    @Test("a byte order mark before the first line of a batch is no part of it")
    func byteOrderMark() throws {
        defer { command.remove() }
        let line = [0xEF, 0xBB, 0xBF] + Array("{\"query\":\"bulb access denied\"}\n".utf8)
        #expect(try command.run("--batch", "-", input: line).status == 0)
    }
}
