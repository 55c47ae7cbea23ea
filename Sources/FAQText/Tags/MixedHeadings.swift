/// Error texts in a spaced script in headings that are otherwise in Han.
extension TagRecogniser {
    /// The stretches in spaced scripts between Han text and its marks.
    func spacedSegments(of part: Range<Int>) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = part.lowerBound
        for index in part.lowerBound...part.upperBound {
            guard index == part.upperBound || endsSegment(index) else { continue }
            if start < index { segments.append(start..<index) }
            start = index + 1
        }
        return segments
    }

    private func endsSegment(_ index: Int) -> Bool {
        let unit = text.unit(index)
        if unit.isEastAsian { return true }
        switch unit {
        case "「", "」", "『", "』", "“", "”", "《", "》", "【", "】": return true
        case "?", "!":
            return (text.unit(index + 1).isBlank || text.unit(index + 1) == "\0")
                && !text.unit(index - 1).isUpper
        default: return false
        }
    }

    mutating func findMessage(inSegment segment: Range<Int>, of part: Range<Int>) {
        guard coveredCount(segment) * 2 <= segment.count else { return }
        let range = trimmedOfBrackets(segment)
        guard !range.isEmpty else { return }
        let wording = words.wording(in: range)
        guard wording.spaced >= 2, context == .question || wording.weight > 0, isReadable(range) else {
            return
        }
        let evidence = MessageEvidence(range, in: text, words)
        if let marker = errorMarker(in: range), marker.lowerBound - range.lowerBound <= Self.markerLead {
            addMessage(range)
            return
        }
        guard !isCommandOrPath(range) else { return }
        let announced = Announcement(before: range.lowerBound, from: part.lowerBound, in: text, words)
        if context != .question {
            // Prose names many things in another script; only what is announced and tells of trouble is a message.
            if announced.strength >= .plain, evidence.isTroubled, evidence.points(after: announced) >= 2 {
                addMessage(range)
            }
            return
        }
        let points = evidence.points(after: announced) + (isSentence(range) ? 2 : 0)
        let isMessage =
            switch max(announced.strength, strength(after: range.upperBound)) {
            case .strong: points >= 1 || evidence.wording.spaced >= 3 && points >= 0
            case .plain: points >= 1
            case .weak: points >= 2 || evidence.wording.weight >= 2
            case .none: points >= 2
            }
        if isMessage { addMessage(range) }
    }

    /// Whether a stretch has the words that make a sentence: `Device is busy`.
    private func isSentence(_ range: Range<Int>) -> Bool {
        let indices = words.indices(in: range)
        return indices.count >= 3 && indices.contains { words[$0].classes.contains(.function) }
    }

    /// What stands after a message: `… 错误`, `… 的报错`.
    func strength(after position: Int) -> Announcement.Strength {
        var index = words.firstWord(at: position)
        while index < words.count, words[index].range.lowerBound - position <= 3,
            words[index].classes.contains(.links)
        {
            index += 1
        }
        guard index < words.count, words[index].range.lowerBound - position <= 3 else { return .none }
        if words[index].classes.contains(.announces) { return .plain }
        return words[index].classes.isDisjoint(with: [.tails, .says]) ? .none : .weak
    }

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
        var opening: Int?
        for index in start..<end {
            if text.unit(index) == "(" { opening = index }
            if text.unit(index) == ")" { opening = nil }
        }
        if let opening { return start..<opening }
        return start..<end
    }
}
