/// Error texts in Han.
extension TagRecogniser {
    /// A message in Han after what announces it, up to the question that follows.
    mutating func findUnspacedMessage(in part: Range<Int>) {
        let indices = words.indices(in: part)
        for index in indices.dropFirst() {
            let (before, word) = (words[index - 1], words[index])
            guard word.isUnspaced || nameFollowsColon(index),
                word.classes.isDisjoint(with: WordClass.phrase)
                    || word.range.lowerBound > before.range.upperBound
            else { continue }
            let occasion = isOccasion(before)
            guard occasion || !before.classes.isDisjoint(with: WordClass.phrase) else { continue }
            let start = word.range.lowerBound
            // What is quoted was looked at already.
            guard
                text.unit(start - 1).isUnspaced || text.unit(start - 1).isBlank || text.unit(start - 1) == ":"
            else {
                continue
            }
            let announced = Announcement(before: start, from: part.lowerBound, in: text, words)
            let hasColon = announced.endsInColon || occasion
            guard occasion || announced.strength >= .plain,
                before.isUnspaced || announced.start < before.range.lowerBound || hasColon
            else { continue }
            let end = unspacedEnd(from: start, to: part.upperBound)
            guard start < end, coveredCount(start..<end) == 0 else { continue }
            let wording = words.wording(in: start..<end)
            guard wording.unspaced >= 4 else { continue }
            let isMessage =
                if hasColon {
                    wording.failures > 0
                        || !occasion
                            && MessageEvidence(start..<end, in: text, words).points(after: announced) >= 0
                } else if start > before.range.upperBound {
                    wording.weight >= 1 || announced.strength == .strong
                } else {
                    wording.failures > (endsInNoun(end) ? 1 : 0) && announced.endsInSaying
                        && !word.classes.contains(.interface) && !text.unit(start).isHiragana
                }
            guard isMessage else { continue }
            addMessage(start..<end)
            return
        }
        findInserted(in: part)
    }

    /// Whether the word before a position names errors: `报路径错误`.
    private func endsInNoun(_ position: Int) -> Bool {
        let index = words.firstWord(at: position) - 1
        return index >= 0 && words[index].classes.contains(.announces)
    }

    /// Whether a name after a colon begins a message in Han: `报错：Session 已过期`.
    private func nameFollowsColon(_ index: Int) -> Bool {
        index + 1 < words.count && words[index + 1].isUnspaced
            && text.unit(words[index].range.lowerBound - 1) == ":"
    }

    /// A message in Han that a blank sets off from the question: `余额不足 怎么办`.
    private mutating func findInserted(in part: Range<Int>) {
        var start = part.lowerBound
        for index in part where text.unit(index).isSpace {
            defer { start = index + 1 }
            let next = words.firstWord(at: index)
            guard next < words.count, words[next].isUnspaced, coveredCount(start..<index) == 0,
                !words[next].classes.isDisjoint(with: [.tails, .closings, .fixes, .announces, .links])
            else { continue }
            let evidence = MessageEvidence(start..<index, in: text, words)
            guard evidence.wording.unspaced >= 4, evidence.wording.spaced == 0,
                evidence.points(after: .absent) >= 2,
                !words.indices(in: start..<index).contains(where: { asksOrTells(words[$0]) })
            else { continue }
            addMessage(start..<index)
        }
    }

    private func asksOrTells(_ word: ScannedWord) -> Bool {
        !word.classes.isDisjoint(with: [.tails, .tells])
    }

    /// `时` of `登录时：…`
    private func isOccasion(_ word: ScannedWord) -> Bool {
        let last = text.unit(word.range.upperBound - 1)
        return (last == "时" || last == "時" || last == "后" || last == "後")
            && text.unit(word.range.upperBound) == ":"
    }

    /// Where a message in Han ends: at a mark, or where the question goes on.
    func unspacedEnd(from start: Int, to limit: Int) -> Int {
        let limit = min(limit, start + Self.longestUnspaced)
        let tail = MessageTail(text, words)
        var index = words.firstWord(at: start)
        var end = start
        while index < words.count, words[index].range.lowerBound < limit {
            let word = words[index]
            for position in end..<max(end, word.range.lowerBound) where position >= start {
                switch text.unit(position) {
                case "?", "。", "!", "“", "\n", ";", "—": return position
                case "(" where tail.isRemark(position): return position
                case "," where asksWithin(index): return position
                default: continue
                }
            }
            if word.range.lowerBound > start, word.isUnspaced,
                word.classes.contains(.tails) || tail.closes(index)
            {
                return wordStart(index, from: start)
            }
            end = word.range.upperBound
            index += 1
        }
        return beforeSpacedRest(end, from: start)
    }

    /// Without the words of another script after the message: `… after an upgrade`.
    private func beforeSpacedRest(_ end: Int, from start: Int) -> Int {
        var index = words.firstWord(at: end) - 1
        var rest = 0
        while index >= 0, words[index].range.lowerBound > start, !words[index].isUnspaced {
            rest += 1
            index -= 1
        }
        guard rest > 1, index >= 0 else { return end }
        return words[index + 1].range.lowerBound
    }

    /// Before the links that lead to a word: `…的问题`.
    private func wordStart(_ index: Int, from start: Int) -> Int {
        var index = index
        while index > 0, words[index - 1].range.lowerBound > start, words[index - 1].isUnspaced,
            words[index - 1].classes.contains(.links)
        { index -= 1 }
        return words[index].range.lowerBound
    }

    private func asksWithin(_ index: Int) -> Bool {
        for next in index..<min(index + 3, words.count) where words[next].isUnspaced {
            if words[next].classes.contains(.tails) { return true }
            if !words[next].classes.contains(.links) { return false }
        }
        return false
    }
}
