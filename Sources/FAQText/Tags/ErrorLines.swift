/// Lines that programs print when something fails.
extension TagRecogniser {
    /// How far from the beginning of a line its marker stands: after times, threads and modules, in scalars. What comes
    /// later quotes an error rather than being one.
    private static let markerReach = 160
    /// The longest name of an exception with its packages.
    private static let longestName = 120
    /// The most lines of a block all of which may be what was announced.
    private static let mostShownLines = 3
    /// The most words before a level that belong to it: `CUDA runtime error: …`.
    private static let mostQualifiers = 3
    /// How far before a marker the quotation mark of a program's own text is looked for.
    private static let quotationReach = 80
    /// A trouble that is told has more words than a message that names it.
    private static let mostTroubleWords = 12
    /// The longest head of a log line before the position of the call that logs.
    private static let longestHead = 80
    /// A line of more words is running text.
    private static let mostWords = 60
    /// The longest field in brackets before a message: a time, a thread, a module.
    private static let longestField = 40
    /// The longest code between a level and its colon, in brackets and without: `[E0308]`, ` C2065`.
    private static let longestBracketedCode = 24
    private static let longestCode = 12

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
    private func isProse(_ line: Range<Int>) -> Bool {
        let last = text.unit(line.upperBound - 1)
        if last == ":" { return MessageEvidence(line, in: text, words).isSpoken }
        return last == "。" || last == "_"
    }

    /// Where the message of a marker begins: after `[ERROR] [module]`, else with the marker.
    private func messageStart(_ marker: Range<Int>) -> Int {
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

    /// Error texts in prose: what a clear marker opens, or what a phrase with a colon announces, up to the end of the sentence.
    mutating func findErrorLinesInProse() {
        var start = 0
        while start < text.count {
            var end = start
            var colon: Int?
            while end < text.count, !text.unit(end).isNewline, !endsSentence(end) {
                if text.unit(end) == ":", colon == nil { colon = end }
                end += 1
            }
            let sentence = start..<end
            if let marker = errorMarker(in: sentence) {
                let limit = latinEnd(marker.upperBound, sentence.upperBound)
                let rest = marker.lowerBound..<quoteEnd(marker, in: sentence.lowerBound..<limit)
                let wording = words.wording(in: rest)
                if wording.isSentence, coveredCount(rest) == 0, !advises(after: marker.upperBound),
                    !isAdmonition(marker)
                {
                    addMessage(rest)
                }
            } else if let colon {
                findAnnounced(after: colon, in: sentence)
            }
            if words.wording(in: sentence).unspaced > 0 {
                for segment in spacedSegments(of: sentence) { findMessage(inSegment: segment, of: sentence) }
            }
            start = end + 1
        }
    }

    /// `Warning: …` at the beginning of a paragraph is the author's.
    private func isAdmonition(_ marker: Range<Int>) -> Bool {
        marker.lowerBound == 0 && IdentifierShape.matches(words[0].range, "warning", in: text)
    }

    /// Whether advice follows rather than a message: `Key error: Check the key.`
    private func advises(after position: Int) -> Bool {
        let next = words.firstWord(at: position)
        return next < words.count
            && !words[next].classes.isDisjoint(with: [.advises, .places, .circumstance, .asks])
    }

    /// Where the quotation ends that a marker stands in: `If you see "error: no key", …`.
    private func quoteEnd(_ marker: Range<Int>, in sentence: Range<Int>) -> Int {
        let before = sentence.lowerBound..<marker.lowerBound
        guard
            before.count(where: { text.unit($0) == "\"" }) % 2 == 1
                || before.contains(where: { text.unit($0) == "“" })
        else { return sentence.upperBound }
        return (marker.upperBound..<sentence.upperBound).first {
            text.unit($0) == "\"" || text.unit($0) == "”"
        }
            ?? sentence.upperBound
    }

    /// `日志报错：…`
    private mutating func findAnnounced(after colon: Int, in sentence: Range<Int>) {
        var start = colon + 1
        while start < sentence.upperBound, text.unit(start).isBlank { start += 1 }
        guard start < sentence.upperBound, coveredCount(start..<sentence.upperBound) == 0 else { return }
        let announced = Announcement(before: start, from: sentence.lowerBound, in: text, words)
        guard announced.endsInColon, announced.strength >= .plain else { return }
        let end =
            text.unit(start).isUnspaced
            ? unspacedEnd(from: start, to: sentence.upperBound) : sentence.upperBound
        let range = start..<end
        let evidence = MessageEvidence(range, in: text, words)
        let points = evidence.points(after: announced)
        guard evidence.wording.isPhrase, isReadable(range), !isCommandOrPath(range), !isSource(range)
        else { return }
        let needed = announced.namesTrouble ? 3 : announced.strength == .strong ? 1 : 2
        let isTold =
            announced.namesTrouble
            && (evidence.wording.spaced > Self.mostTroubleWords
                || evidence.isSpoken && evidence.wording.spaced > 0)
        if points >= needed, !isTold, announced.namesMessage || evidence.isTroubled { addMessage(range) }
    }

    /// A block, cell or item that was announced as a message: all of it is one, unless it quotes one.
    mutating func findShownMessage() {
        guard covered.isEmpty else { return }
        let content = withoutLogPrefix(0..<text.count)
        if let marker = errorMarker(in: content) {
            addMessage(messageStart(marker)..<content.upperBound)
            return
        }
        let evidence = MessageEvidence(content, in: text, words)
        // In a column of codes, what is no code may be the message all the same.
        guard evidence.wording.isPhrase,
            context == .shown || evidence.wording.failures > 0 && evidence.wording.spaced > 1,
            evidence.wording.spaced + evidence.wording.unspaced <= Self.mostWords,
            evidence.points(after: .absent) >= 1, isReadable(content), !isCommandOrPath(content),
            !isSource(content)
        else { return }
        addMessage(content)
    }

    private func endsSentence(_ index: Int) -> Bool {
        let unit = text.unit(index)
        if unit == "。" { return true }
        guard unit == "." || unit == "?" || unit == "!" else { return false }
        return text.unit(index + 1).isBlank
            && (text.unit(index + 2).isUpper || text.unit(index + 2).isUnspaced)
    }

    /// Where Han text takes over after a message in a Latin script; the limit if it starts with Han.
    private func latinEnd(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, !text.unit(index).isWord && !text.unit(index).isUnspaced { index += 1 }
        if text.unit(index).isUnspaced { return limit }
        while index < limit, !text.unit(index).isUnspaced { index += 1 }
        return index
    }

    /// The part of a line or sentence that says "an error text follows": an exception name or a level
    /// word with a colon, `ERROR`, `error[E0308]:`, `npm ERR!`. `nil` if there is none, or if
    /// nothing follows.
    func errorMarker(in range: Range<Int>) -> Range<Int>? {
        let indices = words.indices(in: range)
        for index in indices {
            let word = words[index]
            if word.isUnspaced { continue }
            if word.range.lowerBound - range.lowerBound > Self.markerReach { return nil }
            if let end = systemErrorEnd(word.range) { return word.range.lowerBound - 1..<end }
            guard let end = markerEnd(index, limit: range.upperBound), end <= range.upperBound else {
                continue
            }
            let start = nounStart(nameStart(word, limit: range.lowerBound), limit: indices.lowerBound)
            let rest = words.wording(in: end..<range.upperBound)
            if rest.spaced + rest.unspaced == 0 { continue }
            return start..<end
        }
        return nil
    }

    private func nameStart(_ word: ScannedWord, limit: Int) -> Int {
        isExceptionWord(word) || text.unit(word.range.lowerBound - 1) == "\\"
            ? qualifiedStart(word.range, limit: limit) : word.range.lowerBound
    }

    /// Where the noun begins that a level or exception ends: `Classifier error: …`, `Uncaught TypeError: …`.
    private func nounStart(_ start: Int, limit: Int) -> Int {
        let level = words.firstWord(at: start)
        guard level < words.count, !isAllUpper(words[level].range) else { return start }
        var index = level
        while index > limit, level - index < Self.mostQualifiers,
            words[index - 1].range.upperBound == words[index].range.lowerBound - 1,
            text.unit(words[index - 1].range.upperBound) == " ", qualifies(words[index - 1])
        {
            index -= 1
        }
        guard index < level else { return start }
        if index == limit || !words[index - 1].classes.isDisjoint(with: WordClass.phrase)
            || words[index - 1].isUnspaced || words[index].isCapitalised
        {
            return words[index].range.lowerBound
        }
        return start
    }

    private func qualifies(_ word: ScannedWord) -> Bool {
        !word.isUnspaced
            && word.classes.isDisjoint(with: [
                WordClass.phrase, .opens, .asks, .function, .circumstance, .places,
            ])
    }

    private func isExceptionWord(_ word: ScannedWord) -> Bool {
        word.isCapitalised && IdentifierShape.endsInExceptionNoun(word.range, in: text)
            && IdentifierShape(word.range, in: text).isExceptionName(in: text)
    }

    /// The end of the marker that begins with a word, after its colon.
    private func markerEnd(_ index: Int, limit: Int) -> Int? {
        let word = words[index]
        let isException = isExceptionWord(word)
        let level = levelWord(word)
        guard isException || level else { return nil }
        var position = word.range.upperBound
        if text.unit(position) == "!" { return position + 1 }
        position = skipLevel(position, limit: limit)
        position = skipCode(position, limit: limit)
        while position < limit, text.unit(position) == " " { position += 1 }
        if position < limit, text.unit(position) == ":", text.unit(position + 1) != ":" {
            return position + 1
        }
        // A level in capitals stands without a colon: `FATAL something`.
        let isShouted = level && word.range.count > 3 && isAllUpper(word.range)
        if isShouted, context.isCode, position < limit {
            let (before, after) = (text.unit(word.range.lowerBound - 1), text.unit(word.range.upperBound))
            let stands = before.isBlank || before == "\0" || before == "[" || before == "<"
            return stands && (after == " " || after == "]" || after == ">") ? position : nil
        }
        return nil
    }

    /// The end of Python's `[Errno 13]` or `[WinError 5]`, which opens a message.
    func systemErrorEnd(_ word: Range<Int>) -> Int? {
        guard text.unit(word.lowerBound - 1) == "[", text.unit(word.upperBound) == " ",
            IdentifierShape.matches(word, "errno", in: text)
                || IdentifierShape.matches(word, "winerror", in: text)
        else { return nil }
        var index = word.upperBound + 1
        while text.unit(index).isDigit { index += 1 }
        return text.unit(index) == "]" ? index + 1 : nil
    }

    /// Skips the second word of `Fatal error:`.
    private func skipLevel(_ start: Int, limit: Int) -> Int {
        guard text.unit(start) == " ", start + 6 <= limit, !text.unit(start + 6).isName,
            IdentifierShape.matches(start + 1..<start + 6, "error", in: text)
        else { return start }
        return start + 6
    }

    private func isAllUpper(_ range: Range<Int>) -> Bool {
        for index in range where !text.unit(index).isUpper { return false }
        return true
    }

    /// Whether a word says that an error follows it; `err` does in capitals alone.
    private func levelWord(_ word: ScannedWord) -> Bool {
        guard word.classes.contains(.level) else { return false }
        return !IdentifierShape.matches(word.range, "err", in: text) || isAllUpper(word.range)
    }

    /// Skips `[E0308]`, ` C2065`, ` 1071 (42000)` between a level word and its colon.
    private func skipCode(_ start: Int, limit: Int) -> Int {
        var position = start
        for _ in 0..<2 {
            var probe = position
            while probe < limit, text.unit(probe) == " " { probe += 1 }
            let opening = text.unit(probe)
            if opening == "[" || opening == "(" {
                var end = probe + 1
                while end < limit, end - probe < Self.longestBracketedCode,
                    text.unit(end).isName || text.unit(end) == "-"
                {
                    end += 1
                }
                guard text.unit(end) == (opening == "[" ? "]" : ")"), isCode(probe + 1..<end) else {
                    return position
                }
                position = end + 1
            } else {
                var end = probe
                var digits = 0
                while end < limit, end - probe < Self.longestCode, text.unit(end).isName {
                    if text.unit(end).isDigit { digits += 1 }
                    end += 1
                }
                guard digits >= 2 else { return position }
                position = end
            }
        }
        return position
    }

    /// `E0308`, `ERR_X`, but not the type of a parameter.
    private func isCode(_ range: Range<Int>) -> Bool {
        range.contains { text.unit($0).isDigit || text.unit($0) == "_" }
            || range.count > 1 && isAllUpper(range)
    }

    /// Where a dotted name that ends with a word begins.
    func qualifiedStart(_ word: Range<Int>, limit: Int) -> Int {
        var start = word.lowerBound
        while start > limit, word.lowerBound - start < Self.longestName {
            let unit = text.unit(start - 1)
            guard
                unit.isName
                    || ((unit == "." || unit == "\\" || unit == "$") && start - 2 >= limit
                        && text.unit(start - 2).isName)
            else { break }
            start -= 1
        }
        return start
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
            } else if unit.isDigit, let next = Timestamp.end(in: text.raw, at: text.starts[start]) {
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
