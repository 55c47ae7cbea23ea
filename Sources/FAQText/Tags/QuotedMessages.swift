/// Error texts between quotation marks and in code spans.
extension TagRecogniser {
    mutating func findQuotedMessages() {
        var end = 0
        for quote in QuotePairing(text, codeSpans: codeSpans, strongSpans: strongSpans).spans {
            // A quotation inside an accepted message is part of it.
            if quote.inner.lowerBound < end { continue }
            guard isMessage(quote) else { continue }
            addMessage(quote.inner)
            end = quote.outer.upperBound
        }
    }

    private func isMessage(_ quote: QuotedSpan) -> Bool {
        let inner = quote.inner
        guard words.wording(in: inner).isPhrase, !isCommandOrPath(inner) else { return false }
        if startsLikeErrorLine(inner) { return true }
        let evidence = MessageEvidence(inner, in: text, words)
        if quote.style == .code, isSource(inner) { return false }
        let around = Surroundings(of: quote.outer, in: text, words)
        let announced = Announcement(before: quote.outer.lowerBound, in: text, words)
        let points = evidence.points(after: announced)
        if quote.style == .single {
            return evidence.wording.isSentence && points >= 2 && (around.announced || around.shown)
        }
        if quote.style == .strong {
            let isLong = evidence.wording.isSentence || evidence.wording.spaced >= 2 && points >= 3
            return announced.strength >= .plain && isLong && points >= 2 && evidence.isTroubled
        }
        let strength = max(announced.strength, announced.refers ? .none : strength(of: quote, around: around))
        if around.isInterface, strength < .strong || context != .question && !evidence.isTroubled {
            return points >= 4 && (context == .question || strength >= .plain)
        }
        switch strength {
        case .strong: return points >= 0
        case .plain:
            return context == .question
                ? points >= (evidence.wording.isSentence ? 0 : 1) : points >= 1 && evidence.isTroubled
        case .weak:
            return points >= (context == .question && evidence.wording.isSentence ? 1 : 2)
                && evidence.isTroubled
        case .none:
            return context == .question
                ? points >= 2
                : evidence.wording.failures > 0 && evidence.wording.isSentence && points >= 3
                    && !evidence.isSetting
        }
    }

    /// What else says that a quotation is a message: words near it, or its place.
    private func strength(of quote: QuotedSpan, around: Surroundings) -> Announcement.Strength {
        if context == .shown || context == .item, isFirst(quote.outer) { return .strong }
        if around.announced { return .plain }
        let after = strength(after: quote.outer.upperBound)
        if after > .none { return after }
        if around.shown { return followsColon(quote.outer) ? .plain : .weak }
        if isFirst(quote.outer) {
            if context == .question { return isLast(quote.outer) ? .plain : .weak }
            return text.unit(quote.outer.upperBound) == ":" ? .weak : .none
        }
        return .none
    }

    /// `In the log: …`
    private func followsColon(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index > 0, text.unit(index - 1).isSpace { index -= 1 }
        return text.unit(index - 1) == ":"
    }

    private func isFirst(_ range: Range<Int>) -> Bool {
        words.firstWord(at: range.lowerBound) == 0
    }

    private func isLast(_ range: Range<Int>) -> Bool {
        words.firstWord(at: range.upperBound) == words.count
    }

    /// Whether a stretch is something to type or to open rather than to read.
    func isCommandOrPath(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count, words[first].range.upperBound <= range.upperBound else { return true }
        let start = text.unit(range.lowerBound)
        if start == "$" || start == "~" || start == "-" || start == "<" { return true }
        if start == "/" || start == "." { return !text.units[range].contains(" ") }
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

    /// Whether a stretch begins with `error:`, `TypeError:`, `fatal: `, `npm ERR!`.
    func startsLikeErrorLine(_ range: Range<Int>) -> Bool {
        guard let marker = errorMarker(in: range) else { return false }
        return marker.lowerBound - range.lowerBound <= 30
    }
}
