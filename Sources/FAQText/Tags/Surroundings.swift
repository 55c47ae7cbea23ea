/// What the words beside a stretch of text say about it.
struct Surroundings {
    /// An error is announced before or after: `报错“…”`, `fails with "…"`, `"…" 错误`.
    var announced = false
    /// Some output is spoken of: `提示“…”`, `it says "…"`.
    var shown = false
    /// A button, menu, page, file or setting is spoken of, nearer than any error.
    var isInterface = false
    /// The classes of the words that touch the stretch.
    var adjacent: WordClass = []

    /// How many words before and after are looked at.
    private static let before = 7
    private static let after = 3

    init(of range: Range<Int>, in text: ScannedText, _ words: ScannedWords) {
        let first = words.firstWord(at: range.lowerBound)
        var end = range.lowerBound
        var distance = 0
        var index = first - 1
        while index >= 0, distance < Self.before {
            let word = words[index]
            if Self.breaks(text, from: word.range.upperBound, to: end) { break }
            note(word, distance: distance, isBefore: true)
            if distance == 0 { adjacent.formUnion(word.classes) }
            end = word.range.lowerBound
            distance += 1
            index -= 1
        }
        var start = range.upperBound
        distance = 0
        index = words.firstWord(at: range.upperBound)
        while index < words.count, distance < Self.after {
            let word = words[index]
            if Self.breaks(text, from: start, to: word.range.lowerBound) { break }
            note(word, distance: distance, isBefore: false)
            if distance == 0 { adjacent.formUnion(word.classes) }
            start = word.range.upperBound
            distance += 1
            index += 1
        }
    }

    private mutating func note(_ word: ScannedWord, distance: Int, isBefore: Bool) {
        if word.classes.contains(.announces) || (isBefore && word.classes.contains(.fails)) {
            announced = true
        } else if !word.classes.isDisjoint(with: [.says, .shows, .records]) {
            shown = true
        } else if word.classes.contains(.interface), distance < 3, !announced, !(isBefore && shown) {
            isInterface = true
        }
    }

    /// Whether a sentence ends between two words. The stretch may begin inside a word: then the
    /// bounds cross, and nothing stands between.
    private static func breaks(_ text: ScannedText, from start: Int, to end: Int) -> Bool {
        guard start < end else { return false }
        for index in start..<end {
            switch text.unit(index) {
            case "。", "!", "?", ";", "\n": return true
            case ".": if !text.unit(index + 1).isName { return true }
            default: if index - start > 40 { return true }
            }
        }
        return false
    }
}
