internal import FAQWording
internal import Glibc

/// A line whose first word is the name of a command, or nearly so, and whose others may be a query all the same.
enum CommandOrQuery {
    /// What is added to how a command failed whose words may have been meant as a query; `nil` where they were not.
    ///
    /// They were not where one of them has a dash, or is a file, or is the only one and may be a file or an id. The failure
    /// stays what it is, with its status: a script that made a mistake must not be answered as if it had asked.
    static func hint(for status: ExitStatus, of arguments: [String]) -> String? {
        guard [.usage, .inputOutput, .noAnswer].contains(status), let first = arguments.first,
            isCommand(first)
        else { return nil }
        let words = arguments.dropFirst()
        guard let word = words.first, words.allSatisfy({ !$0.hasPrefix("-") }) else { return nil }
        if words.count == 1, status != .usage || word.contains(where: { !$0.isLetter && $0 != " " }) {
            return nil
        }
        if status == .inputOutput, words.contains(where: isThere) { return nil }
        return CommandText.current.readAsCommand(first, ShellWords.line(["faq", "resolve"] + arguments))
    }

    /// `help` takes names of commands; the parser of arguments would pass over any other word.
    static func checkHelp(_ arguments: [String]) throws(CommandFailure) {
        guard arguments.first == "help", let word = arguments.dropFirst().first, !word.hasPrefix("-"),
            !isCommand(word)
        else { return }
        let text = CommandText.current
        let near = nearCommands(word).map { "faq help \($0)" }
        throw CommandFailure(
            status: .usage, code: "usage",
            message: text.noSuchCommand(word) + (near.isEmpty ? "" : text.didYouMean(near)))
    }

    /// The command that a query which found nothing may have been meant for: its first word is nearly called like it.
    static func meantCommand(_ query: [String]) -> String? {
        guard let first = query.first, !isCommand(first), let command = nearCommands(first).first else {
            return nil
        }
        return ShellWords.line(["faq", command] + query.dropFirst())
    }

    private static func isThere(_ file: String) -> Bool { access(file, F_OK) == 0 }

    private static func nearCommands(_ word: String) -> [String] {
        NearestName.of(word, among: Subcommand.allCases.map(\.rawValue) + ["help"])
    }

    private static func isCommand(_ word: String) -> Bool {
        // The parser of arguments adds a command of its own.
        word == "help" || Subcommand(rawValue: word) != nil
    }
}
