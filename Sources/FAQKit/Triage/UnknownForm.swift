/// Tickets without an answer that have something in common.
package struct UnknownForm: Sendable {
    /// How it is told what a ticket has in common with others.
    package enum Key: Sendable {
        /// The first error in it that no entry explains is a line of this form, by the number of its template.
        case template(UInt64)
        /// It reports no error in a line of its own: the words it begins with, those that carry grammar left aside.
        case words(TopicWords)
    }

    package var key: Key
    package var count = 0
    package var examples: [TicketExample] = []
    /// What more than half of the tickets share, as the first of them has it and in its order: words, and of Chinese the
    /// longest stretches. A ticket alone shares nothing.
    package var shared: [String] {
        guard case .words(let words) = key, count > 1 else { return [] }
        return words.stretches(Self.mostShared) { word in
            wordCounts[word].flatMap { $0 * 2 > count ? $0 : nil }
        }
    }

    private static let mostShared = 4

    /// Of how many tickets each word is one; of words seen with the first tickets only.
    fileprivate var wordCounts: [String: Int] = [:]
}

/// Groups tickets without an answer, in memory that does not grow with them.
///
/// Tickets with an error line of one form belong together, as lines of logs do. Others belong to the group with which they
/// share most words, if that is half of the words of the shorter one and at least two.
struct UnknownForms: Sendable {
    private(set) var forms: [UnknownForm] = []
    /// Tickets of further forms.
    private(set) var unlistedCount = 0
    private var ofTemplate: [UInt64: Int] = [:]
    private var ofWord: [String: [Int]] = [:]
    private var words: [Int: Set<String>] = [:]

    /// More forms are counted together.
    static let most = 1000
    /// A word that more groups have tells nothing.
    private static let mostGroupsOfWord = 100

    mutating func add(_ key: UnknownForm.Key, _ example: TicketExample) {
        guard let index = index(key) else {
            unlistedCount += 1
            return
        }
        forms[index].count += 1
        if forms[index].examples.count < TriageReport.mostExamples { forms[index].examples.append(example) }
        if case .words(let words) = key {
            for word in words.keys where forms[index].wordCounts[word] != nil || forms[index].count == 1 {
                forms[index].wordCounts[word, default: 0] += 1
            }
        }
    }

    /// The group of a ticket, made where there is none; `nil` when there are too many.
    private mutating func index(_ key: UnknownForm.Key) -> Int? {
        switch key {
        case .template(let template):
            if let known = ofTemplate[template] { return known }
            guard forms.count < Self.most else { return nil }
            ofTemplate[template] = forms.count
        case .words(let list):
            let words = list.keys
            if let known = nearest(words) { return known }
            guard forms.count < Self.most else { return nil }
            self.words[forms.count] = words
            for word in words where ofWord[word, default: []].count < Self.mostGroupsOfWord {
                ofWord[word, default: []].append(forms.count)
            }
        }
        forms.append(UnknownForm(key: key))
        return forms.count - 1
    }

    private func nearest(_ words: Set<String>) -> Int? {
        var shared: [Int: Int] = [:]
        for word in words {
            for group in ofWord[word] ?? [] { shared[group, default: 0] += 1 }
        }
        let fitting = shared.filter { group, count in
            let size = min(words.count, self.words[group]?.count ?? 0)
            return count * 2 >= size && (count >= 2 || size == 1 && words.count == 1)
        }
        return fitting.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
            ?? (words.isEmpty ? self.words.first { $0.value.isEmpty }?.key : nil)
    }
}
