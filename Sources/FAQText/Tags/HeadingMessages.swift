/// Error texts that stand in a question or heading without quotation marks.
extension TagRecogniser {
    mutating func findHeadingMessages() {
        let whole = 0..<text.count
        let isMixed =
            words.wording(in: whole).unspaced > 0 || (0..<text.count).contains { text.unit($0).isHangul }
        if isMixed {
            for segment in spacedSegments() { findMessage(inSegment: segment) }
            findUnspacedMessage()
        } else {
            findMessage(inSpacedHeading: whole)
        }
    }

    // MARK: Headings that mix scripts

    /// The stretches in spaced scripts between Han text, list commas and sentence ends.
    private func spacedSegments() -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        for index in 0...text.count {
            guard index == text.count || endsSegment(index) else { continue }
            if start < index { segments.append(start..<index) }
            start = index + 1
        }
        return segments
    }

    private func endsSegment(_ index: Int) -> Bool {
        let unit = text.unit(index)
        if unit.isUnspaced || unit.isHangul || unit.isNewline { return true }
        switch unit {
        case "、", "。", "「", "」", "『", "』", "“", "”", "《", "》", "【", "】": return true
        case "?", "!":
            return text.unit(index + 1).isBlank || text.unit(index + 1) == "\0"
                || text.unit(index + 1).isUnspaced
        case "/": return text.unit(index - 1).isSpace && text.unit(index + 1).isSpace
        default: return false
        }
    }

    private mutating func findMessage(inSegment segment: Range<Int>) {
        guard coveredCount(segment) * 2 <= segment.count else { return }
        let range = trimmedOfBrackets(segment)
        let wording = words.wording(in: range)
        guard wording.spaced >= 2, wording.weight >= 2 || !isCommandOrPath(range) else { return }
        let adjacent = adjacentClasses(of: range)
        let isAnnounced = adjacent.contains(.announces)
        let isShown = adjacent.contains(.shows)
        let isError =
            wording.weight + (startsWithNo(range) ? 1 : 0) >= 2
            || (wording.weight >= 1 && (isAnnounced || isShown))
            || (isAnnounced && wording.spaced >= 3) || errorMarker(in: range) != nil
        guard isError, isReadable(range) else { return }
        addMessage(range)
    }

    /// The classes of the words that touch a stretch, with nothing but spaces and colons between.
    private func adjacentClasses(of range: Range<Int>) -> WordClass {
        var classes: WordClass = []
        let first = words.firstWord(at: range.lowerBound)
        if first > 0, range.lowerBound - words[first - 1].range.upperBound <= 3 {
            classes.formUnion(words[first - 1].classes)
            if classes.contains(.fails) { classes.insert(.announces) }
        }
        let next = words.firstWord(at: range.upperBound)
        if next < words.count, words[next].range.lowerBound - range.upperBound <= 2 {
            classes.formUnion(words[next].classes.intersection([.announces, .interface]))
        }
        return classes
    }

    /// A message in Han after `提示`, `报错` and the like, up to the question that follows it.
    private mutating func findUnspacedMessage() {
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            guard word.isUnspaced, announcesUnspaced(word) else { continue }
            var start = word.range.upperBound
            var hasColon = false
            var hasSpace = false
            while start < text.count, text.unit(start).isSpace || text.unit(start) == ":" {
                if text.unit(start) == ":" { hasColon = true } else { hasSpace = true }
                start += 1
            }
            guard hasColon || hasSpace else { continue }
            let end = endOfUnspacedMessage(start)
            guard start < end, coveredCount(start..<end) == 0 else { continue }
            let wording = words.wording(in: start..<end)
            let isListed = word.classes.isDisjoint(with: [.announces, .shows, .fails])
            guard wording.unspaced >= 4, wording.failures > 0 || !isListed,
                hasColon || text.unit(start).isUnspaced,
                hasColon || wording.weight >= 1
            else { continue }
            addMessage(start..<end)
            return
        }
    }

    /// `报错`, `提示`, `失败`, and `时` of `登录时：…`.
    private func announcesUnspaced(_ word: ScannedWord) -> Bool {
        if !word.classes.isDisjoint(with: [.announces, .shows, .fails]) { return true }
        let last = text.unit(word.range.upperBound - 1)
        return (last == "时" || last == "時" || last == "后" || last == "後")
            && text.unit(word.range.upperBound) == ":"
    }

    private func endOfUnspacedMessage(_ start: Int) -> Int {
        var index = start
        while index < text.count, index - start < 120 {
            switch text.unit(index) {
            case "?", "。", "!", "(", "“", "\n", ";": return index
            case ",":
                // `…，如何解决`, `…，怎么办`
                if asksAfter(index) { return index }
            default:
                if asksAt(index) { return index }
            }
            index += 1
        }
        return index
    }

    private func asksAfter(_ index: Int) -> Bool {
        for offset in 1...3 where asksAt(index + offset) { return true }
        return false
    }

    private func asksAt(_ index: Int) -> Bool {
        let (first, second) = (text.unit(index), text.unit(index + 1))
        return (first == "怎" && (second == "么" || second == "麼" || second == "样"))
            || (first == "如" && second == "何") || (first == "为" && second == "什")
            || (first == "為" && second == "什") || (first == "咋" && second == "办")
            || (first == "该" && second == "怎")
            || (first == "的"
                && (second == "问" || second == "時" || second == "时" || second == "解" || second == "错"))
    }

    // MARK: Headings in one spaced script

    private mutating func findMessage(inSpacedHeading whole: Range<Int>) {
        var start = whole.lowerBound
        for index in whole.lowerBound...whole.upperBound {
            let isListSign =
                index < whole.upperBound && text.unit(index) == "/" && text.unit(index - 1).isSpace
                && text.unit(index + 1).isSpace
            guard index == whole.upperBound || isListSign || text.unit(index) == "、" else { continue }
            findMessage(inHeadingPart: start..<index, isListed: start > 0 || index < whole.upperBound)
            start = index + 1
        }
    }

    private mutating func findMessage(inHeadingPart part: Range<Int>, isListed: Bool) {
        guard coveredCount(part) * 2 <= part.count else { return }
        let range = trimmedOfBrackets(part)
        // Beside a quoted message only an error line that holds it counts: `Error: "x" not found`.
        if coveredCount(part) > 0 {
            guard let marker = errorMarker(in: range), coveredCount(marker) == 0 else { return }
        }
        guard !isCommandOrPath(range), isReadable(range) else { return }
        if let marker = errorMarker(in: range), marker.lowerBound - range.lowerBound <= 30 {
            addMessage(range.lowerBound..<beforeClause(range))
            return
        }
        let statement = range.lowerBound..<beforeClause(range)
        if narrates(statement) || opensQuestion(statement) || (asks(range) && !isListed) {
            findAnnouncedRest(of: range)
            return
        }
        let wording = words.wording(in: statement)
        let weight = wording.weight + (startsWithNo(statement) ? 1 : 0)
        guard weight >= 2, wording.spaced >= 2, wording.spaced <= 30, !isTitle(statement)
        else { return }
        addMessage(statement)
    }

    /// `No module named x`: "no" in front says more than elsewhere.
    func startsWithNo(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        return first < words.count && IdentifierShape.matches(words[first].range, "no", in: text)
    }

    private func opensQuestion(_ range: Range<Int>) -> Bool {
        let first = words.firstWord(at: range.lowerBound)
        guard first < words.count else { return false }
        let word = words[first]
        // `Pasting text looks broken`
        let last = word.range.upperBound
        let isGerund = word.range.count > 5 && IdentifierShape.matches(last - 3..<last, "ing", in: text)
        return word.classes.contains(.opens) || (isGerund && !word.classes.contains(.failure))
    }

    /// Whether a heading is set in title case, as names of problems are: `Invalid Cache Setting`.
    private func isTitle(_ range: Range<Int>) -> Bool {
        var capitals = 0
        var others = 0
        for index in words.indices(in: range) {
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

    private func asks(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, text.unit(end - 1).isBlank { end -= 1 }
        return text.unit(end - 1) == "?" || text.unit(end) == "?"
    }

    /// `I get the error Dirty version 1. What now?`: what follows the announcing word, if it starts
    /// as a sentence does.
    private mutating func findAnnouncedRest(of range: Range<Int>) {
        var tries = 0
        for index in words.indices(in: range)
        where !words[index].classes.isDisjoint(with: [.announces, .fails]) {
            tries += 1
            if tries > 4 { return }
            let start = words[index].range.upperBound
            let end = beforeQuestion(start..<range.upperBound)
            let next = words.firstWord(at: start)
            guard start < end, next < words.count, words[next].range.lowerBound - start <= 3 else { continue }
            let wording = words.wording(in: start..<end)
            guard wording.spaced >= 3, words[next].isCapitalised, !words[next].classes.contains(.asks) else {
                continue
            }
            addMessage(start..<end)
            return
        }
    }

    /// Where the next sentence begins with a question word.
    private func beforeQuestion(_ range: Range<Int>) -> Int {
        for index in range where text.unit(index) == "." || text.unit(index) == "?" {
            let next = words.firstWord(at: index)
            if next < words.count, words[next].classes.contains(.asks), words[next].isCapitalised {
                return index
            }
        }
        return range.upperBound
    }

    /// Where a clause begins that tells the circumstances: `… when adding files`, `… due to …`.
    private func beforeClause(_ range: Range<Int>) -> Int {
        let indices = words.indices(in: range)
        for index in indices.dropFirst(2) {
            let word = words[index].range
            let tells =
                IdentifierShape.matches(word, "when", in: text)
                || IdentifierShape.matches(word, "due", in: text)
                || IdentifierShape.matches(word, "because", in: text)
                || IdentifierShape.matches(word, "since", in: text)
                || IdentifierShape.matches(word, "while", in: text) && text.unit(word.upperBound + 1) != "a"
            if tells, words.wording(in: range.lowerBound..<word.lowerBound).weight >= 2 {
                return word.lowerBound
            }
        }
        return range.upperBound
    }

    // MARK: Both

    /// Without a bracketed remark at the end that the segment cut open.
    private func trimmedOfBrackets(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while end > start,
            text.unit(end - 1).isBlank || text.unit(end - 1) == "(" || text.unit(end - 1) == ","
        { end -= 1 }
        while start < end,
            text.unit(start).isBlank || text.unit(start) == ":" || text.unit(start) == ")"
                || text.unit(start) == ","
        { start += 1 }
        return start..<end
    }
}
