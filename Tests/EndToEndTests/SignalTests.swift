import Foundation
import Testing

@Suite("Signals that would end the command")
struct SignalTests {
    private let command: Command
    private static let line = "10:00:01 ERROR lamp.selfTest: Bulb access denied"

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
        #expect(try command.run("index", "Content", "-o", "kb.faqx").status == 0)
    }

    @Test("an index that is cut off while it is mapped is input that cannot be read")
    func truncated() throws {
        // Long enough that the index is gone before its entries are looked up.
        try command.write("app.log", Array(String(repeating: Self.line + "\n", count: 10_000).utf8))
        let outcome = try command.run("log", "--kb", "kb.faqx", "--json", "app.log") { process in
            let maps = "/proc/\(process.processIdentifier)/maps"
            while process.isRunning {
                // The file says that it has no bytes, which is what some ways to read it go by.
                let mapped = try? FileHandle(forReadingAtPath: maps)?.readToEnd()
                if String(decoding: mapped ?? Data(), as: UTF8.self).contains("kb.faqx") {
                    truncate(command.path("kb.faqx"), 0)
                    return
                }
            }
        }
        #expect(outcome.status == 74)
        #expect(outcome.error.hasPrefix("faq: the index was cut off or overwritten"))
        #expect(try outcome.json()["error"]["code"].string == "input-output")
        command.remove()
    }

    @Test("ends with a line and a status, in the language of the locale")
    func message() throws {
        for (signal, status, english, chinese) in [
            ("BUS", 74 as Int32, "faq: the index was cut off", "faq: 读取索引时"),
            ("ABRT", 70, "faq: internal error", "faq: 内部错误"),
            ("SEGV", 70, "faq: internal error", "faq: 内部错误"),
            ("ILL", 70, "faq: internal error", "faq: 内部错误"),
            ("TRAP", 70, "faq: internal error", "faq: 内部错误"),
        ] {
            for (locale, text) in [("C.UTF-8", english), ("zh_CN.UTF-8", chinese)] {
                let outcome = try command.run(
                    "log", "--each", input: Self.line, signalled: signal, environment: ["LC_ALL": locale])
                #expect(outcome.status == status)
                #expect(outcome.error.hasPrefix(text))
                #expect(outcome.error.hasSuffix("\n"))
                #expect(try outcome.jsonLines().count == 1)
            }
        }
        command.remove()
    }

    @Test("is left alone where a core dump is wanted")
    func coreDump() throws {
        let outcome = try command.run(
            "log", "--each", input: Self.line, signalled: "TRAP",
            environment: ["FAQ_CORE_DUMP": "1", "SWIFT_BACKTRACE": "enable=no"])
        #expect(outcome.status == 128 + SIGTRAP)
        command.remove()
    }

    @Test("memory that the system refuses ends with a message, a status, and the old index whole")
    func memory() throws {
        let before = try command.read("kb.faqx")
        let page = "# Lamps\n\n## Why does the lamp glow?\n\n"
        try command.write(
            "big.md", Array((page + String(repeating: "It is *hot*.\n", count: 4_000_000)).utf8))
        let outcome = try command.run(
            ["index", "big.md", "-o", "kb.faqx", "--json"], limits: "ulimit -c 0; ulimit -v 400000")
        #expect(outcome.status == 71)
        #expect(
            outcome.error.hasSuffix(
                "faq: out of memory; raise the limit, or split the content into several knowledge bases\n"))
        #expect(try outcome.json()["error"]["code"].string == "out-of-memory")
        #expect(try command.read("kb.faqx") == before)
        command.remove()
    }

    @Test(
        "a name beyond what the system takes is said to be too long", arguments: ["resolve", "log", "index"])
    func names(subcommand: String) throws {
        for name in [String(repeating: "x", count: 300), String(repeating: "abcdefg/", count: 600)] {
            let outcome =
                try subcommand == "index"
                ? command.run("index", "Content", "-o", name + ".faqx")
                : command.run(subcommand, "--kb", name + ".faqx", "lamp")
            #expect(outcome.status == 74)
            #expect(outcome.error.contains("the name is too long for the system"))
        }
        command.remove()
    }
}

@Suite("A signal that asks faq log to end")
struct InterruptionTests {
    @Test(
        "has it report what it has read, and then ends it as whoever sent it expects",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func report(signal: Int32) throws {
        let command = try Command(["Content/lamp.md": lampManual])
        defer { command.remove() }
        for arguments in [["log", "--json"], ["log"], ["log", "--each"]] {
            let conversation = try command.conversation(arguments)
            conversation.say("10:00:01 ERROR lamp.selfTest: Bulb access denied\n")
            conversation.waitUntilRead()
            let outcome = conversation.interrupt(by: signal)
            #expect(outcome.signal == signal, "\(arguments)")
            let text = String(decoding: outcome.output, as: UTF8.self)
            #expect(text.contains("bulb-test"), "\(arguments)")
            #expect(text.contains("\"interrupted\":true") == arguments.contains("--json"))
        }
    }
}
