/// Sorts arguments so that a query may begin with a dash.
///
/// `faq resolve` takes whatever is no option of its own as query text: `faq -5005`, `faq --no-sandbox fails`. The
/// argument parser would refuse these, so options go first and the query goes behind `--`.
enum QueryArguments {
    static let command = "resolve"

    private static let commands: Set<String> = [
        "show", "list", "log", "index", "eval", "export", "import", "help",
    ]
    private static let flags: Set<String> = ["--json", "--why", "-h", "--help", "-help"]
    private static let valueOptions: Set<String> = ["--kb", "--limit", "--choose", "--batch"]

    /// The arguments with `resolve` named and its query last; other commands' arguments are left alone.
    static func sorted(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        if let first = rest.first {
            if commands.contains(first) || first.hasPrefix("--generate-completion-script")
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
            let name = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).first
                .map(String.init)
            if flags.contains(argument) {
                options.append(argument)
            } else if valueOptions.contains(argument) {
                options.append(argument)
                if let value = rest.popFirst() { options.append(value) }
            } else if let name, name != argument, valueOptions.contains(name) {
                options.append(argument)
            } else {
                query.append(argument)
            }
        }
        return options + ["--"] + query
    }
}
