import Foundation
import Testing

@Suite("What is asked bit by bit")
struct StreamingTests {
    @Test(
        "is answered before more is waited for, however the lines are cut",
        arguments: [
            ["--batch", "-"], ["log", "--each", "-"], ["rows", "--format", "jsonl"],
            ["rows", "--format", "jsonl", "--threads", "2"],
            ["rows", "--format", "csv", "--columns", "id,text"],
            ["rows", "--format", "tsv", "--columns", "id,text", "--mode", "log"],
        ])
    func answersInBetween(arguments: [String]) throws {
        let command = try Command(["kb.md": "# L\n\n## Why does it print `LAMP_E17: dark`?\n\nNo bulb.\n"])
        defer { command.remove() }
        let conversation = try command.conversation(arguments + ["--kb", "kb.md"])
        defer { conversation.end() }
        let line =
            switch arguments.first(where: { ["csv", "tsv", "log"].contains($0) }) {
            case "csv": "1,\"LAMP_E17:\ndark\"\n"
            case "tsv": "1\tLAMP_E17:\\ndark\n"
            case "log": "ERROR LAMP_E17: dark\n"
            default: "{\"id\": 1, \"query\": \"LAMP_E17: dark\"}\n"
            }
        for round in 1...3 {
            conversation.say(line + line.prefix(9))
            #expect(conversation.answer().split(separator: 0x0A).count == 1, "round \(round)")
            conversation.say(String(line.dropFirst(9)))
            #expect(conversation.answer().split(separator: 0x0A).count == 1, "round \(round)")
        }
    }

    @Test("is answered whole when the last line has no end, and a line may be long")
    func lines() throws {
        let command = try Command(["kb.md": "# L\n\n## Why does it print `LAMP_E17: dark`?\n\nNo bulb.\n"])
        defer { command.remove() }
        let long = "{\"id\": 2, \"query\": \"LAMP_E17 \(String(repeating: "x ", count: 200_000))\"}"
        let input = "{\"id\": 1, \"query\": \"LAMP_E17\"}\r\n\n\(long)\n{\"id\": 3, \"query\": \"LAMP_E17\"}"
        let outcome = try command.run(["--batch", "-", "--kb", "kb.md"], input: Array(input.utf8))
        #expect(outcome.status == 0)
        #expect(try outcome.jsonLines().map { try $0["id"].int } == [1, 2, 3])
    }
}
