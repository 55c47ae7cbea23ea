import Foundation
import Testing

@Suite("faq triage")
struct TriageTests {
    private let command: Command

    private static let jsonl = """
        {"id": "T-1", "date": "2026-11-16", "subject": "灯光闪烁怎么办", "description": "从昨天开始，电话 13800138000"}
        {"id": "T-2", "date": "2026-11-17", "subject": "bulb access denied", "description": "since today"}
        {"id": "T-3", "subject": "灯光闪烁怎么办？"}
        {"id": "T-4", "subject": "Invoice is wrong", "description": "the invoice for November has a wrong address"}
        {"id": "T-5", "subject": "wrong invoice", "description": "an invoice with the address of somebody else"}
        {"id": "T-6", "description": "10:00 ERROR wick 17 burnt (token=abc123def456)"}
        {"id": "T-7", "description": "11:00 ERROR wick 4 burnt (token=fed456cba123)"}
        {"id": "T-8", "subject": "<img src=x onerror=alert(1)> | `a` [b](http://c.example) \\u001b[31m\\u202e"}
        no ticket

        """

    init() throws {
        command = try Command(["Content/lamp.md": lampManual, "week.jsonl": Self.jsonl])
    }

    @Test(
        "reports in each format and language as it always did", arguments: ["en", "zh"],
        ["txt", "md", "html", "json"])
    func goldens(language: String, format: String) throws {
        defer { command.remove() }
        try command.write(
            "before.csv",
            Array("标题,创建时间\n灯光闪烁,2026-11-09\nlamp.turnOn fails: bulb access denied,2026-11-10\n".utf8))
        let outcome = try command.run(
            ["triage", "week.jsonl", "--against", "before.csv", "-o", "report.\(format)"]
                + (format == "txt" ? ["--format", "text"] : []),
            environment: ["LC_ALL": language == "zh" ? "zh_CN.UTF-8" : "C.UTF-8"])
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty && outcome.error.isEmpty)
        let report = try command.read("report.\(format)")
        let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Goldens/triage.\(language).\(format)")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil { try Data(report).write(to: golden) }
        #expect(try String(contentsOf: golden, encoding: .utf8) == String(decoding: report, as: UTF8.self))
    }

    @Test("reads tables and mail in GBK")
    func gbk() throws {
        defer { command.remove() }
        let words: [UInt8] = [0xB5, 0xC6, 0xB9, 0xE2, 0xC9, 0xC1, 0xCB, 0xB8]  // 灯光闪烁
        let mail = Array("Subject: a\nContent-Type: text/plain; charset=gb2312\n\n".utf8) + words + [0x0A]
        for file in [Array("title,text\n".utf8) + words + Array(",a\n".utf8), mail] {
            let report = try command.run(["triage", "--json"], input: file).json()
            #expect(report["status"].string == "complete")
            #expect(report["causes"][0]["entry"].string == "flicker")
        }
    }

    @Test("says the same of JSON Lines, tables and mailboxes, from files and standard input")
    func kinds() throws {
        defer { command.remove() }
        let csv = "ticket;title;text\nT-1;灯光闪烁怎么办;\"a\n\"\"b\"\"\"\nT-2;;zzz qqq\n"
        let mbox =
            "From a\nSubject: =?utf-8?B?54Gv5YWJ6Zeq54OB5oCO5LmI5Yqe?=\n\na\n\nFrom b\nSubject: zzz\n\nqqq\n"
        let jsonl = "{\"id\":1,\"text\":\"灯光闪烁怎么办\"}\n{\"id\":2,\"text\":\"zzz qqq\"}\n"
        for text in [csv, mbox, jsonl] {
            let outcome = try command.run(["triage", "--json"], input: Array(text.utf8))
            #expect(outcome.status == 0)
            let report = try outcome.json()
            #expect(report["tickets"].int == 2)
            #expect(report["causes"][0]["entry"].string == "flicker")
            #expect(report["causes"][0]["count"].int == 1)
            #expect(report["unknown"].int == 1)
            #expect(report["forms"].elements.count == 1)
        }
    }

    @Test("groups what is not in the base by the form of its error, else by the words that it shares")
    func forms() throws {
        defer { command.remove() }
        let report = try command.run("triage", "week.jsonl", "--json").json()
        let forms = report["forms"].elements
        #expect(forms.map { $0["count"].int } == [2, 2, 1])
        #expect(Set(forms[0]["shared"].elements.compactMap(\.string)).isSuperset(of: ["Invoice", "wrong"]))
        #expect(forms[1]["template"].string?.count == 16)
        #expect(forms[1]["examples"][0]["text"].string == "10:00 ERROR wick 17 burnt (token=***)")
    }

    @Test("shows what tickets share as they have it: Chinese in whole stretches; of one ticket nothing")
    func shared() throws {
        defer { command.remove() }
        try command.write(
            "more.jsonl",
            Array(
                """
                {"text": "打印机的灯打不开了"}
                {"text": "打印机开机后灯打不开，屏幕没有显示"}
                {"text": "Wrong Billing address on the form"}
                {"text": "a wrong billing address once more"}
                {"text": "食堂菜单哪里看"}

                """.utf8))
        let report = try command.run("triage", "more.jsonl", "--json").json()
        let shared = report["forms"].elements.map { $0["shared"].elements.compactMap(\.string) }
        #expect(shared == [["打印机", "灯打不开"], ["Wrong", "Billing", "address"], []])
        let text = try command.run("triage", "more.jsonl").output
        #expect(text.contains("打印机 … 灯打不开\n"))
        #expect(text.hasSuffix("1  20.0%  more.jsonl, line 5: 食堂菜单哪里看\n"))
    }

    @Test("says why there is no report, instead of one of nothing")
    func nothing() throws {
        defer { command.remove() }
        try command.write("week.zip", Array("PK\u{3}\u{4}\u{14}\0\0\0week.jsonl".utf8))
        try command.write("array.json", Array("[{\"text\": \"a\"}]".utf8))
        try command.write("members.jsonl", Array("{\"words\": \"a\"}\n".utf8))
        let wide = String(repeating: "n", count: 5000) + ",b\n1,2\n"
        try command.write("wide.csv", Array(wide.utf8))
        for (file, status, message) in [
            ("week.zip", 65, "unzip -p"), ("Content", 74, "Content/*.jsonl"), ("array.json", 65, "jq"),
            ("members.jsonl", 65, "members.jsonl, line 1"), ("wide.csv", 65, "--text-field"),
        ] {
            let outcome = try command.run("triage", file)
            #expect(outcome.status == status, "\(file)")
            #expect(outcome.output.isEmpty)
            #expect(outcome.error.contains(message) && outcome.error.utf8.count < 300, "\(outcome.error)")
        }
    }

    @Test(
        "shows nothing secret and nothing that steers a terminal",
        arguments: ["text", "markdown", "html", "json"])
    func hostile(format: String) throws {
        defer { command.remove() }
        let output = try command.run("triage", "week.jsonl", "--format", format).output
        for secret in ["13800138000", "abc123def456", "fed456cba123", "\u{1B}", "\u{202E}"] {
            #expect(!output.contains(secret))
        }
        switch format {
        case "html":
            #expect(output.contains("&lt;img src=x onerror=alert(1)&gt;"))
            #expect(
                !output.contains("<img") && !output.contains("<script")
                    && output.contains("<svg role=\"img\""))
        case "markdown":
            #expect(output.contains(#"\<img src=x onerror=alert(1)\> \| \`a\` \[b\](http\://c.example)"#))
        default: break
        }
    }

    @Test("compares with another week as tickets or as an earlier report, to the same result")
    func comparison() throws {
        defer { command.remove() }
        func week(_ flicker: Int, _ others: Int) -> [UInt8] {
            Array(
                (String(repeating: "{\"text\":\"灯光闪烁怎么办\"}\n", count: flicker)
                    + String(repeating: "{\"text\":\"zzz qqq\"}\n", count: others)).utf8)
        }
        try command.write("before.jsonl", week(40, 60))
        try command.write("after.jsonl", week(90, 110))
        try command.write("same.jsonl", week(81, 119))
        try command.write("less.jsonl", week(20, 80))
        try command.write("none.jsonl", week(0, 10))
        try command.write(
            "dated.jsonl", Array("{\"text\":\"灯光闪烁怎么办\",\"date\":\"2026-11-09\"}\n".utf8))
        #expect(try command.run("triage", "dated.jsonl", "-o", "dated.json").status == 0)
        let dated = try command.run("triage", "before.jsonl", "--against", "dated.json").output
        #expect(dated.contains("(1 ticket, 2026-11-09)"))
        let less = try command.run("triage", "less.jsonl", "--against", "before.jsonl").output
        #expect(less.contains("\n  ↓ falling  40 (40.0%)  20 (20.0%)  灯光闪烁怎么办？  [flicker]\n"))
        let earlier = try command.run("triage", "before.jsonl", "-o", "before.json")
        #expect(earlier.status == 0)
        func trend(_ after: String, against before: String) throws -> [String?] {
            let json = try command.run("triage", after, "--against", before, "--json").json()
            return json["against"]["changes"].elements.map { $0["trend"].string }
        }
        for before in ["before.jsonl", "before.json"] {
            #expect(try trend("same.jsonl", against: before) == ["steady"])
            #expect(try trend("after.jsonl", against: before) == ["steady"])
            #expect(try trend("less.jsonl", against: before) == ["falling"])
            #expect(try trend("none.jsonl", against: before) == ["gone"])
        }
        #expect(try trend("before.jsonl", against: "less.jsonl") == ["rising"])
        #expect(try trend("before.jsonl", against: "none.jsonl") == ["new"])
        try command.write("empty.jsonl", [])
        let empty = try command.run("triage", "same.jsonl", "--against", "empty.jsonl", "--json")
        #expect(try empty.json()["error"]["code"].string == "no-tickets")
        try command.write("words.txt", Array("just\nwords\n".utf8))
        let words = try command.run("triage", "same.jsonl", "--against", "words.txt", "--json")
        #expect(words.status == 65 && words.error.contains("words.txt"))
        #expect(try words.json()["against"]["tickets"].int == nil)
        try command.write("broken.json", Array("{\"report\":\"triage\",\"tickets\":1}".utf8))
        #expect(try command.run("triage", "same.jsonl", "--against", "broken.json").status == 65)
    }

    @Test("goes on where a file or a ticket cannot be read, and says so")
    func failures() throws {
        defer { command.remove() }
        let report = try command.run("triage", "missing.jsonl", "week.jsonl", "--json")
        #expect(report.status == 74)
        #expect(report.error.contains("missing.jsonl"))
        let json = try report.json()
        #expect(json["tickets"].int == 8)
        #expect(json["status"].string == "partial")
        #expect(json["failures"].elements.map { $0["code"].string } == ["input-output", "bad-json"])
        #expect(json["failures"][1]["line"].int == 9)
        try command.write("empty.csv", [])
        #expect(
            try command.run("triage", "empty.csv", "--json").json()["error"]["code"].string == "no-tickets")
        try command.write("other.txt", Array("just\nwords\n".utf8))
        let other = try command.run("triage", "other.txt")
        #expect(other.status == 65 && other.error.contains("mbox"))
        try command.write(
            "long.mbox", Array("Subject: flicker\n\n".utf8) + [UInt8](repeating: 0x61, count: 3 << 20))
        let long = try command.run("triage", "long.mbox", "--json")
        #expect(long.status == 65)
        #expect(try long.json()["cut"].int == 1)
    }

    @Test("is never written over the tickets, the earlier report or the content that it is made of")
    func sources() throws {
        defer { command.remove() }
        try command.write("before.jsonl", Array("{\"text\":\"flicker\"}\n".utf8))
        for output in ["week.jsonl", "before.jsonl", "Content/lamp.md", "./week.jsonl"] {
            let before = try command.read(output)
            let outcome = try command.run(
                "triage", "week.jsonl", "--against", "before.jsonl", "-o", output, "--json")
            #expect(outcome.status == 74, "\(output)")
            #expect(try outcome.json()["error"]["code"].string == "file-exists")
            #expect(try command.read(output) == before)
        }
    }

    @Test("shows how far it is on a terminal, and nothing of that is left")
    func progress() throws {
        defer { command.remove() }
        let tickets = String(repeating: "{\"text\":\"zzz qqq\"}\n", count: 130)
        try command.write("many.jsonl", Array(tickets.utf8))
        let shown = String(
            decoding: try command.shownByShell(
                "(cat many.jsonl; sleep 0.3; cat many.jsonl) | \"$0\" triage --kb Content -",
                environment: ["TERM": "xterm", "NO_COLOR": "1"]), as: UTF8.self)
        #expect(shown.contains("tickets read"))
        let last = shown.components(separatedBy: "\r\u{1B}[K").last ?? ""
        #expect(!last.contains("tickets read"))
        #expect(last.contains("260 tickets"))
    }
}
