/// The arguments of `faq run` where nothing about them is odd: options, `--`, and the command.
///
/// Without the two dashes a query that begins with this word (`run fails`) would be carried out.
struct RunRequest: Hashable {
    var kb: String?
    /// The command and its arguments, as they are; never empty.
    var command: [String]

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        guard rest.popFirst() == Subcommand.run.rawValue else { return nil }
        while let argument = rest.popFirst(), argument != "--" {
            guard let (option, value) = ResolveOption.read(argument), option == .kb,
                let path = value ?? rest.popFirst()
            else { return nil }
            kb = path
        }
        guard !rest.isEmpty else { return nil }
        command = Array(rest)
    }
}
