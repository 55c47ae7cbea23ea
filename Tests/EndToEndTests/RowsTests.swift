import Foundation
import Testing

@Suite("faq rows")
struct RowsTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    private static let jsonl = """
        {"id": "a", "text": "bulb access denied"}
        {"id": {"n": 7}, "query": "灯光闪烁怎么办"}

        {"id": "c", "text": 3}
        {"id": "d", "text": " "}
        no JSON
        {"id": "e", "text": "zzz qqq"}
        """

    @Test("gives one row for each row, in order, whatever is wrong with some")
    func rows() throws {
        defer { command.remove() }
        let outcome = try command.run(["rows", "--format", "jsonl"], input: Array(Self.jsonl.utf8))
        #expect(outcome.status == 65)
        let rows = try outcome.jsonLines()
        #expect(
            rows.map { $0["status"].string } == [
                "ambiguous", "answer", "error", "error", "error", "error", "none",
            ])
        #expect(
            rows.map { $0["error"].string } == [
                nil, nil, "blank-row", "no-text", "empty-text", "bad-json", nil,
            ])
        #expect(rows.compactMap { $0["line"].int } == [3, 4, 5, 6])
        #expect(rows[1]["id"]["n"].int == 7)
        #expect(rows[3]["id"].string == "c")
        #expect(rows[1]["entry"].string == "flicker")
        #expect(
            rows[0]["choices"].elements.map(\.string).sorted { $0 ?? "" < $1 ?? "" } == [
                "bulb-on", "bulb-test",
            ])
        let names = [
            "choices", "confidence", "entry", "error", "id", "line", "message", "shortlist", "status",
        ]
        #expect(rows.allSatisfy { $0.names == names })
    }

    @Test("says the same in every format, on any number of threads")
    func formats() throws {
        defer { command.remove() }
        let csv = """
            note,id,text\r
            x,1,"bulb access
            denied"\r
            "a ""b"", c",2,灯光闪烁怎么办\r

            """
        let tsv = "\u{FEFF}id\ttext\n1\tbulb access\\ndenied\n2\t灯光闪烁怎么办"
        let plain = try command.run(["rows", "--format", "csv", "--threads", "3"], input: Array(csv.utf8))
        let tabs = try command.run(["rows", "--format", "tsv"], input: Array(tsv.utf8))
        #expect(plain.status == 0)
        let lines = plain.output.split(separator: "\n")
        #expect(
            lines.map { $0.prefix { $0 != "[" } } == [
                "id,status,entry,confidence,shortlist,choices,line,error,message",
                lines[1].prefix { $0 != "[" },
                lines[2].prefix { $0 != "[" },
            ])
        #expect(lines[1].hasPrefix("1,ambiguous,,"))
        #expect(lines[1].contains(#""[""bulb-"#))
        #expect(lines[2].hasPrefix("2,answer,flicker,"))
        #expect(
            tabs.output.split(separator: "\n").map { $0.split(separator: "\t")[1] } == [
                "status", "ambiguous", "answer",
            ])
    }

    @Test("loses a line to a quote in the wrong place, and not what follows")
    func quotes() throws {
        defer { command.remove() }
        let csv = #"""
            id,text
            1,"never closed
            2,"closed" oddly
            3,"lines
            of ""two"""
            4,bulb,access
            =5+5,flicker
            6,"open at the end
            7,flicker
            """#
        let outcome = try command.run(["rows", "--format", "csv"], input: Array(csv.utf8))
        #expect(outcome.status == 65)
        let rows = outcome.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        // An id comes back as it is, whatever a program for tables makes of it.
        #expect(rows.map(\.first) == ["", "", "3", "4", "=5+5", "", "7"])
        #expect(rows.map { $0[$0.count - 2] }.filter { !$0.isEmpty }.count >= 3)
        #expect(outcome.output.contains(",2,bad-quote,"))
        #expect(outcome.output.contains(",3,bad-quote,"))
        #expect(outcome.output.contains(",6,ragged-row,"))
        #expect(outcome.output.contains(",8,bad-quote,"))
    }

    @Test("takes bytes that are no text as the error of their row")
    func bytes() throws {
        defer { command.remove() }
        let tsv: [UInt8] =
            Array("1\tflicker\0\n2\t".utf8) + [0xFF, 0xFE] + Array("\n\u{1B}[31m\tflicker\n".utf8)
        let outcome = try command.run(
            ["rows", "--format", "tsv", "--columns", "id,text"], input: tsv)
        let rows = outcome.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        #expect(rows.count == 3)
        #expect(rows[1][0] == "2" && rows[1][7] == "not-utf-8")
        #expect(rows[2][0] == "\u{1B}[31m")
        #expect(outcome.status == 65)
    }

    @Test("reads the text of a row as a log, with nothing secret in what it gives")
    func log() throws {
        defer { command.remove() }
        let tsv =
            "id\ttext\n"
            + "1\t10:00 INFO x\\n10:01 ERROR lamp.selfTest: Bulb access denied (token=abcdef)\\nERROR wick 17 burnt\\nERROR wick 18 burnt\n"
            + "2\tall is well\n"
        let outcome = try command.run(["rows", "--format", "tsv", "--mode", "log"], input: Array(tsv.utf8))
        #expect(outcome.status == 0)
        let rows = outcome.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        #expect(rows[1][1] == "found" && rows[2][1] == "none")
        let causes = try JSON(parsing: "{\"a\":\(rows[1][3].replacing("\\\\", with: "\\"))}".utf8)["a"]
        #expect(causes[0]["entry"].string == "bulb-test")
        #expect(causes[0]["firstLine"].int == 2)
        let unknown = try JSON(parsing: "{\"a\":\(rows[1][4])}".utf8)["a"]
        #expect(unknown.elements.count == 1)
        #expect(unknown[0]["count"].int == 2)
        #expect(unknown[0]["template"].string?.count == 16)
        #expect(!outcome.output.contains("abcdef"))
    }

    @Test("lines that differ in a secret alone are of one form, whose number does not depend on it")
    func templates() throws {
        defer { command.remove() }
        func unknown(_ lines: String...) throws -> JSON {
            let row = "{\"text\":\"\(lines.joined(separator: "\\n"))\"}\n"
            return try command.run(["rows", "--format", "jsonl", "--mode", "log"], input: Array(row.utf8))
                .json()["unknown"]
        }
        let line = "ERROR: wick burnt, password="
        let both = try unknown(line + "swordfish", line + "marzipan", "ERROR: wick gone")
        #expect(both.elements.count == 2)
        #expect(both[0]["count"].int == 2)
        #expect(try unknown(line + "tigerlily")[0]["template"].string == both[0]["template"].string)
    }

    @Test("says which columns there are when none has the text")
    func columns() throws {
        defer { command.remove() }
        let outcome = try command.run(["rows", "--format", "csv"], input: Array("id,body\n1,flicker\n".utf8))
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("id, body") && outcome.error.contains("--text-field"))
        let named = try command.run(
            ["rows", "--format", "csv", "--text-field", "body"], input: Array("id,body\n1,flicker\n".utf8))
        #expect(named.status == 0)
        let utf16 = "id,text\n1,flicker\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        // 编号,标题
        let gbk: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xB1, 0xEA, 0xCC, 0xE2, 0x0A]
        let long = Array((String(repeating: "n", count: 5000) + ",b\n").utf8)
        for (format, table, remedy) in [
            ("csv", Array("id;text\n1;flicker\n".utf8), "semicolons"),
            ("csv", Array("id\ttext\n1\tflicker\n".utf8), "--format tsv"),
            ("tsv", Array("id,text\n1,flicker\n".utf8), "--format csv"),
            ("csv", [0xFF, 0xFE] + utf16, "iconv -f UTF-16LE"), ("csv", utf16, "iconv -f UTF-16LE"),
            ("tsv", gbk, "iconv -f GB18030"), ("csv", long, "--text-field"),
        ] {
            let outcome = try command.run(["rows", "--format", format], input: table)
            #expect(outcome.status == 65 && outcome.output.isEmpty)
            #expect(outcome.error.contains(remedy) && outcome.error.utf8.count < 300, "\(outcome.error)")
        }
        #expect(try command.run("rows", "--format", "jsonl", "--columns", "a").status == 64)
    }

    @Test("takes no more memory for many rows than for few, and gives as many as it took")
    func memory() throws {
        defer { command.remove() }
        var input: [UInt8] = []
        for number in 0..<100_000 {
            let text = number.isMultiple(of: 1000) ? "flicker" : ""
            input += Array(
                "{\"id\":\(number),\"text\":\"\(text)\",\"more\":\"\(String(repeating: "x", count: 500))\"}\n"
                    .utf8)
        }
        let outcome = try command.run(
            ["rows", "--format", "jsonl"], input: input, limits: "ulimit -v 50000")
        #expect(outcome.status == 65)
        #expect(outcome.bytes.count { $0 == 0x0A } == 100_000)
        #expect(outcome.bytes.starts(with: Array("{\"id\":0,\"status\":\"".utf8)))
    }

    @Test("ends quietly when nobody reads on")
    func brokenPipe() throws {
        defer { command.remove() }
        let script =
            "yes '{\"text\":\"flicker\"}' | \"$0\" rows --format jsonl 2>err | head -n 2; cat err >&2"
        let shown = try command.shownByShell(script, environment: [:])
        #expect(String(decoding: shown, as: UTF8.self).split(separator: "\r\n").count == 2)
    }
}
