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
        /// The person leaves the question open.
        case open
    }

    /// - Parameter readsQuery: whether the query was standard input, which then is not where answers are typed; they are
    ///   read from the terminal all the same. Elsewhere standard input that is no terminal says that nobody is asked.
    /// - Returns: `nil` when nobody is there to ask.
    static func ask(
        _ question: DistinguishingQuestion, readsQuery: Bool
    ) throws(CommandFailure) -> Answer? {
        guard StandardStream.output.isTerminal, StandardStream.error.isTerminal,
            let input = input(readsQuery: readsQuery)
        else { return nil }
        defer { fclose(input) }
        let words = StyledText.Piece(line: CommandText.current.prompt(question.choices.count))
        let prompt = LineWrapping.text([words], .of(.error)) + " "
        while true {
            try StandardStream.error.write(prompt)
            guard let line = line(from: input) else {
                // What the shell prints next is not to stand behind the prompt.
                try StandardStream.error.write("\n")
                return .open
            }
            let answer = line.filter { !$0.isWhitespace }
            if answer.isEmpty || answer == "q" { return .open }
            if answer == "0" { return .noneOfThese }
            if let number = Int(answer), question.choices.indices.contains(number - 1) {
                return .choice(question.choices[number - 1].entry)
            }
        }
    }

    private static func input(readsQuery: Bool) -> UnsafeMutablePointer<FILE>? {
        if isatty(STDIN_FILENO) == 1, !readsQuery { return fdopen(dup(STDIN_FILENO), "r") }
        return readsQuery ? fopen("/dev/tty", "re") : nil
    }

    private static func line(from input: UnsafeMutablePointer<FILE>) -> String? {
        var bytes: [UInt8] = []
        while true {
            let byte = getc(input)
            if byte == EOF { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
    }
}
