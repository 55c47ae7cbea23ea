internal import FAQWording

/// What the parser of arguments says, in the language of the person and as wide as the terminal.
enum ParserMessage {
    /// The parser wraps by characters, not by columns; so it is asked for lines that are not wrapped.
    static let columns = 100_000

    /// - Parameter message: help, or why arguments cannot be read with the usage below, as the parser has it.
    static func text(_ message: String, _ appearance: Appearance, _ text: CommandText = .current)
        -> TerminalText
    {
        var lines: [TerminalText] = []
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
            let translated = text.language == .english ? String(line) : translated(line, to: text)
            var rest = translated
            var hanging = hanging(translated)
            if let width = appearance.width, width < leastColumns, isOfOption(translated) {
                // Beside its name, what is said of an option would be a word a line.
                let label =
                    translated.dropFirst(2).firstRange(of: "  ").map { translated[..<$0.lowerBound] } ?? ""
                if !label.drop(while: { $0 == " " }).isEmpty {
                    lines.append(TerminalText(line: String(label)))
                }
                let words = translated.dropFirst(label.count).drop { $0 == " " }
                rest = String(repeating: " ", count: narrowIndent) + words
                hanging = narrowIndent
            }
            let piece = StyledText.Piece(line: rest)
            lines.append(LineWrapping.text([piece], appearance, hanging: hanging))
        }
        return lines.joined(separator: "\n")
    }

    /// On a narrower terminal, what is said of an option stands below it, so far from the edge.
    private static let leastColumns = 60
    private static let narrowIndent = 6

    /// A value that is refused and those that would not be.
    static func refusedValue(in message: String) -> (value: String, allowed: [String])? {
        let pattern = Sentence(3) { CommandText($0).badValueOf($1[0], $1[1], $1[2]) }
        let line = message.prefix { $0 != "\n" }
        guard let values = pattern.values(in: line) else { return nil }
        let quoted = values[2].split(separator: "'", omittingEmptySubsequences: false)
        return (values[0], quoted.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
    }

    private static func translated(_ line: Substring, to text: CommandText) -> String {
        let blanks = line.prefix { $0 == " " }
        var rest = String(line.dropFirst(blanks.count))
        for heading in headings {
            let english = heading(CommandText(.english))
            if blanks.isEmpty, rest.hasPrefix(english) {
                return heading(text) + rest.dropFirst(english.count)
            }
        }
        for sentence in sentences {
            if let values = sentence.values(in: rest[...]) {
                return blanks + sentence.write(text.language, values)
            }
        }
        for sentence in ends {
            guard let start = sentence.start(in: rest),
                let values = sentence.values(in: rest[start...])
            else { continue }
            // After a wide mark, a blank would be a gap.
            var label = rest[..<start]
            if label.last == " ", DisplayWidth.of(label.dropLast().suffix(1)) == 2 { label.removeLast() }
            rest = label + sentence.write(text.language, values)
            break
        }
        // The name of the command stands in a column.
        let label = CommandText(.english).defaultCommand + "  "
        if let range = rest.firstRange(of: label) {
            let chinese = text.defaultCommand
            let fill = max(2, DisplayWidth.of(label) - DisplayWidth.of(chinese))
            rest.replaceSubrange(range, with: chinese + String(repeating: " ", count: fill))
        }
        return blanks + rest
    }

    private static let headings: [@Sendable (CommandText) -> String] = [
        { $0.overview }, { $0.usage }, { $0.usageOfFailure }, { $0.arguments }, { $0.options },
        { $0.subcommands }, { $0.helpOfFailure },
    ]

    /// Whole lines.
    private static let sentences = [
        Sentence(1) { CommandText($0).detailedHelp($1[0]) },
        Sentence(1) { CommandText($0).moreInformation($1[0]) },
        Sentence(2) { CommandText($0).unknownOptionButNear($1[0], $1[1]) },
        Sentence(1) { CommandText($0).unknownOptionOfParser($1[0]) },
        Sentence(1) { CommandText($0).missingValue($1[0]) },
        Sentence(2) { CommandText($0).unwantedValue($1[0], $1[1]) },
        Sentence(1) { CommandText($0).unexpectedArgument($1[0]) },
        Sentence(2) { CommandText($0).unexpectedArguments($1[0], $1[1]) },
        Sentence(1) { CommandText($0).missingArgument($1[0]) },
        Sentence(1) { CommandText($0).missingOneOf($1[0]) },
        Sentence(3) { CommandText($0).badValueOf($1[0], $1[1], $1[2]) },
        Sentence(3) { CommandText($0).badValueBecause($1[0], $1[1], $1[2]) },
        Sentence(2) { CommandText($0).badValue($1[0], $1[1]) },
        Sentence(1) { CommandText($0).unsupportedShell($1[0]) },
        Sentence { language, _ in CommandText(language).undetectedShell },
        Sentence { language, _ in CommandText(language).supportedShells },
    ]

    /// Ends of lines.
    private static let ends = [
        Sentence(2) { CommandText($0).valuesAndDefault($1[0], $1[1]) },
        Sentence(1) { CommandText($0).values($1[0]) },
        Sentence(1) { CommandText($0).defaultValue($1[0]) },
        Sentence { language, _ in CommandText(language).showHelp },
        Sentence { language, _ in CommandText(language).showHelpOfSubcommand },
        Sentence { language, _ in CommandText(language).showVersion },
    ]

    /// The parser indents a name by two blanks; where it is long, what it says of it stands in the next line.
    private static func isOfOption(_ line: String) -> Bool {
        let blanks = line.prefix { $0 == " " }.count
        return blanks == widestLabel || blanks == 2 && hanging(line) > blanks
    }

    /// A line goes on below what follows its first gap or the heading of a usage, else below its own beginning.
    private static func hanging(_ line: String) -> Int {
        let blanks = line.prefix { $0 == " " }.count
        for language in Language.allCases {
            let text = CommandText(language)
            for heading in [text.usage, text.usageOfFailure] where line.hasPrefix(heading) {
                return DisplayWidth.of(heading)
            }
        }
        guard blanks > 0, let gap = line.dropFirst(blanks).firstRange(of: "  ") else { return blanks }
        let text = line[gap.lowerBound...].drop { $0 == " " }
        let column = DisplayWidth.of(line[..<text.startIndex])
        return column <= widestLabel && !text.isEmpty ? column : blanks
    }

    /// Where the parser begins what it says of an option.
    private static let widestLabel = 26
}

/// A sentence with places for values, which is read in English.
private struct Sentence: Sendable {
    let count: Int
    let write: @Sendable (Language, [String]) -> String

    init(_ count: Int = 0, _ write: @escaping @Sendable (Language, [String]) -> String) {
        self.count = count
        self.write = write
    }

    /// What stands between the values in English.
    private var parts: [String] {
        write(.english, Array(repeating: "\u{0}", count: count))
            .split(separator: "\u{0}", omittingEmptySubsequences: false).map(String.init)
    }

    /// Where the sentence may begin in a line.
    func start(in line: String) -> String.Index? {
        line.firstRange(of: parts[0])?.lowerBound
    }

    /// The values, where the line is this sentence.
    func values(in line: Substring) -> [String]? {
        let parts = parts
        guard line.hasPrefix(parts[0]) else { return nil }
        var rest = line.dropFirst(parts[0].count)
        var values: [String] = []
        for (number, part) in parts.enumerated().dropFirst() {
            if number == parts.count - 1 {
                guard rest.hasSuffix(part) else { return nil }
                values.append(String(rest.dropLast(part.count)))
                rest = ""
            } else {
                guard let range = rest.firstRange(of: part) else { return nil }
                values.append(String(rest[..<range.lowerBound]))
                rest = rest[range.upperBound...]
            }
        }
        return rest.isEmpty ? values : nil
    }
}
