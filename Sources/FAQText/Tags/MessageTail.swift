/// Finds where a message ends and the question goes on: `… when starting the app`, `… on Windows`, `… mean?`, `… 怎么办`.
struct MessageTail {
    private let text: ScannedText
    private let words: ScannedWords

    init(_ text: ScannedText, _ words: ScannedWords) {
        self.text = text
        self.words = words
    }

    /// The places where a message may end, in order, the end of the stretch last.
    ///
    /// - Parameter range: from the first scalar of the message to where the sentence or heading ends.
    func ends(of range: Range<Int>) -> [Int] {
        var ends: [Int] = []
        let indices = words.indices(in: range)
        for index in indices.dropFirst() where ends.count < 3 && beginsTail(index, in: indices) {
            ends.append(words[joins(index - 1) ? index - 1 : index].range.lowerBound)
            // What a question mark or comma parts from the message is none of it.
            if isAsked(index) { return ends }
        }
        ends.append(beforeRemark(range))
        return ends
    }

    /// `… or when …`
    private func joins(_ index: Int) -> Bool {
        IdentifierShape.matches(words[index].range, "or", in: text)
            || IdentifierShape.matches(words[index].range, "and", in: text)
    }

    private func beginsTail(_ index: Int, in indices: Range<Int>) -> Bool {
        let word = words[index]
        let next = index + 1 < indices.upperBound ? words[index + 1] : nil
        let previous = words[index - 1]
        let rest = indices.upperBound - index
        if isAsked(index) { return true }
        if word.isUnspaced { return word.classes.contains(.tails) || closes(index) }
        if word.classes.contains(.tails) {
            if previous.classes.contains(.negates) { return false }
            return next.map { opensRest($0) || $0.classes.contains(.circumstance) } ?? true
        }
        if word.classes.contains(.announces), index > indices.lowerBound + 1, !word.isCapitalised,
            !previous.classes.contains(.links), text.unit(word.range.upperBound) != ":"
        {
            // `… denied errors in the folder`, `… not found error`
            return next.map {
                opensRest($0) || !$0.classes.isDisjoint(with: [.circumstance, .places, .tails])
            } ?? true
        }
        guard let next, !word.classes.isDisjoint(with: [.circumstance, .places]),
            text.unit(word.range.lowerBound - 1).isBlank
        else { return false }
        if tells(next) { return true }
        // `Error while …`, `failed during …` go on.
        if index - 1 == indices.lowerBound, !previous.isUnspaced { return false }
        if previous.classes.contains(.announces), !word.classes.contains(.circumstance) { return false }
        if word.classes.contains(.circumstance) {
            let before = words.wording(in: words[indices.lowerBound].range.lowerBound..<word.range.lowerBound)
            let isWhole = index - indices.lowerBound > 2 || before.weight >= 2
            return isWhole && !goesOn(next, after: word)
        }
        if next.classes.contains(.occasion) { return rest <= 3 }
        // `from the server`, `in the browser console`
        if (3...4).contains(rest), next.classes.contains(.function),
            !words[indices.upperBound - 1].classes.isDisjoint(with: [.occasion, .records])
        {
            return true
        }
        // `on Windows`, `in Docker`
        return word.range.count <= 2 && !IdentifierShape.matches(word.range, "at", in: text)
            && next.isCapitalised
            && rest <= 4 && text.unit(next.range.lowerBound + 1).isLower
            && text.unit(next.range.upperBound) != "."
    }

    /// Whether a word in Han that may be the message's own is set off from it: `… 错误`, `…的问题`, `…时，`.
    func closes(_ index: Int) -> Bool {
        let word = words[index]
        guard word.classes.contains(.closings) else { return false }
        let (before, after) = (text.unit(word.range.lowerBound - 1), text.unit(word.range.upperBound))
        if before.isSpace
            || index > 0 && words[index - 1].isUnspaced && words[index - 1].classes.contains(.links)
        {
            return true
        }
        return word.range.count == 1 && !after.isWord && !after.isUnspaced
    }

    /// Whether a clause belongs to the message: `because it is used`, `while awaiting headers`.
    private func goesOn(_ word: ScannedWord, after introduction: ScannedWord) -> Bool {
        let isCounted = text.unit(word.range.lowerBound).isDigit
        if IdentifierShape.matches(introduction.range, "since", in: text) {
            return !isCounted && !word.classes.contains(.occasion)
                && !IdentifierShape.matches(word.range, "the", in: text)
        }
        if IdentifierShape.matches(introduction.range, "while", in: text) {
            return !word.classes.contains(.occasion)
        }
        return isCounted
    }

    /// Whether a person tells what follows: `I`, `my`.
    private func tells(_ word: ScannedWord) -> Bool {
        word.classes.contains(.tells)
    }

    private func opensRest(_ word: ScannedWord) -> Bool {
        !word.classes.isDisjoint(with: [.asks]) || IdentifierShape.matches(word.range, "and", in: text)
            || IdentifierShape.matches(word.range, "in", in: text)
    }

    /// Whether the question is asked from a word on: a sign ends a sentence or part before it, and a question word begins it.
    private func isAsked(_ index: Int) -> Bool {
        let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
        var ends = false
        for position in gap {
            switch text.unit(position) {
            case ".", "?", "!", ",", ";", ":", "。", "—", "–": ends = true
            // Not within a name: `en-US`.
            case "-" where gap.count > 1: ends = true
            default: continue
            }
        }
        guard ends else { return false }
        return words[index].classes.contains(.asks)
            || words[index].isUnspaced && words[index].classes.contains(.tails)
    }

    /// Where a bracketed remark at the end begins that is set off from the message: ` (macOS)`.
    private func beforeRemark(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, text.unit(end - 1).isBlank || text.unit(end - 1) == "?" { end -= 1 }
        guard end > range.lowerBound, text.unit(end - 1) == ")" else { return range.upperBound }
        var index = end - 1
        while index > range.lowerBound, text.unit(index) != "(" { index -= 1 }
        return index > range.lowerBound && isRemark(index) ? index : range.upperBound
    }

    /// Whether a bracket opens a remark and no part of the message: `(macOS)`, `（出现在启动时）`.
    func isRemark(_ bracket: Int) -> Bool {
        let before = text.unit(bracket - 1)
        var index = bracket + 1
        if text.unit(index).isUnspaced { return true }
        guard before.isSpace || before.isUnspaced else { return false }
        var (capitals, others) = (0, 0)
        while text.unit(index).isASCIILetter {
            if text.unit(index).isUpper { capitals += 1 } else { others += 1 }
            index += 1
        }
        return capitals > 0 && others > 0 && !text.unit(index).isName
            && !IdentifierShape.endsInExceptionNoun(bracket + 1..<index, in: text)
    }
}
