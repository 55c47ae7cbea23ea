internal import FAQModel
internal import FAQReader

/// What a query found, ready to be listed.
struct SearchResult: Sendable {
    /// The entries of the list, best first, by their positions.
    enum Hits: Sendable, Equatable {
        /// All of the knowledge base, in its own order.
        case all(Int)
        case found([Int])

        var count: Int {
            switch self {
            case .all(let count): count
            case .found(let positions): positions.count
            }
        }

        func position(at index: Int) -> Int? {
            switch self {
            case .all(let count): (0..<count).contains(index) ? index : nil
            case .found(let positions): positions.indices.contains(index) ? positions[index] : nil
            }
        }
    }

    var query = ""
    /// `nil` of an empty query.
    var resolution: Resolution?
    var hits: Hits
    /// How many entries have what was typed in their question or fit otherwise; at least as many as are listed.
    var count: Int
    /// How many of them have all that was typed in their question.
    var titleCount = 0

    /// All entries, of a query that says nothing.
    init(all count: Int, of query: String = "") {
        self.query = query
        hits = .all(count)
        self.count = count
    }

    /// The order of the engine where it is sure of something. Else entries whose question has the words typed so far go
    /// first: what is closest to half a word is chance.
    init(_ query: String, _ resolution: Resolution, _ titles: TitleIndex.Matches) {
        self.query = query
        self.resolution = resolution
        let ranked = resolution.findings.matches.compactMap(\.position)
        var isDecided = true
        if case .none = resolution { isDecided = false }
        let (first, second) = isDecided ? (ranked, titles.positions) : (titles.positions, ranked)
        let known = Set(first)
        let added = second.filter { !known.contains($0) }
        hits = .found(first + added)
        titleCount = titles.count
        let listed = Set(titles.positions)
        let isAllListed = titles.count == titles.positions.count
        count = titles.count + (isAllListed ? ranked.count { !listed.contains($0) } : 0)
    }

    func match(of position: Int) -> Match? {
        resolution?.findings.matches.first { $0.position == position }
    }

    /// The question back, when one is asked.
    var question: DistinguishingQuestion? {
        if case .ambiguous(let question, _)? = resolution { return question }
        return nil
    }

    /// The number of the choice that leads to an entry, from 1.
    func choice(of entry: EntryID) -> Int? {
        question?.choices.firstIndex { $0.entry == entry }.map { $0 + 1 }
    }
}
