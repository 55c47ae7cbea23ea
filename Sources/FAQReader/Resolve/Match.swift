public import FAQModel

/// An entry that fits a query.
public struct Match: Hashable, Sendable {
    /// The entry's id; `KnowledgeBase.entry(of:)` gives the entry.
    public var entry: EntryID
    /// The entry's question as plain text.
    public var question: String
    /// Where the entry stands; `nil` for entries that come from JSON Lines or from memory.
    public var source: Source?
    /// What the matches are ordered by; comparable within one resolution only.
    public var score: Double
    /// The probability, 0 to 1, that this entry is right; of several causes of a report, when its part is asked alone.
    public var confidence: Double
    /// Why the entry fits, the surest first; of matches far down it may be empty.
    public var evidence: [Evidence]
    /// The heaviest parts of the query that the entry lacks, as they stand there; of the first three matches only.
    public var missing: [String]
    /// What the confidence was computed from; `nil` for matches far down.
    public var features: Features?
    /// Where the entry stands in the knowledge base, from 0; `nil` for a match that no knowledge base gave.
    package var position: Int?

    /// A match for a preview or a test.
    ///
    /// - Parameters:
    ///   - entry: the entry's id.
    ///   - question: the entry's question as plain text.
    ///   - source: where the entry stands.
    ///   - score: what the matches are ordered by.
    ///   - confidence: the probability, 0 to 1, that this entry is right.
    ///   - evidence: why the entry fits.
    ///   - missing: parts of the query that the entry lacks.
    ///   - features: what the confidence was computed from.
    public init(
        entry: EntryID, question: String, source: Source? = nil, score: Double = 0, confidence: Double = 0,
        evidence: [Evidence] = [], missing: [String] = [], features: Features? = nil
    ) {
        self.entry = entry
        self.question = question
        self.source = source
        self.score = score
        self.confidence = confidence
        self.evidence = evidence
        self.missing = missing
        self.features = features
    }

    /// Equal when they say the same, whichever knowledge base they come from.
    public static func == (left: Match, right: Match) -> Bool {
        left.entry == right.entry && left.question == right.question && left.source == right.source
            && left.score == right.score && left.confidence == right.confidence
            && left.evidence == right.evidence && left.missing == right.missing
            && left.features == right.features
    }

    /// Hashes what tells matches apart most: the entry and what the match is worth.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(entry)
        hasher.combine(score)
        hasher.combine(confidence)
    }
}
