internal import FAQModel

/// The tags of all entries, each with the entries that carry it.
struct TagIndex: Sendable {
    struct Key: Hashable, Sendable {
        var kind: Tag.Kind
        /// In lower case and without spaces, so that `ISV 权限不足` and `ISV权限不足` are one tag.
        var text: String

        init(_ tag: Tag) {
            kind = tag.kind
            text = String(
                decoding: tag.text.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self)
        }
    }

    struct Item: Sendable {
        var kind: Tag.Kind
        /// As the first entry writes it.
        var text: String
        /// Positions of entries, ascending.
        var entries: [Int]
        /// Whether it stands in the question of one of them.
        var isInQuestion: Bool
        /// The page of the tag; only tags of several entries have one.
        var path: String?

        /// The path of a page of a tag that has too many entries for one.
        func path(ofPage page: Int) -> String { Paging.path(path ?? "", ofPage: page) }
    }

    /// In the order of the entries.
    private(set) var items: [Item] = []
    /// The tags of each entry, by position: indices of `items`, with those in the question first.
    private(set) var ofEntry: [[Int]] = []
    /// The tags in the question of each entry.
    private(set) var inQuestion: [[Int]] = []

    init(_ entries: [Entry]) {
        var known: [Key: Int] = [:]
        for (position, entry) in entries.enumerated() {
            var question: [Int] = []
            var answer: [Int] = []
            var seenInQuestion: Set<Int> = []
            var seenInAnswer: Set<Int> = []
            for tag in entry.tags {
                let key = Key(tag)
                guard !key.text.isEmpty else { continue }
                let index = known[key] ?? items.count
                if index == items.count {
                    known[key] = index
                    items.append(Item(kind: tag.kind, text: tag.text, entries: [], isInQuestion: false))
                }
                if items[index].entries.last != position { items[index].entries.append(position) }
                if tag.place != .answer {
                    items[index].isInQuestion = true
                    if seenInQuestion.insert(index).inserted { question.append(index) }
                } else if seenInAnswer.insert(index).inserted {
                    answer.append(index)
                }
            }
            inQuestion.append(question)
            ofEntry.append(question + answer.filter { !seenInQuestion.contains($0) })
        }
        var slugs = SlugSet()
        for kind in Tag.Kind.allCases { _ = slugs.take(kind.rawValue) }
        for index in items.indices where items[index].entries.count > 1 {
            items[index].path =
                "tags/\(slugs.take("\(items[index].kind.rawValue)-\(items[index].text)")).html"
        }
    }

    /// The page that lists all tags of a kind.
    static func path(of kind: Tag.Kind, page: Int = 0) -> String {
        Paging.path("tags/\(kind.rawValue).html", ofPage: page)
    }
}
