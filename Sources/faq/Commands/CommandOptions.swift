internal import ArgumentParser
internal import FAQKit

/// The long options of every command but `resolve`, by their names without dashes, as the parser of arguments knows them.
///
/// It takes the parser a few milliseconds to tell, so it is asked only about what looks like an option and is none.
enum CommandOptions {
    /// The commands that have an option, in the order of the help.
    static func commands(with option: String) -> [String] { commands[option] ?? [] }

    private static let commands: [String: [String]] = {
        var commands: [String: [String]] = [:]
        for command in described?["subcommands"]?.array ?? [] {
            guard let name = command["commandName"]?.string, let known = Subcommand(rawValue: name),
                known != .resolve
            else { continue }
            for option in longNames(of: command) { commands[option, default: []].append(name) }
        }
        return commands
    }()

    private static func longNames(of command: JSONValue) -> [String] {
        (command["arguments"]?.array ?? []).flatMap { $0["names"]?.array ?? [] }
            .filter { $0["kind"]?.string == "long" }.compactMap { $0["name"]?.string }
    }

    private static var described: JSONValue? {
        do {
            _ = try FAQ.parseAsRoot(["--experimental-dump-help"])
            return nil
        } catch {
            let text = FAQ.fullMessage(for: error)
            return (try? JSONParser.parse(Array(text.utf8)[...]))?["command"]
        }
    }
}
