import Testing

@testable import faq

@Suite("The output of a command, as it stood on the terminal")
struct ShownOutputTests {
    private func shown(_ output: String) -> String {
        String(decoding: ShownOutput.lines(of: Array(output.utf8)), as: UTF8.self)
    }

    @Test(
        "is without what steers the terminal",
        arguments: [
            ("\u{1B}[31mred\u{1B}[0m\n", "red\n"), ("\u{1B}]0;title\u{7}text", "text\n"),
            ("\u{1B}]8;;http://a.example\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link\n"),
            ("\u{1B}(Bplain\u{1B}7", "plain\n"), ("a\u{7}b\u{0}c\r\n", "abc\n"), ("灯\u{1B}[1m泡", "灯泡\n"),
            ("", ""), ("\n\n", "\n\n"), ("\u{1B}", ""), ("x\u{1B}[", "x\n"), ("tab\tstop", "tab\tstop\n"),
        ])
    func sequences(output: String, lines: String) {
        #expect(shown(output) == lines)
    }

    @Test(
        "has what was written over a line in place of what it hid",
        arguments: [
            ("working 10%\rdone", "doneing 10%\n"), ("working\r\u{1B}[Kdone", "done\n"), ("ab\u{8}c", "ac\n"),
            ("灯泡\r坏", "坏泡\n"), ("abc\u{1B}[2Dx", "axc\n"), ("abc\u{1B}[1Gx", "xbc\n"),
            ("abc\u{1B}[2K\rx", "x  \n"), ("a\u{1B}[20Cb", "a b\n"),
        ])
    func overwriting(output: String, lines: String) {
        #expect(shown(output) == lines)
    }

    @Test("a sequence that does not end takes no more than its line")
    func unended() {
        #expect(shown("\u{1B}]0;title\nnext\n") == "\nnext\n")
    }

    @Test("bytes that are not UTF-8 are replaced")
    func otherEncodings() {
        let lines = ShownOutput.lines(of: [0x61, 0xFF, 0xB5, 0x62, 0xE7, 0x81])
        #expect(String(decoding: lines, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b\u{FFFD}\n")
    }
}

@Suite("The record of what a command writes")
struct OutputRecordTests {
    @Test("has all of it while that is little")
    func little() {
        var record = OutputRecord()
        for _ in 0..<1000 { record.append(Array("0123456789\n".utf8)) }
        #expect(record.bytes.count == 11_000)
    }

    @Test("has the beginning and the end, cut between lines")
    func much() {
        var record = OutputRecord()
        for hundred in 0..<15_000 {
            record.append((0..<100).flatMap { Array("line \(hundred * 100 + $0)\n".utf8) })
        }
        let lines = String(decoding: record.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "line 0")
        #expect(lines.last == "line 1499999")
        #expect(lines.allSatisfy { $0.hasPrefix("line ") && Int($0.dropFirst(5)) != nil })
        let most = OutputRecord.longestHead + 2 * OutputRecord.longestTail
        #expect(record.bytes.count > OutputRecord.longestHead + OutputRecord.longestTail / 2)
        #expect(record.bytes.count <= most)
    }
}
