/// The choices of a question back, and what tells them apart.
package struct Choices {
    private let all: UnsafeMutableBufferPointer<Choice>

    package init(_ choices: UnsafeMutableBufferPointer<Choice>) {
        all = choices
    }

    /// Gives each choice a label that is shorter than its question, or says more; its question where nothing does.
    ///
    /// Questions that read the same are told apart by the headings above them, else by their files; others by the words
    /// in which they differ.
    ///
    /// - Parameter comparesWords: whether words may stand for questions that differ.
    /// - Returns: what the labels are; `nil` when they are the questions.
    package func label(comparesWords: Bool) -> ChoiceFacet? {
        var facet: ChoiceFacet?
        if !areTold {
            facet = labelByPath()
        } else if comparesWords {
            facet = labelByPhrase()
        }
        if facet == nil {
            for index in all.indices { all[index].label = all[index].question }
        }
        return facet
    }

    /// Whether each label says something, and something else than the others.
    private var areTold: Bool {
        for index in all.indices {
            if all[index].label.isEmpty { return false }
            for other in 0..<index where ChoiceText.readAlike(all[index].label, all[other].label) {
                return false
            }
        }
        return true
    }

    // MARK: Paths

    /// The innermost headings of which each is another, else the files, else whole paths.
    private func labelByPath() -> ChoiceFacet? {
        var depth = 0
        while true {
            var isHeading = false
            for index in all.indices {
                all[index].label = Self.heading(depth, of: all[index].path)
                if !all[index].label.isEmpty { isHeading = true }
            }
            if areTold { return .category }
            if !isHeading { break }
            depth += 1
        }
        for index in all.indices {
            let path = all[index].path
            var end = 0
            while end < path.count, path[end] != 0x0A { end += 1 }
            all[index].label = UnsafeRawBufferPointer(rebasing: path[..<end])
        }
        if areTold { return .file }
        for index in all.indices { all[index].label = all[index].path }
        return areTold ? .category : nil
    }

    /// The heading so many levels above the innermost, empty above the outermost.
    private static func heading(_ depth: Int, of path: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = path.count + 1
        var end = start
        for _ in 0...depth {
            end = max(start - 1, 0)
            start = end
            while start > 0, path[start - 1] != 0x0A { start -= 1 }
        }
        // What no line break stands before is the file.
        return UnsafeRawBufferPointer(rebasing: path[(start == 0 ? end : start)..<end])
    }

    // MARK: Words

    /// What stands between the words with which all questions begin and those with which all end.
    private func labelByPhrase() -> ChoiceFacet? {
        var limit = Int.max
        for choice in all { limit = min(limit, choice.question.count) }
        let head = sharedCount(limit: limit, isTail: false)
        let tail = sharedCount(limit: limit - head, isTail: true)
        if head + tail == 0 { return nil }
        let followsPlatform = ChoiceText.endsInPlatform(all[0].question, before: head)
        var areVersions = true
        var arePlatforms = true
        var areShort = true
        for index in all.indices {
            let question = all[index].question
            let phrase = ChoiceText.trimmed(
                UnsafeRawBufferPointer(rebasing: question[head..<question.count - tail]))
            if phrase.isEmpty { return nil }
            all[index].label = phrase
            if !ChoiceText.isVersion(phrase, followsPlatform: followsPlatform) { areVersions = false }
            if !ChoiceText.namesPlatform(phrase) { arePlatforms = false }
            // One Han character is only part of a word.
            if phrase.count * 2 >= question.count || phrase.count <= 4 && ChoiceText.isUnspaced(phrase[0]) {
                areShort = false
            }
        }
        guard areTold else { return nil }
        return areVersions ? .version : arePlatforms ? .platform : areShort ? .phrase : nil
    }

    /// How many bytes all questions have in common at the beginning or the end, in whole words, but for the case of ASCII
    /// letters.
    private func sharedCount(limit: Int, isTail: Bool) -> Int {
        var shared = 0
        for count in 0..<limit {
            var isWhole = true
            var byte: UInt8 = 0
            for choice in all {
                let index = isTail ? choice.question.count - 1 - count : count
                let next = choice.question[index].asciiLowercased
                if byte != 0, byte != next { return shared }
                byte = next
                if !ChoiceText.isBoundary(isTail ? index : index + 1, in: choice.question) { isWhole = false }
            }
            if isWhole { shared = count + 1 }
        }
        return shared
    }
}

@available(*, unavailable)
extension Choices: Sendable {}
