internal import FAQModel
internal import FAQWording

/// Reads a file of texts, lines of `key: text`. A text that begins or ends in a space stands in quotes.
enum TranslationReader {
    /// Never fails: a line that is not understood leaves its text out.
    ///
    /// - Parameters:
    ///   - known: the texts of another language, by which keys and the number of their values are told; `nil` takes all.
    ///   - file: the name that diagnostics carry.
    static func read(_ text: String, like known: Translation?, file: String) -> (Translation, [Diagnostic]) {
        var texts: [String: Translation.Text] = [:]
        var diagnostics: [Diagnostic] = []
        for line in KeyedLines(text).lines {
            if let problem = add(line, like: known, to: &texts) {
                diagnostics.append(
                    Diagnostic(
                        severity: .error, code: "site-texts", file: file, line: line.number, message: problem)
                )
            }
        }
        return (Translation(texts), diagnostics)
    }

    /// Takes over a line; says what is wrong with it, if anything.
    private static func add(
        _ line: KeyedLines.Line, like known: Translation?, to texts: inout [String: Translation.Text]
    ) -> String? {
        guard let (key, value) = line.pair else { return "expected a line like `search: Search`" }
        guard !value.isEmpty else { return "\(key) has no text" }
        let text = Translation.Text(value)
        if let known {
            guard let other = known.texts[key] else {
                return "“\(key)” is the key of no text; the files in Web/texts have all of them"
            }
            guard text.placeCount == other.placeCount else {
                return
                    "\(key) needs \(other.placeCount) times a % for what is filled in, and has \(text.placeCount)"
            }
        }
        guard texts.updateValue(text, forKey: key) == nil else {
            return "\(key) is there twice; remove one of the lines"
        }
        return nil
    }
}
