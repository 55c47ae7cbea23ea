import Testing

@Suite("faq resolve")
struct ResolveTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    @Test("prints the answer with its code as it is, where it is from, and ends with 0")
    func answer() throws {
        let outcome = try command.run("lamp.turnOn fails: bulb access denied")
        #expect(outcome.status == 0)
        #expect(outcome.error == "")
        #expect(
            outcome.output.hasPrefix(
                "lamp.turnOn fails with \"bulb access denied\", what now?\n\nOne contact is loose")
        )
        #expect(
            outcome.output.contains("\n```sh\nlamp reset --contact\n\tlamp status | grep 'seated'\n```\n"))
        #expect(outcome.output.contains("the contact page (https://lamp.example/contact)"))
        #expect(outcome.output.contains("source lamp.md:5 · bulb-on · matched by"))
        command.remove()
    }

    @Test(
        "a report with several causes names each, with the confidence that it has alone, in text, JSON and batches"
    )
    func severalCauses() throws {
        let manual = """
            # Faults

            ## What does E1001 mean?

            The tank is empty. Fill it up to the mark.

            ## What does E1002 mean?

            The pipe is blocked. Blow through it.

            ## The lamp says "luminous wick extinguished", what now?

            Trim the wick.

            ## How is the shade cleaned?

            With a dry cloth.

            """
        let command = try Command(["Content/faults.md": manual])
        let report = "10:00 error E1001 at start\n10:01 ERROR luminous wick extinguished; then E1002"
        let json = try command.run("--json", report)
        #expect(json.status == 3)
        for outcome in [
            try json.json(),
            try command.run(
                ["--batch", "-"],
                input: Array(#"{"query": "E1001 … E1002 and luminous wick extinguished"}"#.utf8)
            )
            .json(),
        ] {
            #expect(outcome["question"]["reason"].string == "several")
            let choices = (0..<3).compactMap { outcome["question"]["choices"][$0]["entry"].string }
            let matches = (0..<3).compactMap { outcome["matches"][$0]["entry"].string }
            #expect(Set(choices).count == 3 && Set(choices) == Set(matches))
            #expect((0..<3).allSatisfy { outcome["matches"][$0]["confidence"].double ?? 0 > 0.9 })
        }
        let text = try command.run(report)
        #expect(text.status == 3 && text.output.hasPrefix("The report names 3 causes"))
        let chosen = try command.run("--choose", "2", "--json", report).json()
        #expect((0.9..<1).contains(chosen["confidence"].double ?? 0))
        command.remove()
    }

    @Test("asks which is meant when several fit, and ends with 3")
    func ambiguous() throws {
        let outcome = try command.run("bulb access denied")
        #expect(outcome.status == 3)
        #expect(outcome.output.contains("1  "))
        #expect(outcome.output.contains("[bulb-on]"))
        #expect(outcome.output.contains("[bulb-test]"))
        #expect(outcome.output.hasSuffix("Which API is it?\n"))
        command.remove()
    }

    @Test("takes the choice by id or number, and refuses others")
    func choice() throws {
        let chosen = try command.run("bulb access denied", "--choose", "bulb-test")
        #expect(chosen.status == 0)
        #expect(chosen.output.contains("The test adapter is worn out."))
        let json = try command.run("bulb access denied", "--choose", "2", "--json").json()
        #expect(json["status"].string == "answer")
        let refused = try command.run("bulb access denied", "--choose", "nobody", "--json")
        #expect(refused.status == 64)
        #expect(try refused.json()["error"]["code"].string == "no-such-choice")
        command.remove()
    }

    @Test("takes none of the choices for no answer, and says which were declined")
    func noChoice() throws {
        let outcome = try command.run("bulb access denied", "--choose", "none")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.error.hasPrefix("Not in this knowledge base."))
        let json = try command.run("bulb access denied", "--choose", "none", "--json")
        #expect(json.status == 1)
        #expect(try json.json()["status"].string == "none")
        #expect(
            Set(try json.json()["declined"].elements.map { $0.string }) == ["bulb-on", "bulb-test"])
        #expect(try command.run("quarterly tax report", "--choose", "none").status == 64)
        command.remove()
    }

    @Test("tells questions that read the same apart by their headings")
    func twins() throws {
        let text = ["Windows", "macOS"].map {
            "## \($0)\n\n### lamp.exe says \"bulb access denied\"\n\nAsk \($0).\n\n"
        }
        try command.write("twins/a.md", Array(text.joined().utf8))
        let json = try command.run(
            "--kb", "twins", "--policy", "cautious", "--json", "bulb access denied"
        ).json()
        #expect(json["question"]["facet"].string == "category")
        #expect(Set(json["question"]["choices"].elements.map { $0["label"].string }) == ["Windows", "macOS"])
        command.remove()
    }

    @Test("follows a policy, and refuses another word for one")
    func policy() throws {
        for policy in ["cautious", "balanced", "eager"] {
            let outcome = try command.run("lamp.turnOn: bulb access denied", "--policy", policy, "--json")
            #expect(try outcome.json()["matches"][0]["entry"].string == "bulb-on")
        }
        let refused = try command.run("lamp", "--policy", "bold", "--json")
        #expect(refused.status == 64)
        #expect(refused.error.contains("--policy must be cautious, balanced or eager"))
        command.remove()
    }

    @Test("prints nothing on standard output without an answer, and ends with 1")
    func none() throws {
        let outcome = try command.run("quarterly tax report")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.error.hasPrefix("Not in this knowledge base."))
        command.remove()
    }

    @Test("speaks the language of the locale")
    func locale() throws {
        let none = try command.run("报销流程", environment: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"])
        #expect(none.error.hasPrefix("没有收录。"))
        let usage = try command.run("--limit", "0", "x", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(usage.error.contains("--limit 应在 1 到 1000 之间"))
        command.remove()
    }

    @Test("prints one JSON object of the documented shape")
    func json() throws {
        let outcome = try command.run("--json", "lamp.turnOn fails: bulb access denied")
        #expect(outcome.status == 0)
        let json = try outcome.json()
        #expect(
            json.names == [
                "answer", "confidence", "id", "matches", "micros", "question", "shortlist", "status",
            ])
        #expect(json["status"].string == "answer")
        #expect(json["question"].isNull)
        #expect((0...1).contains(try #require(json["confidence"].double)))
        #expect((0...1).contains(try #require(json["shortlist"].double)))
        let match = json["matches"][0]
        #expect(
            match.names == [
                "confidence", "endLine", "entry", "evidence", "file", "line", "question", "score",
            ])
        #expect(match["entry"].string == "bulb-on")
        #expect(match["file"].string == "lamp.md")
        #expect(match["line"].int == 5)
        #expect(match["evidence"][0].names == ["end", "in", "lane", "start", "text"])
        #expect(json["answer"]["codeBlocks"][0]["language"].string == "sh")
        command.remove()
    }

    @Test("explains an order in words, not by the names of features")
    func why() throws {
        let query = "lamp.turnOn fails: bulb access denied"
        let json = try command.run("--json", "--why", query).json()
        let features = json["matches"][0]["features"].names
        #expect(!features.isEmpty)
        let lines = try command.run("--why", query).error.split(separator: "\n")
        let explained = lines.filter { $0.hasPrefix("    ") }.map {
            $0.drop { $0 == " " }.prefix { $0 != ":" }
        }
        #expect(!explained.isEmpty)
        #expect(explained.filter { features.contains(String($0)) } == [])
        command.remove()
    }

    @Test("gives the distinguishing question in JSON")
    func jsonQuestion() throws {
        let json = try command.run("--json", "bulb access denied").json()
        #expect(json["status"].string == "ambiguous")
        #expect(json["question"]["reason"].string == "alike")
        #expect(json["question"]["facet"].string == "api")
        #expect(json["question"]["text"].string == "Which API is it?")
        #expect(
            Set(json["question"]["choices"].elements.map { $0["entry"].string }) == ["bulb-on", "bulb-test"])
        command.remove()
    }

    @Test("takes what is no option of its own as query text")
    func dashes() throws {
        #expect(try command.run("-5005").status == 1)
        #expect(try command.run("--", "--json").status == 1)
        let json = try command.run("lamp", "reset", "--contact", "--json").json()
        #expect(json["matches"][0]["entry"].string == "bulb-on")
        command.remove()
    }

    @Test("reads the query from standard input, ten megabytes of it, too")
    func standardInput() throws {
        let error = "lamp.turnOn: bulb access denied\n"
        #expect(try command.run("-", input: Array(error.utf8)).status == 0)
        let line = Array("2026-11-01 12:00:00 INFO nothing to see here at all\n".utf8)
        let long = Array(repeatElement(line, count: 200_000).joined()) + Array(error.utf8)
        #expect(long.count > 10_000_000)
        let outcome = try command.run("-", "--json", input: long)
        #expect([0, 1, 3].contains(outcome.status))
        #expect(["answer", "ambiguous", "none"].contains(try outcome.json()["status"].string))
        command.remove()
    }

    @Test("refuses an empty query", arguments: ["", "  \n\t"])
    func emptyQuery(query: String) throws {
        let outcome = try command.run(query, "--json")
        #expect(outcome.status == 64)
        #expect(try outcome.json()["error"]["code"].string == "empty-query")
        #expect(try command.run("-", input: Array(query.utf8)).status == 64)
        command.remove()
    }

    @Test("reports mistakes in usage as JSON when asked to")
    func usage() throws {
        for arguments in [["--limit", "x", "--json", "q"], ["--json"], ["--json", "--kb"]] {
            let outcome = try command.run(arguments)
            #expect(outcome.status == 64, "\(arguments)")
            #expect(try outcome.json()["error"]["code"].string == "usage", "\(arguments)")
            #expect(outcome.error != "")
        }
        #expect(try command.run("list", "--nonsense").status == 64)
        #expect(try command.run().status == 64)
        command.remove()
    }

    @Test("finds the knowledge base by option, variable, or the nearest Content upwards")
    func knowledgeBase() throws {
        try command.write("other/x.md", Array("## Why is grass green?\n\nChlorophyll.\n".utf8))
        #expect(try command.run("list", "--kb", "other").output.contains("Why is grass green?"))
        #expect(
            try command.run("list", environment: ["FAQ_KB": "other"]).output.contains("Why is grass green?"))
        #expect(try command.run("list").output.contains("bulb-on\t"))
        command.remove()
    }
}

@Suite("faq resolve --batch")
struct BatchTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    @Test("answers every line in order and keeps ids as they are")
    func order() throws {
        try command.write(
            "in.jsonl",
            Array(
                """
                {"id":"b","query":"bulb access denied"}

                {"id":7,"query":"lamp.turnOn says bulb access denied"}
                {"query":"quarterly tax report"}
                """.utf8))
        let outcome = try command.run("--batch", "in.jsonl", "--limit", "1")
        #expect(outcome.status == 0)
        let lines = try outcome.jsonLines()
        #expect(lines.map { $0["status"].string } == ["ambiguous", "answer", "none"])
        #expect(lines[0]["id"].string == "b")
        #expect(lines[1]["id"].int == 7)
        #expect(lines[2]["id"].isNull)
        #expect(
            lines[1].names == ["confidence", "id", "matches", "micros", "question", "shortlist", "status"])
        #expect(lines.allSatisfy { $0["matches"].elements.count <= 1 })
        command.remove()
    }

    @Test("goes on after a bad line, says which it was, and ends with 65")
    func badLines() throws {
        let text =
            #"{"id":"1","query":"bulb access denied"}"# + "\nnot json\n[1]\n" + #"{"id":"4","query":" "}"#
            + "\n"
            + #"{"id":"5","query":"lamp.turnOn bulb access denied"}"#
        let outcome = try command.run("--batch", "-", input: Array(text.utf8))
        #expect(outcome.status == 65)
        let lines = try outcome.jsonLines()
        #expect(lines.count == 5)
        #expect(lines[1].names == ["error", "id", "line"])
        #expect(lines[1]["line"].int == 2)
        #expect(lines[1]["id"].isNull)
        #expect(lines[1]["error"]["code"].string == "bad-json")
        #expect(lines[2]["error"]["code"].string == "no-query")
        #expect(lines[3]["error"]["code"].string == "empty-query")
        #expect(lines[4]["status"].string == "answer")
        command.remove()
    }

    @Test("says that its file is missing, and ends with 74")
    func missing() throws {
        let outcome = try command.run("--batch", "missing.jsonl", "--json")
        #expect(outcome.status == 74)
        #expect(try outcome.json()["error"]["code"].string == "input-output")
        command.remove()
    }
}
