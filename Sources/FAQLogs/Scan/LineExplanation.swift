internal import FAQEngine
internal import FAQText

/// Decides which entry explains a line, from the patterns that stand in it.
struct LineExplanation {
    private let index: Index
    private let section: PatternSection
    private var scores: [(entry: Int, score: Int)] = []

    /// How many entries of one pattern are weighed; more of them tell nothing apart.
    private static let mostOwners = 64
    /// A pattern scores its length, since a long message is not in a line by chance; beyond so many bytes it no longer is.
    private static let longestScored = 60
    /// So much more for each pattern, however short: two of them speak louder than one as long as both.
    private static let patternScore = 4
    /// So much more for a code: short as it is, it is the name of the problem.
    private static let codeScore = 12
    /// What stands in an answer alone may be another problem's, and scores a third.
    private static let answerDivisor = 3
    /// What the name of an interface or a parameter counts for: on the line as much as a message of so many bytes, in the
    /// lines around it, which may speak of something else, half of that.
    private static let nameScore = (onLine: 20, nearby: 10)
    /// A name in the question is what the question is about.
    private static let questionFactor = 2

    init(index: Index, section: PatternSection) {
        self.index = index
        self.section = section
    }

    mutating func add(_ number: Int, _ pattern: Pattern) throws(IndexError) {
        for owner in try section.owners(of: number).prefix(Self.mostOwners) {
            guard owner.entry < index.entryCount else { throw PatternSection.damaged }
            var score = min(pattern.length, Self.longestScored) + Self.patternScore
            if pattern.kind != .message { score += Self.codeScore }
            if !owner.inQuestion { score /= Self.answerDivisor }
            if let index = scores.firstIndex(where: { $0.entry == owner.entry }) {
                scores[index].score += score
            } else {
                scores.append((owner.entry, score))
            }
        }
    }

    /// The best entry, with those that fit as well; `nil` without any pattern.
    ///
    /// - Parameters:
    ///   - line: the line, folded and in lower case.
    ///   - surroundings: it and its neighbours, folded when they are asked for.
    func cause(
        line: [UInt8], surroundings: () -> [UInt8]
    ) throws(IndexError) -> LogFinding.Cause? {
        var scores = scores
        guard var best = scores.lazy.map({ $0.score }).max() else { return nil }
        // Below two thirds of the best, no name makes up for what the patterns say.
        var near = scores.indices.filter { scores[$0].score * 3 >= best * 2 }
        if near.count > 1 {
            let around = surroundings()
            for index in near {
                scores[index].score += try support(for: scores[index].entry, line: line, around: around)
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
            let factor = tag.inQuestion ? Self.questionFactor : 1
            if Self.stands(name, in: line) {
                support = max(support, Self.nameScore.onLine * factor)
            } else if Self.stands(name, in: around) {
                support = max(support, Self.nameScore.nearby * factor)
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
