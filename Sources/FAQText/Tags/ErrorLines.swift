/// Lines that programs print when something fails.
extension TagRecogniser {
    /// The most lines of a block all of which may be what was announced.
    private static let mostShownLines = 3
    /// How far before a marker the quotation mark of a program's own text is looked for.
    private static let quotationReach = 80
    /// The longest head of a log line before the position of the call that logs.
    private static let longestHead = 80
    /// A line of more words is running text.
    static let mostWords = 60
    /// The longest field in brackets before a message: a time, a thread, a module.
    private static let longestField = 40

    /// Error lines of a code block.
    mutating func findErrorLines() {
        // What a sentence announces is mostly a line or two; longer blocks hold more than the message.
        let isShown = context == .output && words.count <= Self.mostWords && lineCount <= Self.mostShownLines
        var start = 0
        while start <= text.count {
            let end = lineEnd(start)
            findErrorLine(start..<end, isShown: isShown)
            start = end + 1
        }
    }

    private var lineCount: Int {
        var count = 0
        var start = 0
        while start < text.count {
            let end = lineEnd(start)
            if end > start { count += 1 }
            start = end + 1
        }
        return count
    }

    func lineEnd(_ start: Int) -> Int {
        var end = start
        while end < text.count, !text.unit(end).isNewline { end += 1 }
        return end
    }

    private mutating func findErrorLine(_ line: Range<Int>, isShown: Bool) {
        let content = withoutLogPrefix(line)
        guard !content.isEmpty, !StackFrame.isFrame(LineText(text.text(content))), !isComment(line) else {
            return
        }
        if let marker = errorMarker(in: content) {
            if isInSourceString(marker.lowerBound, line: content)
                || hasTrailingComment(content.lowerBound..<marker.lowerBound)
            {
                return
            }
            addUnlessQuoted(messageStart(marker)..<content.upperBound)
            return
        }
        let wording = words.wording(in: content)
        guard
            isShown
                ? wording.isPhrase
                : wording.isSentence && wording.weight >= 2 && (wording.failures > 0 || wording.hints >= 3)
        else { return }
        let evidence = MessageEvidence(content, in: text, words)
        let points = evidence.points(after: .absent)
        let isMessage =
            isShown
            ? points >= (wording.failures > 0 || wording.unspaced > 0 ? 1 : 2) && evidence.isTroubled
            : points >= 3 && text.unit(content.upperBound - 1) != "0"
        guard isMessage, !evidence.isSetting, wording.spaced + wording.unspaced <= Self.mostWords,
            !isCommandOrPath(content),
            !isSource(content),
            !hasTrailingComment(content), !isProse(line)
        else { return }
        addUnlessQuoted(content)
    }

    /// A sentence that a person wrote: it ends in Han, leads over, or is set in italics.
    func isProse(_ line: Range<Int>) -> Bool {
        let last = text.unit(line.upperBound - 1)
        if last == ":" { return MessageEvidence(line, in: text, words).isSpoken }
        return last == "。" || last == "_"
    }

    /// Where the message of a marker begins: after `[ERROR] [module]`, else with the marker.
    func messageStart(_ marker: Range<Int>) -> Int {
        let before = text.unit(marker.lowerBound - 1)
        let after = text.unit(marker.upperBound)
        if after == "-", text.unit(marker.upperBound + 1) == " " { return afterFields(marker.upperBound) }
        guard (before == "[" && after == "]") || (before == "<" && after == ">") else {
            return marker.lowerBound
        }
        var start = marker.upperBound + 1
        while text.unit(start).isSpace || text.unit(start) == ":" { start += 1 }
        while text.unit(start) == "[", let next = fieldEnd(start, text.count) {
            start = next
            while text.unit(start).isSpace { start += 1 }
        }
        return start
    }

    /// After the fields of a log line that dashes part: ` - GET-11752 - …`.
    private func afterFields(_ start: Int) -> Int {
        var message = start
        var index = start
        while index - message <= Self.longestField, index < text.count, !text.unit(index).isNewline {
            if text.unit(index) == "-", text.unit(index - 1) == " ", text.unit(index + 1) == " " {
                message = index + 2
            } else if text.unit(index) == " ", index > message, text.unit(index + 1) != "-" {
                break
            }
            index += 1
        }
        return message
    }

    /// Whether a program's own text constant holds the marker: `print("error: " + x)`.
    private func isInSourceString(_ marker: Int, line: Range<Int>) -> Bool {
        guard context.isCode else { return false }
        // `fn from(error: Other)`
        if text.unit(marker - 1) == "(", text.unit(marker - 2).isName { return true }
        var index = marker
        while index > line.lowerBound, marker - index < Self.quotationReach {
            index -= 1
            let unit = text.unit(index)
            if unit == "\"" || unit == "'" || unit == "`" {
                return text.unit(index - 1) == "(" || isSource(line)
            }
        }
        return text.unit(line.upperBound - 1) == ";"
    }

    /// Whether a line of source ends with a comment.
    private func hasTrailingComment(_ line: Range<Int>) -> Bool {
        for index in line where text.unit(index) == "/" || text.unit(index) == "#" {
            guard text.unit(index - 1).isSpace else { continue }
            if text.unit(index) == "#"
                ? text.unit(index + 1).isSpace : text.unit(index + 1) == "/" || text.unit(index + 1) == "*"
            {
                return true
            }
        }
        return false
    }

    /// Adds a message unless a quotation in it was already taken for the message.
    private mutating func addUnlessQuoted(_ range: Range<Int>) {
        if coveredCount(range) * 2 > range.count { return }
        addMessage(range)
    }

    /// The line without indentation, bullets, prompts, times and bracketed fields in front.
    func withoutLogPrefix(_ line: Range<Int>) -> Range<Int> {
        var start = afterPosition(line)
        var end = line.upperBound
        while end > start, text.unit(end - 1).isSpace { end -= 1 }
        while start < end {
            let unit = text.unit(start)
            if unit.isSpace || unit == "|" || unit == "│" || unit == "✖" || unit == "×" || unit == "*" {
                start += 1
            } else if unit.isDigit, let next = Timestamp.end(in: text.raw, at: text.byteOffset(of: start)) {
                start = min(text.index(ofByte: next), end)
            } else if unit == "[", let next = fieldEnd(start, end) {
                start = next
            } else {
                break
            }
        }
        return start..<end
    }

    /// After the head that ends in the position of the logging call: `E1118 16:00:52.632311 1947 ws.go:78] `.
    private func afterPosition(_ line: Range<Int>) -> Int {
        let limit = min(line.upperBound, line.lowerBound + Self.longestHead)
        for index in line.lowerBound..<limit
        where text.unit(index) == "]" && text.unit(index - 1).isDigit && text.unit(index + 1) == " " {
            var digits = index - 1
            while digits > line.lowerBound, text.unit(digits).isDigit { digits -= 1 }
            return text.unit(digits) == ":" && text.unit(digits - 1).isName ? index + 2 : line.lowerBound
        }
        return line.lowerBound
    }

    /// The end of a bracketed field that is no error code: `[server]`, `[2023-11-02 14:22]`.
    private func fieldEnd(_ start: Int, _ limit: Int) -> Int? {
        var index = start + 1
        while index < limit, index - start < Self.longestField, text.unit(index) != "]" { index += 1 }
        guard index < limit, text.unit(index) == "]" else { return nil }
        let wording = words.wording(in: start..<index)
        return wording.weight == 0 && index - start > 3 ? index + 1 : nil
    }

    private func isComment(_ line: Range<Int>) -> Bool {
        let first = text.unit(line.lowerBound)
        let second = text.unit(line.lowerBound + 1)
        return first == "#" || (first == "/" && (second == "/" || second == "*"))
            || (first == "-" && second == "-") || first == "*" || (first == "<" && second == "!")
            || first == ";" || first == "%"
    }
}
