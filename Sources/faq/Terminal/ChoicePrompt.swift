internal import FAQModel
internal import FAQReader
internal import FAQWording
internal import Glibc

/// Asks the person at the terminal which choice is meant.
enum ChoicePrompt {
    /// - Returns: `nil` when nobody is there to ask, or none of the choices is meant.
    static func ask(_ question: DistinguishingQuestion) throws(CommandFailure) -> EntryID? {
        guard isatty(0) == 1, StandardStream.output.isTerminal else { return nil }
        while true {
            try StandardStream.error.write(CommandText.current.prompt(question.choices.count))
            guard let line = readLine() else { return nil }
            let answer = line.filter { $0 != " " }
            if answer.isEmpty || answer == "0" || answer == "q" { return nil }
            if let number = Int(answer), question.choices.indices.contains(number - 1) {
                return question.choices[number - 1].entry
            }
        }
    }
}
