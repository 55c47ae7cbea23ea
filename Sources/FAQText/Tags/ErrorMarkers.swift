/// What says that an error text follows in a line or sentence: a level word, the name of an exception.
extension TagRecogniser {
    /// How far from the beginning of a line its marker stands: after times, threads and modules, in scalars. What comes
    /// later quotes an error rather than being one.
    private static let markerReach = 160
    /// The longest name of an exception with its packages.
    private static let longestName = 120
    /// The most words before a level that belong to it: `CUDA runtime error: …`.
    private static let mostQualifiers = 3
    /// The longest code between a level and its colon, in brackets and without: `[E0308]`, ` C2065`.
    private static let longestBracketedCode = 24
    private static let longestCode = 12

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

    func isAllUpper(_ range: Range<Int>) -> Bool {
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
}
