import ArgumentParser
import Testing

@testable import faq

@Suite("The arguments of the command")
struct QueryArgumentsTests {
    @Test("name every subcommand as the parser of arguments knows it")
    func subcommands() {
        #expect(FAQ.configuration.subcommands.map { $0._commandName } == Subcommand.allCases.map(\.rawValue))
    }

    @Test("know every option that the parser of arguments knows for a query")
    func options() {
        let words = Resolve.helpMessage(columns: 400).split(whereSeparator: { " ,<\n".contains($0) })
        let inHelp = Set(words.filter { $0.hasPrefix("--") }.map(String.init))
        let known = [
            "--json", "--why", "--kb", "--limit", "--choose", "--policy", "--batch", "--code", "--copy",
            "--open", "--color", "--no-pager",
        ]
        #expect(inHelp.subtracting(["--", "--help", "--version"]) == Set(known))
        for option in known { #expect(ResolveOption.read(option) != nil, "\(option)") }
    }

    @Test("of other commands are left alone", arguments: Subcommand.allCases.filter { $0 != .resolve })
    func otherCommands(command: Subcommand) {
        let arguments = [command.rawValue, "--anything", "-x"]
        #expect(QueryArguments.sorted(arguments) == arguments)
        #expect(ResolveOptions(sorted: arguments) == nil)
    }

    @Test(
        "are sorted into options and query text",
        arguments: [
            ("-5005", "resolve -- -5005"),
            ("--no-sandbox fails --json", "resolve --json -- --no-sandbox fails"),
            ("resolve a --kb b c", "resolve --kb b -- a c"),
            ("--kb=b a --kb", "resolve --kb=b --kb -- a"),
            ("--json=yes a", "resolve -- --json=yes a"),
            ("a -- --json", "resolve -- a --json"),
            ("resolve show", "resolve -- show"),
            ("show a --json", "show a --json"),
            ("help log", "help log"),
            ("-h", "--help"),
            ("resolve -h", "resolve -h --"),
            ("-- --help", "resolve -- --help"),
            ("--limit -1 a", "resolve --limit=-1 -- a"),
            ("--experimental-dump-help", "--experimental-dump-help"),
            ("--experimental-dump-help a", "resolve -- --experimental-dump-help a"),
        ])
    func sorting(given: String, sorted: String) {
        #expect(
            QueryArguments.sorted(given.split(separator: " ").map(String.init)).joined(separator: " ")
                == sorted)
    }

    @Test("are read without the parser as with it")
    func reading() throws {
        let arguments = [
            "why", "--why", "--json", "--kb=b", "--limit", "3", "--choose", "x", "--policy", "eager",
            "-5005",
        ]
        let sorted = QueryArguments.sorted(arguments)
        let read = try #require(ResolveOptions(sorted: sorted))
        let parsed = try #require(try FAQ.parseAsRoot(sorted) as? Resolve)
        #expect(read == parsed.options)
        #expect(read.query == ["why", "-5005"])
        #expect(read.limit == 3)
    }

    @Test(
        "are left to the parser where something is odd",
        arguments: [
            "--limit x a", "--limit 0 a", "--policy bold a", "--kb --json a", "--batch b a", "--kb b",
            "--help a",
        ])
    func oddArguments(given: String) {
        let sorted = QueryArguments.sorted(given.split(separator: " ").map(String.init))
        #expect(ResolveOptions(sorted: sorted) == nil)
    }
}
