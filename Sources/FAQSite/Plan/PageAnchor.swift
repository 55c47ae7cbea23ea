internal import FAQModel

/// Names within a page: those of its own parts, and those of the entries that stand on it.
///
/// They never meet: what the page itself names begins with a tilde, and an id that begins with one gets another.
enum PageAnchor {
    private static let mark: Character = "~"

    /// The name of a section on the index page.
    static func of(_ section: SitePlan.Section) -> String { "\(mark)\(section.name)" }

    /// The name of the heading of a group of entries.
    static func ofGroup(_ number: Int) -> String { "\(mark)\(number + 1)" }

    /// The name of a letter in a list.
    static func ofLetter(_ letter: String) -> String { "\(mark)\(letter)" }

    /// The names of all entries, each once: ids that differ only in their spaces are told apart.
    static func of(_ entries: [Entry]) -> [String] {
        let wanted = entries.map { anchor(of: $0.id) }
        var taken: Set<String> = []
        for (entry, anchor) in zip(entries, wanted) where entry.id.text == anchor { taken.insert(anchor) }
        var nextNumbers: [String: Int] = [:]
        return zip(entries, wanted).map { entry, anchor in
            if entry.id.text == anchor || taken.insert(anchor).inserted { return anchor }
            var number = nextNumbers[anchor] ?? 2
            while !taken.insert("\(anchor)-\(number)").inserted { number += 1 }
            nextNumbers[anchor] = number + 1
            return "\(anchor)-\(number)"
        }
    }

    /// An id as an attribute holds it: without spaces.
    private static func anchor(of id: EntryID) -> String {
        let text = String(id.text.map { $0.isWhitespace ? "-" : $0 })
        return text.first == mark ? "\(mark)\(text)" : text
    }
}
