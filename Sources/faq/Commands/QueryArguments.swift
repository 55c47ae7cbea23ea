/// Sorts arguments so that a query may begin with a dash.
///
/// `faq resolve` takes whatever is no option of its own as query text: `faq -5005`, `faq --no-sandbox fails`. The
/// argument parser would refuse these, so options go first and the query goes after `--`.
struct QueryArguments {
    static let command = Subcommand.resolve.rawValue

    /// What the parser of arguments takes for a wish for help.
    private static let helpFlags: Set<String> = ["-h", "--help", "-help"]

    private var options: [String] = []
    /// The query up to `--`, and after it.
    private var words: [String] = []
    private var verbatim: [String] = []

    /// The arguments with `resolve` named and its query last; other commands' arguments are left alone.
    static func sorted(_ arguments: [String]) -> [String] {
        if isForParser(arguments) { return arguments }
        if wantsHelp(arguments) { return ["--help"] }
        let sorted = QueryArguments(arguments)
        return [command] + sorted.options + ["--"] + sorted.words + sorted.verbatim
    }

    /// Refuses what looks like a mistake in an option, and would otherwise become query text.
    static func check(_ arguments: [String]) throws(CommandFailure) {
        guard !isForParser(arguments), !wantsHelp(arguments) else {
            return try CommandOrQuery.checkHelp(arguments)
        }
        let sorted = QueryArguments(arguments)
        try MistypedOption.check(
            sorted.words, of: arguments, asText: sorted.options + ["--"] + sorted.words + sorted.verbatim)
    }

    private init(_ arguments: [String]) {
        var rest = arguments[...]
        if rest.first == Self.command { rest.removeFirst() }
        while let argument = rest.popFirst() {
            if argument == "--" {
                verbatim = Array(rest)
                break
            }
            if let (option, value) = ResolveOption.read(argument) {
                guard option.takesValue, value == nil, let next = rest.first else {
                    options.append(argument)
                    continue
                }
                rest.removeFirst()
                // The parser would take a value with a dash, such as that of `--limit -1`, for an option.
                let isValue = next.hasPrefix("-") && next != "-" && !next.hasPrefix("--")
                options += isValue ? ["\(argument)=\(next)"] : [argument, next]
            } else if Self.helpFlags.contains(argument) {
                options.append(argument)
            } else {
                words.append(argument)
            }
        }
    }

    /// Whether the arguments are those of another command, or ask what only the parser knows.
    private static func isForParser(_ arguments: [String]) -> Bool {
        guard let first = arguments.first else { return false }
        // The parser of arguments adds a command of its own.
        if first == "help" { return true }
        if let command = Subcommand(rawValue: first) { return command != .resolve }
        return first.hasPrefix("--generate-completion-script") || first == "---completion"
            || arguments == ["--version"] || arguments == ["--experimental-dump-help"]
    }

    private static func wantsHelp(_ arguments: [String]) -> Bool {
        arguments.first?.hasPrefix("-") == true
            && arguments.prefix { $0 != "--" }.contains { $0 == "-h" || $0 == "--help" }
    }
}
