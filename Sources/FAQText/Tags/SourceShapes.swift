/// What is typed, opened or compiled, and no message for all its words: commands, paths, statements, columns.
extension TagRecogniser {
    /// Whether a stretch is something to type or to open rather than to read.
    func isCommandOrPath(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count, words[first].range.upperBound <= range.upperBound else { return true }
        let start = text.unit(range.lowerBound)
        if start == "$" || start == "~" || start == "-" || start == "<" { return true }
        if start == "/" || start == "." { return !text.contains(" ", in: range) }
        let word = words[first]
        guard word.classes.contains(.command), word.range.lowerBound == range.lowerBound else { return false }
        // `npm ERR! …` and `git: 'x' is not a git command` are output, and so is what tells of trouble at length.
        let last = words.indices(in: range).upperBound - 1
        return text.unit(word.range.upperBound) == " " && !word.isCapitalised
            && !(words[last].classes.contains(.failure) && last - first == 2)
            && words.wording(in: range).weight <= Self.mostTyped
            && !(first + 1 < words.count && words[first + 1].classes.contains(.level))
    }

    /// Whether a stretch is program source: it assigns, calls or ends statements.
    func isSource(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let last = text.unit(range.upperBound - 1)
        if raises(range) || calls(range) || declares(range) { return true }
        if last == ";" || last == "{" || last == "}" || declaresColumn(range) { return true }
        var signs = 0
        var words = 1
        for index in range {
            switch text.unit(index) {
            case "=", "{", "}", ";", "<", ">", "&", "$", "|": signs += 1
            case "(":
                if text.unit(index - 1).isName, text.unit(index + 1) != ")" { signs += 1 }
            case " ": words += 1
            default: break
            }
        }
        return signs * 4 > words
    }

    /// `public Lamp(Error error)`, `"level": "warning"`
    private func declares(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count else { return false }
        if text.unit(range.lowerBound) == "\"" {
            return range.count(where: { text.unit($0) == " " }) == 1
                && range.contains { text.unit($0) == ":" }
        }
        return words[first].classes.contains(.command) && text.unit(range.upperBound - 1) == ")"
            && range.contains { text.unit($0) == "(" && text.unit($0 - 1).isName }
    }

    /// `println("…")`
    private func calls(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count, words[first].range.lowerBound == range.lowerBound else { return false }
        let end = words[first].range.upperBound
        return text.unit(end) == "(" && (text.unit(end + 1) == "\"" || text.unit(end + 1) == "'")
            && text.unit(range.upperBound - 1) == ")"
    }

    /// `raise ValueError("…")`
    private func raises(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count,
            IdentifierShape.matches(words[first].range, "raise", in: text)
                || IdentifierShape.matches(words[first].range, "throw", in: text)
        else { return false }
        return range.contains { text.unit($0) == "(" && text.unit($0 - 1).isName }
    }

    /// `name VARCHAR(8) NOT NULL`
    private func declaresColumn(_ range: Range<Int>) -> Bool {
        words.indices(in: range).contains { index in
            index + 1 < words.count && words[index].isCapitalised && words[index + 1].isCapitalised
                && text.unit(words[index].range.lowerBound + 1) == "O"
                && IdentifierShape.matches(words[index].range, "not", in: text)
                && IdentifierShape.matches(words[index + 1].range, "null", in: text)
        }
    }
}
