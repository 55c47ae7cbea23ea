internal import FAQWording

/// A word of a query that looks like a mistake in an option rather than like text.
///
/// Such a word has two dashes, and is an option of another command, or so near to one of `resolve` that a slip of the fingers
/// explains it. All else with dashes is text: `faq -5005`, `faq --no-sandbox crashes`.
enum MistypedOption {
    /// - Parameters:
    ///   - words: the query up to `--`.
    ///   - all: the arguments as they were given.
    ///   - asText: the same with all that is no option of `resolve` as text.
    static func check(_ words: [String], of all: [String], asText: [String]) throws(CommandFailure) {
        for word in words where word.hasPrefix("--") {
            guard let problem = problem(with: word, of: all) else { continue }
            let hint = CommandText.current.asText(ShellWords.line(["faq"] + asText))
            throw CommandFailure(status: .usage, code: "usage", message: "\(problem)\n\(hint)")
        }
    }

    private static func problem(with word: String, of all: [String]) -> String? {
        let text = CommandText.current
        let name = String(word.dropFirst(2).prefix { $0 != "=" })
        guard !name.isEmpty, name.utf8.allSatisfy(isOfName) else { return nil }
        if ResolveOption(rawValue: name) != nil { return text.optionWithoutValue("--\(name)") }
        // Beside other words these are rather something else, such as `--helm`.
        let alone = all.count == 1 ? ["help", "version"] : []
        let near = NearestName.of(name, among: ResolveOption.allCases.map(\.rawValue) + alone)
        let commands = CommandOptions.commands(with: name)
        if !commands.isEmpty {
            let meant = near.map { "--\($0)" } + (meantCommand(all, among: commands).map { [$0] } ?? [])
            return text.optionOf(commands.map { "faq \($0)" }, "--\(name)")
                + (meant.isEmpty ? "" : text.didYouMean(meant))
        }
        guard !near.isEmpty else { return nil }
        return text.unknownOption("--\(name)") + text.didYouMean(near.map { "--\($0)" })
    }

    /// The line with the command that its first word is nearly called like.
    private static func meantCommand(_ all: [String], among commands: [String]) -> String? {
        guard let first = all.first, let command = NearestName.of(first, among: commands).first else {
            return nil
        }
        return ShellWords.line(["faq", command] + all.dropFirst())
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
