import Testing

@Suite("faq eval")
struct EvalTests {
    private let command: Command

    init() throws {
        command = try Command(["Content/lamp.md": lampManual])
    }

    private func lines(_ tests: [(query: String, entry: String?)]) -> [UInt8] {
        Array(
            tests.map { test in
                "{\"query\": \"\(test.query)\", \"entry\": \(test.entry.map { "\"\($0)\"" } ?? "null")}\n"
            }.joined().utf8)
    }

    @Test("passes when the wanted entries answer and the others are declined, and ends with 0")
    func passes() throws {
        try command.write(
            "tests.jsonl",
            lines([
                ("lamp.turnOn fails: bulb access denied", "bulb-on"), ("quarterly tax report", nil),
            ]))
        let outcome = try command.run("eval", "tests.jsonl")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("2 queries, 2 pass"))
        #expect(outcome.output.contains("the wanted entry came first: 1.00"))
        #expect(outcome.output.contains("false answers: 0 of 1"))
        let json = try command.run("eval", "tests.jsonl", "--json").json()
        #expect(json["status"].string == "passed")
        #expect(json["successAt1"].double == 1)
        #expect(json["reliability"].elements.compactMap { $0["count"].int }.reduce(0, +) == 2)
        command.remove()
    }

    @Test("asks under the policy it is given")
    func policy() throws {
        try command.write("tests.jsonl", lines([("quarterly tax report", nil)]))
        #expect(try command.run("eval", "tests.jsonl", "--policy", "cautious").status == 0)
        #expect(try command.run("eval", "tests.jsonl", "--policy", "bold").status == 64)
        command.remove()
    }

    @Test("names what failed, and ends with 1")
    func fails() throws {
        try command.write(
            "tests.jsonl",
            lines([
                ("lamp.turnOn fails: bulb access denied", "bulb-test"), ("bulb access denied", "bulb-on"),
                ("quarterly tax report", "flicker"), ("lamp.turnOn fails: bulb access denied", nil),
            ]))
        let outcome = try command.run("eval", "tests.jsonl", "--json")
        #expect(outcome.status == 1)
        let json = try outcome.json()
        #expect(json["status"].string == "failed")
        #expect(
            json["failures"].elements.map { $0["verdict"].string } == [
                "wrong", "asked", "refused", "falseAnswer",
            ])
        #expect(json["falseAnswers"].int == 1)
        #expect(try command.run("eval", "tests.jsonl").output.contains("wanted bulb-test  first bulb-on"))
        command.remove()
    }

    @Test("takes the queries that authors wrote")
    func content() throws {
        #expect(try command.run("eval", "--content", "--json").json()["error"]["code"].string == "no-tests")
        let tested = lampManual.replacing("id: flicker", with: "id: flicker\ntest: 灯光一直闪烁")
        try command.write("Content/lamp.md", Array(tested.utf8))
        let outcome = try command.run("eval", "--content")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("1 queries, 1 pass"))
        command.remove()
    }

    @Test("lists what changed against another index")
    func against() throws {
        #expect(try command.run("index", "Content", "-o", "old.faqx").status == 0)
        try command.write(
            "tests.jsonl", lines([("the dimmer hums", "hum"), ("bulb access denied lamp.turnOn", "bulb-on")]))
        let more =
            lampManual + "\n### Q: Why does the dimmer hum?\n<!-- faq\nid: hum\n-->\nA: The dimmer is old.\n"
        try command.write("Content/lamp.md", Array(more.utf8))
        let json = try command.run("eval", "tests.jsonl", "--against", "old.faqx", "--json").json()
        #expect(json["changes"].elements.map { $0["query"].string } == ["the dimmer hums"])
        #expect(json["changes"][0]["after"].string == "hum")
        command.remove()
    }

    @Test("refuses bad lines, and neither or both kinds of queries")
    func usage() throws {
        #expect(try command.run("eval").status == 64)
        #expect(try command.run("eval", "x.jsonl", "--content").status == 64)
        try command.write("tests.jsonl", Array("{\"query\": \"a\"}\n".utf8))
        let outcome = try command.run("eval", "tests.jsonl", "--json")
        #expect(outcome.status == 65)
        #expect(try outcome.json()["error"]["message"].string?.hasPrefix("tests.jsonl:1: ") == true)
        #expect(try command.run("eval", "missing.jsonl").status == 74)
        command.remove()
    }
}
