import Foundation
import Testing

@Suite("Commands that are run")
struct RunTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    private func run(_ line: String, environment: [String: String] = [:]) throws -> Command.Outcome {
        try command.run(["run", "--", "sh", "-c", line], environment: environment)
    }

    @Test("keep their output and status, and after a failure the answer follows on standard error")
    func answer() throws {
        let outcome = try run("echo out; echo 'ERROR lamp.selfTest: Bulb access denied' >&2; exit 7")
        #expect(outcome.status == 7)
        #expect(outcome.output == "out\n")
        #expect(outcome.error.hasPrefix("ERROR lamp.selfTest: Bulb access denied\n\n── faq ──\n"))
        #expect(outcome.error.contains("The test adapter is worn out. Replace it."))
        #expect(outcome.error.hasSuffix("bulb-test\n"))
        command.remove()
    }

    @Test("say nothing where nothing is recorded, or nothing failed")
    func silence() throws {
        for (line, status) in [
            ("echo 'error: no such moon' >&2; exit 1", 1 as Int32),
            ("echo 'lamp.selfTest: bulb access denied' >&2", 0), ("exit 3", 3),
        ] {
            let outcome = try run(line)
            #expect(outcome.status == status)
            #expect(!outcome.error.contains("faq"))
        }
        command.remove()
    }

    @Test("end by the signal that ended them")
    func signal() throws {
        #expect(try run("kill -TERM $$").status == -SIGTERM)
        #expect(try run("ulimit -c 0; kill -ABRT $$").status == -SIGABRT)
        command.remove()
    }

    @Test("several causes are listed")
    func several() throws {
        let outcome = try run(
            """
            echo 'ERROR lamp.turnOn: bulb access denied'; seq 9
            echo 'ERROR lamp.selfTest: bulb access denied'; exit 1
            """)
        #expect(outcome.error.contains("[bulb-on]"))
        #expect(outcome.error.contains("[bulb-test]"))
        #expect(outcome.output.hasPrefix("ERROR lamp.turnOn"))
        command.remove()
    }

    @Test(
        "the knowledge base is opened after a failure alone, and what is wrong with it does not change the status"
    )
    func knowledgeBase() throws {
        let success = try command.run("run", "--kb", "none.faqx", "--", "true")
        #expect(success.status == 0)
        #expect(success.error.isEmpty)
        let failure = try command.run("run", "--kb", "none.faqx", "--", "sh", "-c", "echo error; exit 9")
        #expect(failure.status == 9)
        #expect(failure.error == "faq: none.faqx: no such file or folder\n")
        command.remove()
    }

    @Test("are what stands after two dashes; a query that begins with this word is not carried out")
    func dashes() throws {
        let outcome = try command.run("run", "touch", "made")
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("faq run -- make test"))
        #expect(!FileManager.default.fileExists(atPath: command.path("made")))
        #expect(try command.run("run", "--").status == 64)
        #expect(try command.run("run", "--nonsense", "--", "true").status == 64)
        command.remove()
    }

    @Test("that cannot be run end as a shell has it, with the reason")
    func failure() throws {
        let outcome = try command.run("run", "--", "no-such-command")
        #expect(outcome.status == 127)
        #expect(outcome.error == "faq: cannot run no-such-command: No such file or directory\n")
        #expect(try command.run("run", "--", "./Content").status == 126)
        command.remove()
    }

    @Test("find a terminal where there is one, of its size, and leave it as it was")
    func terminal() throws {
        let shown = try command.shownByShell(
            """
            setsid -c -w sh -c 'stty rows 31 cols 97; before=$(stty -g)
                "$0" run -- sh -c "stty size; test -t 0 && test -t 1 && echo all; echo ERROR lamp.selfTest: bulb access denied; exit 5"
                echo "status $?"; [ "$before" = "$(stty -g)" ] && echo as before' "$0"
            """, environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm", "NO_COLOR": "1"])
        let text = String(decoding: shown, as: UTF8.self)
        for part in ["31 97\r\n", "all\r\n", "Replace it.\r\n", "status 5\r\n", "as before\r\n"] {
            #expect(text.contains(part), "\(text)")
        }
        command.remove()
    }

    @Test("what stood on the terminal is read: colours go, and what was written over")
    func shown() throws {
        let outcome = try run(
            #"printf 'working 10%%\rworking 99%%\r\033[K\033[31mERROR\033[0m lamp.selfTest: \033[1mbulb\033[0m access denied\n'; exit 1"#
        )
        #expect(outcome.error.contains("The test adapter is worn out."))
        command.remove()
    }

    @Test("a cause in the midst of much output is found at its beginning and at its end")
    func length() throws {
        for line in [
            "echo 'ERROR lamp.selfTest: bulb access denied'; seq 300000; exit 1",
            "seq 300000; echo 'ERROR lamp.selfTest: bulb access denied'; exit 1",
        ] {
            #expect(try run("{ \(line); } >big").status == 1)
            let outcome = try command.run(
                ["run", "--", "sh", "-c", "cat; exit 1"], input: try command.read("big"))
            #expect(outcome.error.contains("The test adapter is worn out."))
            #expect(outcome.bytes == (try command.read("big")))
        }
        command.remove()
    }

    @Test("a cause is kept for the shell instead of being shown, in a file that nobody else may read")
    func kept() throws {
        let environment = ["FAQ_RUN_KEEP": command.path("state/faq/run-1")]
        let line = "echo \"ERROR lamp.selfTest: bulb access denied $FAQ_RUN_KEEP\"; exit 1"
        let outcome = try run(line, environment: environment)
        #expect(outcome.output == "ERROR lamp.selfTest: bulb access denied \n")
        #expect(outcome.error.isEmpty)
        let kept = String(decoding: try command.read("state/faq/run-1"), as: UTF8.self)
        #expect(kept.contains("The test adapter is worn out."))
        let mode = try FileManager.default.attributesOfItem(atPath: command.path("state/faq/run-1"))
        #expect(mode[.posixPermissions] as? Int == 0o600)
        let folder = try FileManager.default.attributesOfItem(atPath: command.path("state/faq"))
        #expect(folder[.posixPermissions] as? Int == 0o700)
        #expect(try run("echo error: the moon; exit 1", environment: environment).status == 1)
        #expect(try command.names(in: "state/faq") == [])
        command.remove()
    }
}

@Suite("The hook of a shell")
struct ShellHookTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    /// What bash shows with the hook, of lines that are typed.
    private func shown(_ lines: String, before: String = "") throws -> String {
        try command.write("bin/x", [])
        try command.write(
            "rc",
            Array(
                """
                PATH=$BIN:$PATH PS1='> '; \(before)
                eval "$(faq hook bash)"; eval "$(faq hook bash)"

                """.utf8))
        try command.write("typed", Array("\(lines)\nexit\n".utf8))
        let bytes = try command.shownByShell(
            """
            PATH=/usr/bin:/bin; BIN=$(dirname "$0") XDG_RUNTIME_DIR=$PWD/run HOME=$PWD \
            setsid -c -w sh -c 'exec bash --noprofile --rcfile rc -i <typed'
            """, environment: ["TERM": "dumb"])
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("shows the cause above the next prompt, once, and again when asked")
    func cause() throws {
        let line = "faq run -- sh -c 'echo ERROR lamp.selfTest: bulb access denied; exit 7'"
        let text = try shown("\(line)\necho \"status $?\"\nfaq-last")
        #expect(text.components(separatedBy: "The test adapter is worn out.").count == 3, "\(text)")
        #expect(text.contains("status 7"))
        command.remove()
    }

    @Test("leaves what others do before the prompt")
    func others() throws {
        for before in ["PROMPT_COMMAND='echo mine $?'", "PROMPT_COMMAND=('echo mine $?')"] {
            let text = try shown("sh -c 'exit 4'", before: before)
            #expect(text.contains("mine 4"), "\(text)")
        }
        command.remove()
    }

    @Test("does nothing in a shell without a terminal")
    func noTerminal() throws {
        let hook = try command.run("hook", "bash")
        #expect(hook.status == 0)
        try command.write("hook.bash", hook.bytes)
        try command.write("try.bash", Array(". ./hook.bash; type -t faq; echo \"<$PROMPT_COMMAND>\"".utf8))
        let text = try command.run(["run", "--", "bash", "try.bash"]).output
        #expect(!text.contains("function"))
        #expect(text.contains("<>"))
        command.remove()
    }

    @Test("is there for three shells")
    func shells() throws {
        for shell in ["bash", "zsh", "fish"] {
            #expect(try command.run("hook", shell).output.contains("faq-last"))
        }
        #expect(try command.run("hook", "tcsh").status == 64)
        command.remove()
    }
}

@Suite("The version")
struct VersionTests {
    @Test("says what the executable is")
    func version() throws {
        let command = try Command()
        let text = try command.run("--version").output
        #expect(text.hasPrefix("0.1.0 (commit "))
        let json = try command.run("--version", "--json").json()
        #expect(json["status"].string == "version")
        #expect(json["version"].string == "0.1.0")
        #expect((0..<3).map { json["libraries"][$0]["name"].string } == ["libcmark", "libyaml", "zlib"])
        command.remove()
    }
}
