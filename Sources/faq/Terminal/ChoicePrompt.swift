internal import FAQModel
internal import FAQReader
internal import FAQWording
internal import Glibc

/// Asks the person at the terminal which choice is meant.
enum ChoicePrompt {
    enum Answer {
        case choice(EntryID)
        /// None of the choices is meant.
        case noneOfThese
    }

    /// - Returns: `nil` when nobody is there to ask, or the person leaves the question open.
    static func ask(_ question: DistinguishingQuestion) throws(CommandFailure) -> Answer? {
        guard isatty(0) == 1, StandardStream.output.isTerminal else { return nil }
        while true {
            try StandardStream.error.write("\(CommandText.current.prompt(question.choices.count))")
            guard let line = readLine() else { return nil }
            let answer = line.filter { $0 != " " }
            if answer.isEmpty || answer == "q" { return nil }
            if answer == "0" { return .noneOfThese }
            if let number = Int(answer), question.choices.indices.contains(number - 1) {
                return .choice(question.choices[number - 1].entry)
            }
        }
    }
}
