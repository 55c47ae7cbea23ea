/// Error texts between quotation marks and in code spans.
extension TagRecogniser {
    mutating func findQuotedMessages() {
        var end = 0
        for quote in QuotePairing(text, codeSpans: codeSpans).spans {
            // A quotation inside an accepted message is part of it.
            if quote.inner.lowerBound < end { continue }
            guard isMessage(quote) else { continue }
            addMessage(quote.inner)
            end = quote.outer.upperBound
        }
    }

    private func isMessage(_ quote: QuotedSpan) -> Bool {
        let inner = quote.inner
        let wording = words.wording(in: inner)
        guard wording.isPhrase, !isCommandOrPath(inner) else { return false }
        if startsLikeErrorLine(inner) { return true }
        let around = Surroundings(of: quote.outer, in: text, words)
        if quote.style == .single {
            return wording.isSentence && wording.weight >= 2 && (around.announced || around.shown)
        }
        if quote.style == .code, isSource(inner) { return false }
        switch context {
        case .question:
            if around.announced || around.adjacent.contains(.shows) {
                guard wording.weight >= 1 || wording.isSentence || around.touchesAnnouncement else {
                    return false
                }
                return !around.isInterface || wording.weight >= 2
            }
            if around.isInterface { return wording.weight >= 3 && wording.isSentence }
            return wording.weight >= 2 || (around.shown && wording.weight >= 1)
        case .answer, .codeCell, .codeBlock:
            if around.isInterface {
                return wording.weight >= 3 && wording.isSentence && (around.announced || around.shown)
            }
            if around.announced || around.adjacent.contains(.shows) {
                return wording.weight >= 1 || (wording.isSentence && around.announcedBefore)
            }
            return wording.failures > 0 && wording.isSentence
        }
    }

    /// Whether a stretch is something to type or to open rather than to read.
    func isCommandOrPath(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count, words[first].range.upperBound <= range.upperBound else { return true }
        let start = text.unit(range.lowerBound)
        if start == "$" || start == "~" || start == "-" || start == "<" { return true }
        if start == "/" || start == "." { return !text.contains(" ", in: range) }
        let word = words[first]
        guard word.classes.contains(.command), word.range.lowerBound == range.lowerBound else { return false }
        // `npm ERR! …` and `git: 'x' is not a git command` are output.
        let after = text.unit(word.range.upperBound)
        return after == " " && !(first + 1 < words.count && words[first + 1].classes.contains(.failure))
            && !(words[first].isCapitalised)
    }

    /// Whether a stretch is program source: it assigns, calls or ends statements.
    func isSource(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let last = text.unit(range.upperBound - 1)
        if last == ";" || last == "{" || last == "}" { return true }
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

    /// Whether a stretch begins with `error:`, `TypeError:`, `fatal: `, `npm ERR!`.
    func startsLikeErrorLine(_ range: Range<Int>) -> Bool {
        guard let marker = errorMarker(in: range) else { return false }
        return marker.lowerBound - range.lowerBound <= 30
    }
}
