/// What the words right before a stretch of text say about it: `I get the error …`, `fails with …`, `页面提示：…`.
///
/// Read from right to left: linking words, then the word that announces. So the same few classes of words serve headings
/// and prose, quotations and code, and both languages.
struct Announcement {
    enum Strength: Int, Comparable {
        case none
        /// Something is to be done about what follows, or it has a meaning: `How to fix …`.
        case weak
        /// Something is shown, got or met: `I get …`, `出现…`.
        case plain
        /// A text is repeated: `it says …`, `报错：…`.
        case strong

        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    private(set) var strength = Strength.none
    /// Whether it names a message by a noun or says it: `error`, `提示`.
    private(set) var namesMessage = false
    /// Whether it refers to another text: `See …`.
    private(set) var refers = false
    /// Whether a message may begin with its subject: `Command failed with …`.
    private(set) var tellsPast = false
    /// Whether it names a trouble, which is told more often than quoted: `Problem: …`.
    private(set) var namesTrouble = false
    /// Where the phrase begins, a scalar index.
    private(set) var start: Int
    /// Whether an article stands last, as before any noun: `I get a …`.
    private(set) var endsInArticle = false
    private(set) var endsInColon = false
    /// Whether the word before it is one that repeats a text: `提示余额不足`.
    private(set) var endsInSaying = false
    /// Whether a person stands last, who then acts: `it says I …`.
    private var endsInPerson = false
    /// Whether it points at what stands below: `如下`, `the following`.
    private(set) var endsBelow = false
    /// Whether it is put in the words of a spaced script, none of which is a name.
    private(set) var isLowerCase = false

    /// Nothing announces anything.
    static let absent = Announcement(.none)
    /// A question for what something means.
    static let meaning = Announcement(.plain)
    /// A question for why something happens.
    static let occurring = Announcement(.weak)

    private init(_ strength: Strength) {
        self.strength = strength
        start = 0
    }

    /// The most words of a phrase.
    private static let longest = 8

    init(before position: Int, from limit: Int = 0, in text: ScannedText, _ words: ScannedWords) {
        start = position
        var head: ScannedWord?
        var isConnected = false
        var isLed = false
        var index = words.firstWord(at: position) - 1
        let last = index
        while index >= 0, last - index < Self.longest {
            let word = words[index]
            guard word.range.lowerBound >= limit, word.range.upperBound <= start,
                !word.classes.isDisjoint(with: WordClass.phrase),
                gapJoins(word.range.upperBound..<start, isLast: head == nil, in: text)
            else { break }
            if index == last { note(last: word, in: text) }
            if text.unit(word.range.upperBound - 1) == "下" { endsBelow = true }
            if head != nil {
                isLed = true
            } else if word.classes.isDisjoint(with: WordClass.heads) {
                isConnected = isConnected || Self.connects(word.range, in: text)
            } else {
                head = word
            }
            start = word.range.lowerBound
            index -= 1
        }
        guard let head, !endsInPerson, !isRemark(head, in: text) else { return }
        if isOther(head, in: text, words) {
            refers = true
            return
        }
        namesMessage = !head.classes.isDisjoint(with: [.announces, .says])
        let isFirst = index < 0 || words[index].range.lowerBound < limit
        tellsPast = head.classes.isSuperset(of: [.fails, .failure]) && !head.isUnspaced
        namesTrouble = head.classes.contains(.symptoms)
        strength = strength(of: head, isConnected: isConnected, isLed: isLed, isFirst: isFirst)
        if strength > .weak, !endsInColon, isWished(head, from: limit, in: text, words) { strength = .none }
    }

    private mutating func note(last word: ScannedWord, in text: ScannedText) {
        isLowerCase = !word.isCapitalised && !word.isUnspaced
        endsInSaying = word.classes.contains(.says) || text.unit(word.range.lowerBound) == "报"
        endsInArticle = Self.isAny(of: ["a", "an", "the"], word.range, in: text)
        endsInPerson = Self.isAny(of: ["i", "we", "you"], word.range, in: text)
    }

    private func strength(of head: ScannedWord, isConnected: Bool, isLed: Bool, isFirst: Bool) -> Strength {
        if head.classes.contains(.says) { return .strong }
        if head.classes.contains(.announces) {
            if endsInColon && isFirst || isLed || head.isUnspaced { return .strong }
            // `Installation error …`
            return endsInColon || isFirst ? .none : .plain
        }
        if head.classes.contains(.shows) {
            return endsInColon ? .strong : .plain
        }
        // `the log:`, not `Check logs: …`
        if head.classes.contains(.records) {
            if endsInColon { return isLed || isFirst ? .strong : .none }
            return head.isUnspaced ? .plain : .none
        }
        if head.classes.contains(.fails) {
            // `Parsing failed: …` is a message itself, `It fails: …` is not.
            if endsInColon { return head.isUnspaced || !head.classes.contains(.failure) ? .strong : .none }
            return isConnected ? .plain : .none
        }
        if head.classes.contains(.symptoms) { return endsInColon && isFirst ? .plain : .none }
        return endsInColon ? .none : .weak
    }

    /// Whether a verb that also has another meaning does not announce: `a bug causes …`, `see the guide`.
    private func isOther(_ head: ScannedWord, in text: ScannedText, _ words: ScannedWords) -> Bool {
        let index = words.firstWord(at: head.range.lowerBound) - 1
        if Self.isAny(of: ["cause", "causes"], head.range, in: text) {
            return !(max(0, index - 3)..<index + 1).contains { words[$0].classes.contains(.asks) }
        }
        guard IdentifierShape.matches(head.range, "see", in: text) else { return false }
        return index < 0
            || words[index].classes.isDisjoint(with: [.tells, .opens])
                && !Self.isAny(of: ["you", "users", "to", "they"], words[index].range, in: text)
            || text.unit(head.range.lowerBound - 1) != " "
    }

    /// Whether something is to be shown or got that is not there yet: `How do I get …`, `to display …`, `can't show …`.
    private func isWished(
        _ head: ScannedWord, from limit: Int, in text: ScannedText, _ words: ScannedWords
    ) -> Bool {
        if head.isUnspaced { return false }
        let index = words.firstWord(at: head.range.lowerBound)
        let first = words.firstWord(at: limit)
        if IdentifierShape.matches(words[first].range, "how", in: text) { return true }
        guard index > first else { return false }
        let before = words[index - 1]
        return before.classes.contains(.failure) && !before.classes.contains(.announces)
            || IdentifierShape.matches(before.range, "to", in: text)
                && words[first].classes.isDisjoint(with: .opens)
            || (max(first, index - Self.longest)..<index).contains { words[$0].classes.contains(.negates) }
    }

    /// `提示：…` as the label of a remark: nothing is said to have been shown.
    private func isRemark(_ head: ScannedWord, in text: ScannedText) -> Bool {
        guard start == head.range.lowerBound, endsInColon else { return false }
        var before = start
        while before > 0, text.unit(before - 1).isSpace { before -= 1 }
        guard text.unit(start) == "提" else { return false }
        switch text.unit(before - 1) {
        // 小提示, 温馨提示, 友情提示, 重要提示, 特别提示
        case "小", "馨", "情", "要", "别": return true
        case let previous: return !previous.isWord && !previous.isUnspaced
        }
    }

    /// Whether only blanks, opening marks and one colon stand between two words.
    private mutating func gapJoins(_ gap: Range<Int>, isLast: Bool, in text: ScannedText) -> Bool {
        guard gap.count <= 4 else { return false }
        var hasColon = false
        for index in gap {
            switch text.unit(index) {
            case " ", "\t", "\n", "“", "\"", "「", "『", "'", "‘", "`", "【", "*": continue
            case ":": hasColon = true
            default: return false
            }
        }
        if hasColon, isLast { endsInColon = true }
        return isLast || !hasColon
    }

    /// `with`, `into`: what a failure ends in.
    private static func connects(_ word: Range<Int>, in text: ScannedText) -> Bool {
        isAny(of: ["with", "into", "by", "at", "because", "due", "across"], word, in: text)
    }

    private static func isAny(of list: [StaticString], _ word: Range<Int>, in text: ScannedText) -> Bool {
        for other in list where IdentifierShape.matches(word, other, in: text) { return true }
        return false
    }
}
