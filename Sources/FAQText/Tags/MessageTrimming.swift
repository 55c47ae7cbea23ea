/// Cuts from a message what belongs to one occurrence only: positions, times, closing punctuation.
struct MessageTrimming {
    let text: ScannedText
    /// Of a longer message, the beginning is kept, in scalars: what log lines and headings share ends well before.
    private static let longest = 240
    /// Where a sentence may end at the earliest, so that an abbreviation at the beginning ends none.
    private static let shortestSentence = 16
    /// What must follow the first sentence to be more than a closing mark or word.
    private static let shortestRest = 8
    /// What must be said before a record for the rest to be a message.
    private static let shortestBeforeRecord = 12
    /// The shortest cause that tells something by itself: `not found`, `timed out`.
    private static let shortestCause = 10
    /// The longest position in brackets, `(component/pump.c:12)`.
    private static let longestPosition = 80
    /// The longest path that is cut off at the end; what is longer without a blank is no path.
    private static let longestPath = 200

    init(_ text: ScannedText) { self.text = text }

    func trim(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        if end - start > Self.longest {
            end = start + Self.longest
            while end > start + Self.longest / 2, text.unit(end).isWord, text.unit(end - 1).isWord {
                end -= 1
            }
        }
        end = beforeRecord(start, end)
        while start < end, Self.isMargin(text.unit(start)), !opensBracketedCode(start) { start += 1 }
        if end - start > 2, Self.isQuotePair(text.unit(start), text.unit(end - 1)),
            !text.contains(text.unit(end - 1), in: start + 1..<end - 1)
        {
            start += 1
            end -= 1
        }
        var previous = -1
        while previous != end {
            previous = end
            end = withoutMargin(start, end)
            end = withoutPosition(start, end)
            end = withoutPath(start, end)
            end = withoutQuotedPath(start, end)
        }
        return start..<max(start, end)
    }

    /// The first sentence, if others follow it.
    func firstSentence(of range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound + Self.shortestSentence
        while index + Self.shortestRest < range.upperBound {
            let unit = text.unit(index)
            let ends =
                unit == "。"
                || (unit == "." && text.unit(index - 1).isName && text.unit(index + 1).isSpace
                    && text.unit(index + 2).isASCIILetter)
            if ends { return trim(range.lowerBound..<index) }
            index += 1
        }
        return nil
    }

    /// Cuts at a JSON record, ` => {"changed": …`, once a few words have been said.
    private func beforeRecord(_ start: Int, _ end: Int) -> Int {
        var index = start + Self.shortestBeforeRecord
        while index < end {
            if text.unit(index) == "{", text.unit(index + 1) == "\"" || text.unit(index + 1) == "'" {
                return index
            }
            index += 1
        }
        return end
    }

    private static func isQuotePair(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Bool {
        switch first {
        case "\"", "'", "`": last == first
        case "“": last == "”"
        case "[": last == "]"
        default: false
        }
    }

    /// Cuts `: '/tmp/x'`, the quoted path that the message ends with.
    private func withoutQuotedPath(_ start: Int, _ end: Int) -> Int {
        let mark = text.unit(end - 1)
        guard mark == "'" || mark == "\"" else { return end }
        var index = end - 2
        var hasSlash = false
        while index > start, text.unit(index) != mark, !text.unit(index).isBlank {
            if text.unit(index) == "/" || text.unit(index) == "\\" { hasSlash = true }
            index -= 1
        }
        guard index > start + 4, text.unit(index) == mark, hasSlash else { return end }
        let isAddress = holdsAddress(index..<end)
        while index > start, text.unit(index - 1).isSpace { index -= 1 }
        return text.unit(index - 1) == ":" ? index - 1 : isAddress ? index : end
    }

    private func holdsAddress(_ range: Range<Int>) -> Bool {
        range.contains { text.unit($0) == ":" && text.unit($0 + 1) == "/" && text.unit($0 + 2) == "/" }
    }

    /// The part after the last `: ` of a chain of at least three parts.
    func innermostCause(of range: Range<Int>) -> Range<Int>? {
        var separators = 0
        var last = range.lowerBound
        for index in range where text.unit(index) == ":" {
            let next = text.unit(index + 1)
            if next == " " || (next.isASCIILetter && !text.unit(index - 1).isDigit) {
                separators += 1
                if range.upperBound - index > Self.shortestCause { last = index + 1 }
            }
        }
        guard separators >= 2 else { return nil }
        let cause = trim(last..<range.upperBound)
        return cause.count >= Self.shortestCause && cause.count < range.count ? cause : nil
    }

    private static func isMargin(_ unit: Unicode.Scalar) -> Bool {
        switch unit {
        case " ", "\t", "\n", "\r", ":", ",", ";", ".", "!", "?", "。", "、", "-", "*", "|", ">", "…", "(",
            "[", "{", "/", "=", "～", "@", "+":
            true
        default: false
        }
    }

    /// `[Errno 13]`, `(SQLSTATE …)` at the start belong to the message.
    private func opensBracketedCode(_ index: Int) -> Bool {
        (text.unit(index) == "[" || text.unit(index) == "(") && text.unit(index + 1).isASCIILetter
    }

    private func withoutMargin(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            let unit = text.unit(end - 1)
            if Self.isMargin(unit) && !(unit == "-" && text.unit(end - 2).isName) {
                end -= 1
            } else if unit == ")" || unit == "]" || unit == "}" {
                guard isUnopened(start, end - 1) else { break }
                end -= 1
            } else if unit == "\"" || unit == "”" {
                guard isUnopened(start, end - 1) else { break }
                end -= 1
            } else {
                break
            }
        }
        return end
    }

    /// Whether the closing sign at `index` has no partner nearby in the message.
    private func isUnopened(_ start: Int, _ index: Int) -> Bool {
        let closing = text.unit(index)
        let opening: Unicode.Scalar =
            switch closing {
            case ")": "("
            case "]": "["
            case "}": "{"
            case "”": "“"
            default: closing
            }
        var position = index - 1
        var depth = 0
        while position >= start, index - position < MessageTrimming.longest {
            let unit = text.unit(position)
            if unit == opening {
                if depth == 0 { return false }
                depth -= 1
            } else if unit == closing {
                depth += 1
            }
            position -= 1
        }
        return true
    }

    /// Cuts ` at line 18, column 29`, `:12:3`, `(12:3)`, ` line 12`.
    private func withoutPosition(_ start: Int, _ end: Int) -> Int {
        if let position = bracketedPosition(start, end) { return position }
        var index = end
        if text.unit(index - 1) == ")" { index -= 1 }
        let digitsEnd = index
        while index > start,
            text.unit(index - 1).isDigit || text.unit(index - 1) == ":" || text.unit(index - 1) == ","
        { index -= 1 }
        guard index < digitsEnd, index > start else { return end }
        if text.unit(index - 1) == "(" && digitsEnd < end { return max(start, index - 1) }
        if text.unit(index) == ":" && digitsEnd == end && text.unit(index + 1).isDigit { return index }
        guard text.unit(index - 1) == " " else { return end }
        let word = lastWord(start, index - 1)
        if IdentifierShape.matches(word, "line", in: text)
            || IdentifierShape.matches(word, "column", in: text)
            || IdentifierShape.matches(word, "col", in: text)
        {
            return withoutPreposition(start, word.lowerBound)
        }
        return end
    }

    /// Where `(pump.c:12)` at the end begins.
    private func bracketedPosition(_ start: Int, _ end: Int) -> Int? {
        guard text.unit(end - 1) == ")" else { return nil }
        var index = end - 2
        var hasLine = false
        while index > start, end - index < Self.longestPosition, text.unit(index) != "(" {
            if text.unit(index).isBlank { return nil }
            if text.unit(index) == ":", text.unit(index + 1).isDigit { hasLine = true }
            index -= 1
        }
        return hasLine && text.unit(index) == "(" ? index : nil
    }

    /// Cuts a path at the end, with the word that leads to it.
    private func withoutPath(_ start: Int, _ end: Int) -> Int {
        var index = end
        var slashes = 0
        while index > start, !text.unit(index - 1).isBlank, !text.unit(index - 1).isEastAsian {
            index -= 1
            if text.unit(index) == "/" || text.unit(index) == "\\" { slashes += 1 }
            if end - index > Self.longestPath { return end }
        }
        guard slashes >= 2, index > start else { return end }
        let first = text.unit(index)
        let lead = lastWord(start, index - 1)
        let isLed =
            IdentifierShape.matches(lead, "in", in: text) || IdentifierShape.matches(lead, "at", in: text)
            || IdentifierShape.matches(lead, "from", in: text)
        let isPath =
            isLed || holdsAddress(index..<end) || first == "/"
            || (first.isASCIILetter && text.unit(index + 1) == ":") || first == "."
            || first == "~"
        guard isPath, text.unit(index - 1).isBlank else { return end }
        return withoutPreposition(start, index - 1)
    }

    private func withoutPreposition(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, text.unit(end - 1).isSpace || text.unit(end - 1) == "," { end -= 1 }
        let word = lastWord(start, end)
        if IdentifierShape.matches(word, "at", in: text) || IdentifierShape.matches(word, "in", in: text)
            || IdentifierShape.matches(word, "on", in: text)
            || IdentifierShape.matches(word, "from", in: text)
        {
            return word.lowerBound
        }
        return end
    }

    private func lastWord(_ start: Int, _ end: Int) -> Range<Int> {
        var index = end
        while index > start, text.unit(index - 1).isASCIILetter { index -= 1 }
        return index..<end
    }
}
