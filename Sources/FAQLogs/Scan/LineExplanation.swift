internal import FAQEngine
internal import FAQText

/// Decides which entry explains a line, from the patterns that stand in it.
struct LineExplanation {
    private let index: Index
    private let section: PatternSection
    private var scores: [(entry: Int, score: Int)] = []

    /// How many entries of one pattern are weighed; more of them tell nothing apart.
    private static let mostOwners = 64

    init(index: Index, section: PatternSection) {
        self.index = index
        self.section = section
    }

    var isEmpty: Bool { scores.isEmpty }

    mutating func add(_ number: Int, _ pattern: Pattern) throws(IndexError) {
        for owner in try section.owners(of: number).prefix(Self.mostOwners) {
            guard owner.entry < index.entryCount else { throw PatternSection.damaged }
            var score = min(pattern.length, 60) + 4
            if pattern.kind != .message { score += 12 }
            if !owner.inQuestion { score /= 3 }
            if let place = scores.firstIndex(where: { $0.entry == owner.entry }) {
                scores[place].score += score
            } else {
                scores.append((owner.entry, score))
            }
        }
    }

    /// The best entry, with those that fit as well.
    ///
    /// - Parameters:
    ///   - line: the line, folded and in lower case.
    ///   - surroundings: it and its bigrams, folded when they are asked for.
    func cause(
        line: [UInt8], surroundings: () -> [UInt8]
    ) throws(IndexError) -> LogFinding.Cause? {
        var scores = scores
        guard var best = scores.lazy.map({ $0.score }).max() else { return nil }
        var near = scores.indices.filter { scores[$0].score * 3 >= best * 2 }
        if near.count > 1 {
            let around = surroundings()
            for place in near {
                scores[place].score += try support(for: scores[place].entry, line: line, around: around)
            }
            best = near.map { scores[$0].score }.max() ?? best
        }
        near = near.filter { scores[$0].score == best }
        let entries = near.map { scores[$0].entry }.sorted()
        guard let first = entries.first else { return nil }
        return .entry(first, alternatives: Array(entries.dropFirst()))
    }

    /// What the identifiers of an entry's question that stand in the line or beside it count for.
    private func support(for entry: Int, line: [UInt8], around: [UInt8]) throws(IndexError) -> Int {
        var support = 0
        for tag in try index.tags(of: entry) where tag.kind == .api || tag.kind == .parameter {
            let name = tag.folded.map { PatternTemplate.lowered($0) }
            let weight = tag.inQuestion ? 2 : 1
            if Self.stands(name, in: line) {
                support = max(support, 20 * weight)
            } else if Self.stands(name, in: around) {
                support = max(support, 10 * weight)
            }
        }
        return support
    }

    /// Whether a name stands in a text as words of its own, whole or by its last part (`getUser` of `my.getUser`).
    private static func stands(_ name: [UInt8], in text: [UInt8]) -> Bool {
        let last = name.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
        let tail = last.map { name[($0 + 1)...] } ?? name[...]
        guard let first = tail.first, tail.count >= 4 || tail.count == name.count else { return false }
        guard text.count >= tail.count else { return false }
        for start in 0...(text.count - tail.count) where text[start] == first {
            let end = start + tail.count
            if text[start..<end].elementsEqual(tail), start == 0 || !text[start - 1].isASCIIWord,
                end == text.count || !text[end].isASCIIWord
            {
                return true
            }
        }
        return false
    }
}
