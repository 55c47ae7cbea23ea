import Foundation
import Testing

@testable import faq

/// Entries whose parts are wider than a narrow terminal.
private let wideManual = #"""
    # Lamp manual

    ## Errors

    ### Q: lamp.turnOn fails with "bulb access denied", what now?
    <!-- faq
    id: bulb-on-2026
    -->
    A: One contact is loose, see [below](#use), [Errors](#errors), [the setup](setup.md#start) and [the page](https://lamp.example/contact).

    | Code | Meaning | What to do about it |
    |---|---|---|
    | E17 | the bulb is dark, which mostly says that no current flows | change the bulb, then switch it on |
    | E18 | 灯泡没有插好，请先断电，再重新插好，然后打开开关。 | wait |

    ```python
    def light(bulb):  # a comment that is longer than forty columns
        return "on" if bulb else 7
    ```

    ### Q: lamp.selfTest fails with "bulb access denied", what now?
    <!-- faq
    id: bulb-test-2026
    -->
    A: The test adapter is worn out.

    ### Q: 灯光闪烁，并且发出很大的嗡嗡声，应该怎么办才好呢？
    <!-- faq
    id: flicker
    -->
    A: 请换用 `dim-2` 调光器，然后重新启动；如果还是不行，请联系我们，电话写在盒子上。

    """#

@Suite("What is shown on a terminal fits it")
struct ShapeTests {
    private let command: Command

    init() throws {
        command = try Command([
            "Content/lamp.md": wideManual,
            "app.log": "ERROR lamp.turnOn: bulb access denied in the third room on the left\n",
        ])
    }

    @Test(
        "lines end at words, within the width, at any width",
        arguments: [(80, "C.UTF-8"), (40, "zh_CN.UTF-8"), (20, "C.UTF-8"), (20, "zh_CN.UTF-8")])
    func width(columns: Int, locale: String) throws {
        defer { command.remove() }
        for arguments in [
            ["bulb access denied"], ["access denied"], ["show", "bulb-on-2026"],
            ["quarterly bulb tax report"],
            ["灯光闪烁 怎么办"], ["log", "app.log"], ["list"], ["show", "nobody-is-called-like-this"],
            ["--why", "bulb access denied"],
        ] {
            let lines = try command.lines(
                arguments, columns: UInt16(columns), environment: ["LC_ALL": locale, "NO_COLOR": "1"])
            var isCode = false
            for line in lines {
                if line.hasPrefix("```") { isCode.toggle() }
                // What cannot be broken stands alone in its line.
                let words = line.split(separator: " ")
                let isWhole = words.count == 1 || line.hasPrefix("faq: ")
                #expect(
                    isCode || isWhole || DisplayWidth.of(line) <= columns, "\(columns) \(arguments): \(line)")
                let first = line.first { $0 != " " }
                #expect(first.map { !"，。、；：？！）”".contains($0) } ?? true, "\(arguments): \(line)")
            }
            for id in ["bulb-on-2026", "bulb-test-2026"] where lines.joined().contains(id.prefix(6)) {
                #expect(
                    arguments[0].hasPrefix("灯") || lines.contains { $0.contains(id) } || arguments[0] == "log"
                )
            }
        }
    }

    @Test("a table has columns where they fit, and else a record for each row")
    func table() throws {
        defer { command.remove() }
        let plain = ["NO_COLOR": "1"]
        let wide = try command.lines(["show", "bulb-on-2026"], columns: 80, environment: plain)
        #expect(wide.contains { $0.hasPrefix("Code  Meaning ") })
        #expect(wide.contains { $0.hasPrefix("E17   the bulb is dark") && $0.contains("  change the bulb") })
        let narrow = try command.lines(["show", "bulb-on-2026"], columns: 30, environment: plain)
        #expect(narrow.contains("Code: E17"))
        #expect(narrow.contains { $0.hasPrefix("Meaning: the bulb is dark") })
        let pipe = try command.run("show", "bulb-on-2026")
        #expect(pipe.output.contains("E17   the bulb is dark, which mostly says that no current flows  "))
    }

    @Test("an address is a link only where links are known to show; links within the content are words")
    func links() throws {
        defer { command.remove() }
        let bare = try command.lines(["show", "bulb-on-2026"], columns: 200).joined(separator: " ")
        #expect(
            bare.contains(
                "below (#use), Errors, the setup (setup.md#start) and the page (https://lamp.example/contact)."
            ))
        #expect(!bare.contains("\u{1B}]8"))
        let linked = try command.lines(
            ["show", "bulb-on-2026"], columns: 200, environment: ["TERM_PROGRAM": "WezTerm"]
        ).joined(separator: " ")
        #expect(linked.contains("\u{1B}]8;;https://lamp.example/contact\u{1B}\\the page\u{1B}]8;;"))
        #expect(linked.components(separatedBy: "\u{1B}]8;;\u{1B}").count == 2)
    }

    @Test(
        "terminals are known by what they say of themselves",
        arguments: [
            (["TERM": "xterm-256color"], false), (["TERM": "xterm-256color", "VTE_VERSION": "7200"], true),
            (["TERM": "xterm-256color", "VTE_VERSION": "4602"], false), (["TERM": "xterm-kitty"], true),
            (["TERM": "xterm-256color", "WT_SESSION": "1"], true),
            (["TERM": "linux", "VTE_VERSION": "7200"], false),
            (["TERM": "dumb", "WT_SESSION": "1"], false),
            (["TERM": "tmux-256color", "VTE_VERSION": "7200"], false),
            (["TERM": "xterm-256color", "TMUX": "1", "TERM_PROGRAM": "iTerm.app"], false), ([:], false),
        ])
    func terminals(environment: [String: String], known: Bool) {
        #expect(HyperlinkSupport.isKnown { environment[$0] } == known)
    }

    @Test(
        "colours are there when they are wanted, whatever the stream is",
        arguments: [
            (["--color", "always"], [:], true), (["--color=never"], ["CLICOLOR_FORCE": "1"], false),
            ([], [:], false),
            ([], ["CLICOLOR_FORCE": "1"], true), ([], ["CLICOLOR_FORCE": "0"], false),
            ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
            (["--color", "always"], ["NO_COLOR": "1"], true),
        ])
    func colours(options: [String], environment: [String: String], coloured: Bool) throws {
        defer { command.remove() }
        for line in [["show", "bulb-on-2026"], ["lamp.selfTest bulb access denied"], ["log", "app.log"]] {
            let outcome = try command.run(line + options, environment: environment)
            #expect(outcome.output.contains("\u{1B}[") == coloured, "\(line)")
        }
    }

    @Test("a colour that is none is refused")
    func unknownColour() throws {
        defer { command.remove() }
        #expect(try command.run("bulb", "--color", "allways").error.contains("did you mean always?"))
        #expect(try command.run("list", "--color", "blue").status == 64)
    }

    @Test("code is coloured, and the same bytes once the colours are left out")
    func code() throws {
        defer { command.remove() }
        let plain = try command.run("show", "bulb-on-2026").output
        let coloured = try command.run("show", "bulb-on-2026", "--color", "always").output
        #expect(coloured.contains("\u{1B}[2m# a comment that is longer than forty columns\u{1B}[0m\n"))
        #expect(coloured.contains("\u{1B}[32m\"on\"\u{1B}[0m"))
        let bare = coloured.replacingOccurrences(
            of: "\u{1B}\\[[0-9;]*m", with: "", options: .regularExpression)
        #expect(bare == plain)
    }
}

@Suite("Answers longer than the screen")
struct PagerTests {
    private let command: Command

    init() throws {
        let answer = (1...60).map { "Line \($0) of the answer.\n\n" }.joined()
        command = try Command([
            "Content/a.md": "# L\n\n### Q: Why does the lamp hum?\n<!-- faq\nid: hum\n-->\n\nA: " + answer
        ])
    }

    private func shown(_ arguments: [String], _ environment: [String: String], rows: UInt16 = 24) throws
        -> [String]
    {
        try command.lines(arguments, columns: 80, rows: rows, environment: environment)
    }

    @Test(
        "go through the pager, however they were asked for",
        arguments: [["show", "hum"], ["why does the lamp hum"]])
    func paged(arguments: [String]) throws {
        defer { command.remove() }
        let pager = ["PAGER": "sed 's/^/> /'"]
        #expect(try shown(arguments, pager).contains("> Line 60 of the answer."))
        #expect(
            try shown(arguments, ["PAGER": "false", "FAQ_PAGER": "sed 's/^/> /'"]).contains(
                "> Line 1 of the answer."))
        for (arguments, environment, rows) in [
            (arguments + ["--no-pager"], pager, UInt16(24)), (arguments, pager, 200),
            (arguments, ["PAGER": ""], 24),
            (arguments, ["FAQ_PAGER": "cat", "PAGER": "false"], 24),
            (arguments, ["PAGER": "no-such-pager 2>&-"], 24),
            (arguments, pager.merging(["TERM": "dumb"]) { $1 }, 24),
        ] {
            #expect(
                try shown(arguments, environment, rows: rows).contains("Line 60 of the answer."),
                "\(environment)")
        }
        #expect(try command.run(arguments, environment: pager).output.contains("\nLine 60 of the answer."))
    }

    @Test("may be left early: the status is that of the answer")
    func left() throws {
        defer { command.remove() }
        let long = (1...4_000).map { "Line \($0) of the answer.\n\n" }.joined()
        try command.write(
            "Content/b.md", Array("# L\n\n### Q: Long?\n<!-- faq\nid: long\n-->\n\nA: \(long)".utf8))
        let shown = try command.shownByShell(
            "\"$0\" show long; echo status $?",
            environment: ["TERM": "xterm", "PAGER": "head -n 1", "PATH": "/usr/bin:/bin"])
        #expect(String(decoding: shown, as: UTF8.self).hasSuffix("Long?\u{1B}[0m\r\nstatus 0\r\n"))
    }
}

@Suite("Questions back on a terminal")
struct AskingTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    private func shown(_ line: String) throws -> String {
        String(
            decoding: try command.shownByShell(
                line, environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"]),
            as: UTF8.self)
    }

    @Test("the end of input leaves the question open, and the shell a line of its own")
    func end() throws {
        defer { command.remove() }
        let lines = try command.lines(["bulb access denied"], columns: 80, typed: "\u{4}")
        #expect(lines.suffix(2) == ["[1–2, 0: none of these] ", ""])
        let answered = try command.lines(["bulb access denied"], columns: 80, typed: "2\n")
        #expect(answered.contains("The test adapter is worn out. Replace it."))
    }

    @Test("a query from a pipe is asked about on the terminal, or says how to choose")
    func pipe() throws {
        defer { command.remove() }
        // The terminal is that of the new session, and so what /dev/tty is.
        let asked = try shown("exec setsid -cw sh -c \"echo bulb access denied | '$0' -\"")
        #expect(asked.contains("[1–2, 0: none of these]"))
        let hint = "Take one of them with: faq --choose 1 "
        let without = try shown("exec setsid -w sh -c \"echo bulb access denied | '$0' -\"")
        #expect(without.contains(hint + "-\r\n"))
        let outcome = try command.run("bulb access denied", "--kb", "Content")
        #expect(outcome.status == 3)
        #expect(outcome.error == "Take one of them with: faq --kb Content --choose 1 'bulb access denied'\n")
    }

    @Test("what fits beside the five that are offered is said")
    func more() throws {
        defer { command.remove() }
        let twins = (1...7).map {
            "## Room \($0)\n\n### lamp.exe says \"bulb access denied\"\n\nAsk \($0).\n\n"
        }
        try command.write("twins/a.md", Array(twins.joined().utf8))
        let outcome = try command.run("--kb", "twins", "bulb access denied")
        #expect(outcome.status == 3)
        #expect(
            outcome.output.contains(
                "\n     and 2 more fit as well; all of them: faq --kb twins --json 'bulb access denied'\n\n"))
    }
}
