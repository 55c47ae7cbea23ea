import Testing

@testable import faq

@Suite("Names that may have been meant")
struct NearestNameTests {
    private let options = ["json", "why", "kb", "limit", "choose", "policy", "batch", "no-pager"]

    @Test(
        "are those that a slip explains, or the only one that is begun",
        arguments: [
            ("jsn", ["json"]), ("jsno", ["json"]), ("josn", ["json"]), ("sjon", ["json"]), ("JSON", ["json"]),
            ("limti", ["limit"]), ("kbb", ["kb"]), ("lim", ["limit"]), ("pol", ["policy"]),
            ("btach", ["batch"]),
            ("who", ["why"]),
        ])
    func near(typed: String, names: [String]) {
        #expect(NearestName.of(typed, among: options) == names)
    }

    @Test(
        "are none for what is something else",
        arguments: ["", "no-sandbox", "db", "host", "no", "p", "node", "legacy-peer-deps", "contact", "list"])
    func far(typed: String) {
        #expect(NearestName.of(typed, among: options) == [])
    }

    @Test("are all that are equally near")
    func several() {
        #expect(
            NearestName.of("bulb-onn", among: ["bulb-on", "bulb-one", "bulb-test"]) == [
                "bulb-on", "bulb-one",
            ])
        #expect(NearestName.of("bul", among: ["bulb-1", "bulb-2"]) == [])
    }

    @Test("take time in proportion to the names, however long what was typed is")
    func long() {
        let typed = String(repeating: "a", count: 1_000_000)
        #expect(NearestName.of(typed, among: [typed + "b"]) == [])
    }
}

@Suite("Words for a shell")
struct ShellWordsTests {
    @Test(
        "are quoted where the shell would read them otherwise",
        arguments: [
            (["faq", "--kb=a/b", "授权"], "faq --kb=a/b 授权"), (["what's up"], "'what'\\''s up'"), ([""], "''"),
            (["$(rm x)", "a;b"], "'$(rm x)' 'a;b'"), (["*"], "'*'"), (["E17", "~"], "E17 '~'"),
        ])
    func quoting(words: [String], line: String) {
        #expect(ShellWords.line(words) == line)
    }
}
