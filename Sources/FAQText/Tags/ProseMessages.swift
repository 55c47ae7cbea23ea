/// Error texts in prose, and in blocks that prose announces.
extension TagRecogniser {
    /// A trouble that is told has more words than a message that names it.
    private static let mostTroubleWords = 12

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
}
