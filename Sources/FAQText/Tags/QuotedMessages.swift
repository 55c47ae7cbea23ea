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

    /// Whether a stretch begins with `error:`, `TypeError:`, `fatal: `, `npm ERR!`.
    func startsLikeErrorLine(_ range: Range<Int>) -> Bool {
        guard let marker = errorMarker(in: range) else { return false }
        return marker.lowerBound - range.lowerBound <= 30
    }
}
