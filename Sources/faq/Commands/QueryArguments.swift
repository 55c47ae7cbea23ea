/// Sorts arguments so that a query may begin with a dash.
///
/// `faq resolve` takes whatever is no option of its own as query text: `faq -5005`, `faq --no-sandbox fails`. The
/// argument parser would refuse these, so options go first and the query goes after `--`.
enum QueryArguments {
    static let command = Subcommand.resolve.rawValue

    /// What the parser of arguments takes for a wish for help.
    private static let helpFlags: Set<String> = ["-h", "--help", "-help"]

    /// The arguments with `resolve` named and its query last; other commands' arguments are left alone.
    static func sorted(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        if let first = rest.first {
            if isOtherCommand(first) || first.hasPrefix("--generate-completion-script")
                || arguments == ["--version"]
            {
                return arguments
            }
            if rest.contains(where: { $0 == "-h" || $0 == "--help" }), first.hasPrefix("-") {
                return ["--help"]
            }
            if first == command { rest.removeFirst() }
        }
        var options = [command]
        var query: [String] = []
        while let argument = rest.popFirst() {
            if argument == "--" {
                query += rest
                break
            }
            if let (option, value) = ResolveOption.read(argument) {
                options.append(argument)
                if option.takesValue, value == nil, let next = rest.popFirst() { options.append(next) }
            } else if helpFlags.contains(argument) {
                options.append(argument)
            } else {
                query.append(argument)
            }
        }
        return options + ["--"] + query
    }

    private static func isOtherCommand(_ word: String) -> Bool {
        // The parser of arguments adds a command of its own.
        if word == "help" { return true }
        guard let named = Subcommand(rawValue: word) else { return false }
        return named != .resolve
    }
}
