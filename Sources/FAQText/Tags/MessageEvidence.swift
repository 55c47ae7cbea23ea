/// How much a stretch of text reads like an error message rather than like what a person tells or a program's source.
struct MessageEvidence {
    private let text: ScannedText
    private let words: ScannedWords
    private let range: Range<Int>
    /// Whether it is set in small letters throughout.
    var isLowerCase: Bool { first.map { !$0.isCapitalised && !$0.isUnspaced } ?? false }
    let wording: Wording
    private var classes: WordClass = []
    private var last: ScannedWord?
    private var first: ScannedWord?
    private var functionWords = 0
    private var names = 0
    private var contents = 0
    private var namesTopic = false

    init(_ range: Range<Int>, in text: ScannedText, _ words: ScannedWords) {
        self.text = text
        self.words = words
        self.range = range
        wording = words.wording(in: range)
        for index in words.indices(in: range) {
            let word = words[index]
            // `7. When …`
            if first == nil, !isNumbering(word) { first = word }
            last = word
            classes.formUnion(word.classes)
            if word.classes.contains(.function) { functionWords += 1 }
            if isName(word) { names += 1 }
            // `SSL certificate problem: …` names what follows.
            if word.classes.contains(.topics), text.unit(word.range.upperBound) != ":" { namesTopic = true }
            if word.classes.isDisjoint(with: WordClass.phrase) { contents += 1 }
        }
    }

    /// `1.12` before the heading.
    private func isNumbering(_ word: ScannedWord) -> Bool {
        let after = text.unit(word.range.upperBound)
        return word.range.count <= 2 && (after == "." || text.unit(word.range.lowerBound - 1) == ".")
            && word.range.allSatisfy { text.unit($0).isDigit }
    }

    /// Whether anything in it tells of trouble.
    var isTroubled: Bool {
        let isSaid = functionWords > 0 || names > 0 || wording.unspaced > 0 || startsWithNo
        return wording.weight > (isSaid ? 0 : 1) || classes.contains(.errorName) || opensWithStatus
            || isSpoken
    }

    /// `options unsafe on`: three small words without a verb, as in a file of settings.
    var isSetting: Bool {
        wording.spaced <= 3 && wording.unspaced == 0 && isLowerCase && !isStatement
            && classes.isDisjoint(with: .negates)
            && !(last.map { $0.classes.contains(.failure) } ?? true)
            && !range.contains { text.unit($0) == ":" }
    }

    /// Whether it has the shape of a message even as a question: `Pump not primed?`, not `Is the pump broken?`.
    var isTerse: Bool { functionWords == 0 || names > 0 && wording.spaced > 3 }

    /// Whether it speaks to the reader.
    var isSpoken: Bool { classes.contains(.voice) }

    /// Two for a word of failure, one for a hint, and what the shape of the stretch and its first and last words add.
    func points(after announcement: Announcement) -> Int {
        guard let first, let last, contents > 0 || announcement.strength > .none else { return -9 }
        var points = 2 * min(wording.failures, 3) + min(wording.hints, 3)
        if classes.contains(.errorName) { points += 3 }
        if startsWithNo { points += 1 }
        if assigns { points -= 2 }
        if functionWords > 0, wording.spaced >= 3 { points += 1 }
        // A name alone is a thing, in a sentence it is what the sentence is about.
        if names > 0, points > 0 { points += 1 }
        if last.classes.contains(.failure), wording.spaced >= 2, text.unit(last.range.upperBound - 1) != "s" {
            points += 1
        }
        if describes { points -= 3 }
        if opensWithStatus { points += 2 }
        if classes.contains(.voice) { points += 1 }
        if endsInEllipsis { points += 1 }
        if announcement.isLowerCase, first.isCapitalised { points += 1 }
        if classes.contains(.asks) { points -= 4 }
        if classes.contains(.succeeds) { points -= 2 }
        if !first.classes.isDisjoint(with: [.circumstance, .places]) || isPreposition(first) { points -= 3 }
        if namesTopic { points -= first.classes.isSuperset(of: [.topics, .failure]) ? 4 : 2 }
        if happens(first) || namesMany(last) { points -= 3 }
        if asksQuestion(first) { points -= 5 }
        if first.classes.contains(.advises) { points -= 4 }
        // `(a message) isn't sent`
        if announcement.strength > .none, isContraction(first) { points -= 4 }
        if announcement.endsInArticle, !isCalledMessage { points -= 2 }
        // `broken links`: said of a thing, not of what happened.
        if announcement.isLowerCase, announcement.strength < .strong, first.classes.contains(.failure),
            !first.isCapitalised, !isCalledMessage
        {
            points -= 1
        }
        if wording.spaced == 1, wording.unspaced < 2, names == 0 { points -= 3 }
        // `App crashes with`
        if last.classes.isSuperset(of: [.links, .function]) || last.isUnspaced && last.classes.contains(.says)
        {
            points -= 3
        }
        if isTopic(last) { points -= 1 }
        return points
    }

    /// `No module named x`
    private var startsWithNo: Bool {
        first.map { IdentifierShape.matches($0.range, "no", in: text) } ?? false
    }

    /// `Installed = yes`
    private var assigns: Bool {
        wording.failures == 0 && range.contains { text.unit($0) == "=" && text.unit($0 - 1) == " " }
    }

    /// `broken links`, `Error handling`, `Incorrect table colours`: the name of a subject.
    private func isTopic(_ last: ScannedWord) -> Bool {
        let isShort = wording.spaced == 2 || wording.spaced <= 4 && wording.weight == 2 && functionWords == 0
        guard isShort, wording.unspaced == 0, !last.classes.contains(.failure), last.range.count > 3
        else { return false }
        let end = last.range.upperBound
        return text.unit(end - 1) == "s" && text.unit(end - 2) != "s"
            || wording.spaced == 2 && IdentifierShape.matches(end - 3..<end, "ing", in: text)
    }

    /// Whether something is said with a verb such as `is`, or that there is none of it: what a message of few words needs.
    var isStatement: Bool {
        startsWithNo || classes.contains(.errorName)
            || (first.map { $0.classes.contains(.voice) && !$0.classes.contains(.hint) } ?? false)
            || words.indices(in: range).contains { index in
                for verb in Self.copulas where IdentifierShape.matches(words[index].range, verb, in: text) {
                    return true
                }
                return false
            }
    }

    private static let copulas: [StaticString] = ["is", "are", "was", "were", "been", "isn't", "left"]

    /// `Does it run on a server?`
    private func asksQuestion(_ word: ScannedWord) -> Bool {
        if text.unit(range.upperBound - 1) == "?" { return true }
        let next = words.firstWord(at: word.range.upperBound)
        if next < words.count, words[next].classes.contains(.negates) { return false }
        for verb in Self.auxiliaries where IdentifierShape.matches(word.range, verb, in: text) { return true }
        return false
    }

    private static let auxiliaries: [StaticString] = [
        "can", "could", "should", "would", "will", "does", "do", "did", "is", "are", "may", "might",
    ]

    private func isContraction(_ word: ScannedWord) -> Bool {
        word.classes.contains(.negates) && !word.isCapitalised
            && word.range.contains { text.unit($0) == "'" || text.unit($0) == "’" }
    }

    /// `QueueFull errors`
    private func namesMany(_ last: ScannedWord) -> Bool {
        last.classes.contains(.announces) && text.unit(last.range.upperBound - 1) == "s"
            && wording.spaced <= 4
    }

    /// `(I see a node get) launched …`
    private func happens(_ word: ScannedWord) -> Bool {
        let end = word.range.upperBound
        return !word.isCapitalised && word.range.count > 4
            && word.classes.isDisjoint(with: [.failure, .hint])
            && IdentifierShape.matches(end - 2..<end, "ed", in: text)
    }

    private func isPreposition(_ word: ScannedWord) -> Bool {
        for preposition in Self.prepositions where IdentifierShape.matches(word.range, preposition, in: text)
        {
            return true
        }
        return false
    }

    private static let prepositions: [StaticString] = [
        "of", "to", "and", "or", "but", "as", "about", "fewer", "less", "more", "some", "many", "all", "any",
        "e", "i",
    ]

    /// `CSS error`, `an error`, `the warning`: spoken of, not spoken.
    private var describes: Bool {
        let indices = words.indices(in: range)
        return indices.dropFirst().contains { index in
            words[index].classes.contains(.announces)
                && (words[index - 1].classes.contains(.links)
                    || indices.count == 2 && isAcronym(words[index - 1].range))
        }
    }

    private func isAcronym(_ word: Range<Int>) -> Bool { word.allSatisfy { text.unit($0).isUpper } }

    /// `404 Not Found`
    private var opensWithStatus: Bool {
        guard let first, first.range.count == 3, wording.weight > 0 else { return false }
        let digit = text.unit(first.range.lowerBound)
        return (digit == "4" || digit == "5") && first.range.allSatisfy { text.unit($0).isDigit }
            && text.unit(first.range.upperBound) == " " && text.unit(first.range.upperBound + 1).isUpper
    }

    /// `a … error`: the article belongs to the noun after the message.
    var isCalledMessage: Bool {
        let next = words.firstWord(at: range.upperBound)
        return next < words.count && words[next].classes.contains(.announces)
    }

    private var endsInEllipsis: Bool {
        text.unit(range.upperBound - 1) == "…"
            || text.unit(range.upperBound - 1) == "." && text.unit(range.upperBound - 2) == "."
    }

    /// Whether a word is a name out of a program, not out of a language: it has signs, inner capitals or quotes.
    private func isName(_ word: ScannedWord) -> Bool {
        if word.isUnspaced || word.classes.contains(.announces) { return false }
        let (before, after) = (text.unit(word.range.lowerBound - 1), text.unit(word.range.upperBound))
        let next = text.unit(word.range.upperBound + 1)
        if after == "." || after == ":" || after == "/" || after == "(" || after == "=",
            next.isName || next == ":" || next == ")"
        {
            return true
        }
        if before == "'" || before == "\"" || before == "`" || before == "[" { return true }
        if before == "$" || text.unit(word.range.lowerBound) == "_" { return true }
        var inner = 0
        for index in word.range.dropFirst() {
            let unit = text.unit(index)
            if unit == "_" || unit.isUpper && text.unit(index - 1).isLower { inner += 1 }
        }
        return inner > 0
    }
}
