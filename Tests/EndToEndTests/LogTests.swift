import Foundation
import Testing

@Suite("faq log")
struct LogTests {
    private let command: Command
    private static let log = """
        10:00:00 INFO lamp starts for 13800138000
        10:00:01 ERROR lamp.selfTest: Bulb access denied (token=abcdef)
        10:00:02 ERROR wick 17 burnt
        10:00:03 ERROR wick 18 burnt
        10:00:04 lamp.turnOn
        10:00:05 bulb access
        denied again by ann@lamp.example

        """

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    @Test("reports by cause, the earliest first, and what is unknown")
    func report() throws {
        let outcome = try command.run(["log", "--json"], input: Array(Self.log.utf8))
        #expect(outcome.status == 0)
        let json = try outcome.json()
        #expect(json["status"].string == "found")
        #expect(json["lines"].double == 7)
        #expect(json["causes"][0]["entry"].string == "bulb-test")
        #expect(json["causes"][0]["firstLine"].double == 2)
        #expect(
            json["causes"][0]["sample"].string
                == "10:00:01 ERROR lamp.selfTest: Bulb access denied (token=***)")
        #expect(json["causes"][1]["entry"].string == "bulb-on")
        #expect(json["causes"][1]["firstLine"].double == 6)
        #expect(json["unknown"][0]["count"].double == 2)
        command.remove()
    }

    @Test("prints one line for each line explained, with nothing secret in it")
    func each() throws {
        let outcome = try command.run(["log", "--each", "-"], input: Array(Self.log.utf8))
        let lines = try outcome.jsonLines()
        #expect(lines.map { $0["line"].double } == [2, 6])
        #expect(lines[0].names == ["entry", "entryLine", "file", "line", "text"])
        #expect(lines[0]["file"].string == "lamp.md")
        #expect(!outcome.output.contains("abcdef"))
        #expect(!outcome.output.contains("ann@"))
        command.remove()
    }

    @Test("shows no text of a log when it is told so")
    func noSamples() throws {
        let log = Array(Self.log.utf8)
        let text = try command.run(["log", "--no-samples"], input: log)
        #expect(text.status == 0 && text.output.contains("line 3 to line 4, 2 times"))
        #expect(!text.output.contains("wick") && !text.output.contains("denied ("))
        let json = try command.run(["log", "--no-samples", "--json"], input: log).json()
        #expect(json["causes"][0]["sample"].string == nil && json["causes"][0]["count"].double == 1)
        #expect(json["unknown"][0].names == ["count", "firstLine", "lastLine"])
        let lines = try command.run(["log", "--no-samples", "--each"], input: log).jsonLines()
        #expect(
            lines.map(\.names) == [
                ["entry", "entryLine", "file", "line"], ["entry", "entryLine", "file", "line"],
            ])
        command.remove()
    }

    @Test("speaks to people in the language of the locale")
    func human() throws {
        try command.write("app.log", Array(Self.log.utf8))
        let english = try command.run("log", "app.log")
        #expect(english.output.hasPrefix("2 known causes in 7 lines, 1 unknown error\n"))
        #expect(english.output.contains("line 3 to line 4, 2 times"))
        let chinese = try command.run("log", "app.log", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.output.hasPrefix("7 行中有 2 类已收录的问题，1 类未收录的错误\n"))
        command.remove()
    }

    @Test("reads gzip, and refuses it when it is cut off")
    func compressed() throws {
        try command.write("app.log", Array(Self.log.utf8))
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
        gzip.arguments = ["-c"]
        let input = Pipe()
        let output = Pipe()
        gzip.standardInput = input
        gzip.standardOutput = output
        try gzip.run()
        input.fileHandleForWriting.write(Data(Self.log.utf8))
        try input.fileHandleForWriting.close()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        gzip.waitUntilExit()
        try command.write("app.log.gz", bytes + bytes)
        #expect(try command.run("log", "--json", "app.log.gz").json()["lines"].double == 14)
        try command.write("cut.gz", Array(bytes.dropLast(9)))
        #expect(try command.run("log", "cut.gz").status == 74)
        command.remove()
    }

    @Test("ends with 1 when no entry explains anything, with 74 without the log, with 64 for odd options")
    func failures() throws {
        #expect(try command.run(["log", "-"], input: Array("all is well\n".utf8)).status == 1)
        #expect(try command.run(["log", "--json"], input: []).json()["status"].string == "none")
        #expect(try command.run("log", "missing.log").status == 74)
        #expect(try command.run("log", "--json", "--each").status == 64)
        command.remove()
    }
}
