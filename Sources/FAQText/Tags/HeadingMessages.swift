/// Error texts that stand in a question or heading without quotation marks.
extension TagRecogniser {
    mutating func findHeadingMessages() {
        let isList = (0..<text.count).contains {
            (text.unit($0) == "、" || text.unit($0) == "/") && endsPart($0)
        }
        var start = 0
        var isAfterQuestion = false
        var isTold = false
        for index in 0...text.count where index == text.count || endsPart(index) {
            let isBlank = !(start..<index).contains { !text.unit($0).isBlank }
            if !isBlank {
                // What a person tells goes on after a slash.
                findMessage(inPart: start..<index, isListed: isList, isTold: isTold || isAfterQuestion)
                isTold =
                    isTold || words.indices(in: start..<index).contains { words[$0].classes.contains(.tells) }
            }
            if !isBlank || text.unit(index) != "?" { isAfterQuestion = text.unit(index) == "?" }
            start = index + 1
        }
    }

    /// Whether one thing ends and another begins: `A、B`, `A / B`, `A — B`, a sentence in Han.
    private func endsPart(_ index: Int) -> Bool {
        switch text.unit(index) {
        case "、", "。", "\n", "\r": true
        case "/":
            text.unit(index - 1).isSpace && text.unit(index + 1).isSpace || isAfterNoun(index)
        case "—", "–": text.unit(index - 1).isSpace && text.unit(index + 1).isSpace
        case "?":
            text.unit(index + 1).isUnspaced || text.unit(index + 1).isSpace || index + 1 == text.count
        case "!": text.unit(index + 1).isUnspaced
        default: false
        }
    }

    /// `A error/B error`
    private func isAfterNoun(_ index: Int) -> Bool {
        let next = words.firstWord(at: index)
        return next > 0 && words[next - 1].range.upperBound == index
            && words[next - 1].classes.contains(.announces)
    }

    private mutating func findMessage(inPart part: Range<Int>, isListed: Bool, isTold: Bool) {
        if coveredCount(part) * 2 > part.count { return }
        if unspacedCount(part) > 0 || part.contains(where: { text.unit($0).isHangul }) {
            for segment in spacedSegments(of: part) { findMessage(inSegment: segment, of: part) }
            findUnspacedMessage(in: part)
            return
        }
        if findMarkedMessage(in: part) || coveredCount(part) > 0 { return }
        if findAnnouncedMessage(in: part) { return }
        if !isTold { findStatement(in: part, isListed: isListed) }
    }

    /// How many Han characters stand outside what was found so far.
    private func unspacedCount(_ part: Range<Int>) -> Int {
        let count = words.wording(in: part).unspaced
        return covered.isEmpty || count == 0
            ? count : part.count { !covered[$0] && text.unit($0).isUnspaced }
    }

    /// `I get TypeError: x`: what begins with a level or the name of an exception, unless told of otherwise.
    private mutating func findMarkedMessage(in part: Range<Int>) -> Bool {
        guard let marker = errorMarker(in: part), coveredCount(marker) == 0 else { return false }
        let start = markedStart(marker.lowerBound, in: part)
        guard start > part.lowerBound || marker.lowerBound - part.lowerBound <= Self.markerLead,
            !isCommandOrPath(part)
        else { return false }
        let ends = MessageTail(text, words).ends(of: start..<part.upperBound)
        addMessage(start..<(ends.first { $0 > marker.upperBound + 2 } ?? part.upperBound))
        return true
    }

    /// Where the message of a marker begins: after what announces it, else with the heading.
    private func markedStart(_ marker: Int, in part: Range<Int>) -> Int {
        for index in words.indices(in: part.lowerBound..<marker + 1).reversed() {
            let start = opening(
                of: words[index].range.lowerBound, after: index > 0 ? words[index - 1].range.upperBound : 0)
            if index > 0, Announcement(before: start, from: part.lowerBound, in: text, words).strength > .none
            {
                return start
            }
            if words[index].classes.contains(.asks) { return marker }
        }
        return part.lowerBound
    }

    /// What follows a phrase that announces it.
    private mutating func findAnnouncedMessage(in part: Range<Int>) -> Bool {
        for index in words.indices(in: part).dropFirst() {
            let word = words[index]
            let before = words[index - 1]
            guard !before.classes.isDisjoint(with: WordClass.phrase) else { continue }
            let isPhrase = !word.classes.isDisjoint(with: WordClass.phrase)
            let isFailure = word.classes.contains(.failure) && !word.classes.contains(.announces)
            if isPhrase, !isFailure, !word.isCapitalised, text.unit(word.range.lowerBound - 2) != ":" {
                continue
            }
            let start = opening(of: word.range.lowerBound, after: before.range.upperBound)
            let announced = Announcement(before: start, from: part.lowerBound, in: text, words)
            guard announced.strength > .none, !announced.tellsPast else { continue }
            if findMessage(from: start, to: part.upperBound, announced: announced) { return true }
        }
        return false
    }

    /// The first message that begins at `start` and ends at one of the places where it may.
    private mutating func findMessage(from start: Int, to limit: Int, announced: Announcement) -> Bool {
        let limit = min(limit, start + Self.longestAnnounced)
        let ends = MessageTail(text, words).ends(of: start..<limit)
        guard let end = ends.first(where: { isMessage(start..<$0, announced: announced) }) else {
            return false
        }
        addMessage(start..<beforeTail(end, ends: ends))
        return true
    }

    /// Where a message begins whose first word is known: before its bracket or quotation mark.
    private func opening(of word: Int, after limit: Int) -> Int {
        var start = word
        while start > limit, !text.unit(start - 1).isBlank, text.unit(start - 1) != ":" { start -= 1 }
        return start
    }

    /// A heading that is the message itself, or asks what it means.
    private mutating func findStatement(in part: Range<Int>, isListed: Bool) {
        let indices = words.indices(in: part)
        // `Can it run on a server / box without a browser?`
        guard !indices.isEmpty,
            part.lowerBound == 0 || !isLead(words[0], isFirst: true) || !asks(0..<text.count),
            !isCommandOrPath(part), isReadable(part)
        else { return }
        let ends = MessageTail(text, words).ends(of: part)
        var index = indices.lowerBound
        let isNegated = indices.count > 1 && words[index + 1].classes.contains(.negates)
        while !isNegated, index < indices.upperBound,
            isLead(words[index], isFirst: index == indices.lowerBound)
        { index += 1 }
        if index > indices.lowerBound, index < indices.upperBound {
            // `What does … mean`
            guard ends.count > 1, let tail = words.indices(in: ends[0]..<part.upperBound).first,
                words[tail].classes.contains(.tails)
            else { return }
            let start = opening(of: words[index].range.lowerBound, after: words[index - 1].range.upperBound)
            if start < ends[0], words.wording(in: start..<ends[0]).weight > 0,
                isMessage(start..<ends[0], announced: asksMeaning(words[tail]) ? .meaning : .occurring)
            {
                addMessage(start..<ends[0])
            }
            return
        }
        if tellsOfItself(part, ends: ends) { return }
        if let remark = remark(endingAt: part), text.unit(remark.lowerBound).isUpper,
            isMessage(remark, announced: .occurring)
        {
            addMessage(remark)
            return
        }
        let start = afterNumber(part)
        if text.unit(start) == "¿" { return }
        for end in ends where end > start {
            // `Pump lost?` may ask, too.
            let isAsked = end == part.upperBound && asks(part) && !isListed
            guard isMessage(start..<end, announced: .absent, isListed: isListed, isAsked: isAsked) else {
                continue
            }
            addMessage(start..<beforeTail(end, ends: ends))
            return
        }
        if let remark = remark(endingAt: part), isMessage(remark, announced: .occurring) {
            addMessage(remark)
        }
    }

    /// What stands in brackets at the end: `Crash on launch (pump not primed)`.
    private func remark(endingAt part: Range<Int>) -> Range<Int>? {
        var end = part.upperBound
        while end > part.lowerBound, text.unit(end - 1).isBlank { end -= 1 }
        guard end > part.lowerBound, text.unit(end - 1) == ")" else { return nil }
        var depth = 0
        for index in (part.lowerBound..<end).reversed() {
            if text.unit(index) == ")" { depth += 1 }
            if text.unit(index) == "(" { depth -= 1 }
            if depth == 0 { return index + 1..<end - 1 }
        }
        return nil
    }

    /// After the number of a heading: `3.1 Pump lost`.
    private func afterNumber(_ part: Range<Int>) -> Int {
        var index = part.lowerBound
        var hasDot = false
        while text.unit(index).isDigit || text.unit(index) == "." {
            if text.unit(index) == "." { hasDot = true }
            index += 1
        }
        while text.unit(index).isSpace { index += 1 }
        return hasDot && index < part.upperBound ? index : part.lowerBound
    }

    /// Whether a person tells what happened, other than in the circumstances after it: `… when I click`.
    private func tellsOfItself(_ part: Range<Int>, ends: [Int]) -> Bool {
        let tail = words.firstWord(at: ends[0])
        let isTold =
            tail < words.count && ends[0] < part.upperBound
            && !words[tail].classes.isDisjoint(with: [.circumstance, .asks, .opens])
        let end = isTold ? ends[0] : part.upperBound
        return words.indices(in: part.lowerBound..<end).contains { words[$0].classes.contains(.tells) }
    }

    private func asksMeaning(_ tail: ScannedWord) -> Bool {
        IdentifierShape.matches(tail.range, "mean", in: text)
            || IdentifierShape.matches(tail.range, "means", in: text)
    }

    /// What counts as a message only together with a tail loses the tail all the same, but for a noun: `Reshape error`.
    private func beforeTail(_ end: Int, ends: [Int]) -> Int {
        ends.first { $0 == end || !isNoun(at: $0) } ?? end
    }

    private func isNoun(at position: Int) -> Bool {
        let tail = words.firstWord(at: position)
        return tail < words.count && words[tail].classes.contains(.announces)
    }

    /// `What does the`, `Why is`: what a question begins with.
    private func isLead(_ word: ScannedWord, isFirst: Bool) -> Bool {
        !word.classes.isDisjoint(with: isFirst ? [.asks, .opens] : [.asks, .opens, .links])
            && word.classes.isDisjoint(with: [.failure])
    }

    private func asks(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, text.unit(end - 1).isBlank { end -= 1 }
        return text.unit(end - 1) == "?" || text.unit(end) == "?"
    }

    /// Whether a stretch reads like a message, after what announces it.
    func isMessage(
        _ range: Range<Int>, announced: Announcement, isListed: Bool = false, isAsked: Bool = false
    ) -> Bool {
        let evidence = MessageEvidence(range, in: text, words)
        if isAsked, !evidence.isTerse { return false }
        let points =
            evidence.points(after: announced) + (isListed && evidence.wording.weight >= 2 ? 1 : 0)

        switch announced.strength {
        case .strong: return points >= 0
        case .plain:
            return points
                >= (announced.isLowerCase && evidence.isLowerCase && !evidence.isCalledMessage ? 3 : 2)
                && evidence.isTroubled
        case .weak: return points >= 3 && evidence.isTroubled
        case .none:
            return points >= (evidence.wording.weight >= 2 ? 2 : 3)
                && (evidence.wording.weight >= 2 || evidence.isStatement) && evidence.wording.spaced >= 2
                && evidence.wording.spaced <= Self.mostStatementWords && !opensQuestion(range)
                && !isTitle(range)
        }
    }

    private func opensQuestion(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count else { return false }
        let word = words[first]
        // `Pasting text looks broken`
        let last = word.range.upperBound
        let end = words.indices(in: range).upperBound - 1
        let isGerund =
            word.range.count > 5 && IdentifierShape.matches(last - 3..<last, "ing", in: text)
            && !word.classes.contains(.voice) && !(words[end].classes.contains(.failure) && end - first <= 2)
        let isNegated = first + 1 < words.count && words[first + 1].classes.contains(.negates)
        return word.classes.contains(.opens) && !isNegated || (isGerund && !word.classes.contains(.failure))
    }

    /// Whether a heading is set in title case, as names of problems are: `Invalid Cache Setting`.
    private func isTitle(_ range: Range<Int>) -> Bool {
        var capitals = 0
        var others = 0
        let indices = words.indices(in: range)
        // `Access Denied`
        if indices.count <= 3, let last = indices.last, words[last].classes.contains(.failure) {
            let end = words[last].range.upperBound
            if IdentifierShape.matches(end - 2..<end, "ed", in: text) { return false }
        }
        for index in indices {
            let word = words[index]
            // Capitals of an acronym or after a number (`413 Request Entity Too Large`) say nothing.
            if capitals + others == 0, text.unit(word.range.lowerBound).isDigit { return false }
            if word.isCapitalised {
                if !text.unit(word.range.lowerBound + 1).isUpper { capitals += 1 }
            } else if word.range.count > 3 {
                others += 1
            }
        }
        return capitals >= 2 && others == 0
    }
}
