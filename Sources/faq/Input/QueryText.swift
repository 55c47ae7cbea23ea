internal import FAQFiles
internal import FAQKit
internal import FAQLogFiles
internal import FAQModel
internal import FAQWording

/// The query as one text, from the arguments or from standard input.
enum QueryText {
    static func from(_ words: [String]) throws(CommandFailure) -> String {
        guard !words.isEmpty else {
            throw CommandFailure(status: .usage, code: "usage", message: CommandText.current.noQuery)
        }
        let text = words == ["-"] ? try standardInput() : words.joined(separator: " ")
        guard !isBlank(text) else {
            throw CommandFailure(status: .usage, code: "empty-query", message: CommandText.current.emptyQuery)
        }
        return text
    }

    static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 <= 0x20 }
    }

    private static func standardInput() throws(CommandFailure) -> String {
        do throws(FileError) {
            // What is no text is replaced: a log may hold anything, and its other lines still count.
            return LogText.decoded(
                try FileBytes.readToEnd(.standardInput(name: CommandText.current.standardInput)))
        } catch {
            throw CommandFailure(error)
        }
    }
}
