public import FAQText

/// How a query was resolved.
public enum ResolutionStatus: UInt8, Sendable, Hashable {
    case answer = 0
    case ambiguous = 1
    case none = 2
}

/// What resolving a query gave.
public struct EngineResolution: Sendable {
    public var status: ResolutionStatus
    /// The probability that the first match is right, from 0 to 1, whatever the status.
    public var confidence: Double
    /// Best first; kept when the status is `none`, as the closest entries.
    public var matches: [EngineMatch]
    /// What tells the candidates apart, when the status is `ambiguous`.
    public var question: EngineQuestion?
}

/// An entry that fits the query.
public struct EngineMatch: Sendable {
    public var entry: Int
    /// Which question of the entry fits best: 0 for its own, from 1 its aliases.
    public var alias: Int
    /// The score that orders the matches, comparable within one query alone.
    public var score: Double
    /// The probability that this entry answers the query.
    public var confidence: Double
    public var evidence: [EngineEvidence]
    /// The heaviest parts of the query that the entry lacks, in bytes as given; of the first three matches only.
    public var missing: [Range<Int>]
    /// The features of the decision, in the order of ``Feature``; empty for matches behind the first few.
    public var features: [Double]
}

/// A part of the query that an entry holds.
public struct EngineEvidence: Sendable, Hashable {
    /// How the part was recognised.
    public enum Lane: UInt8, Sendable, Hashable {
        /// A code, API or parameter, exactly.
        case identifier = 0
        /// Several words or characters in their order.
        case phrase = 1
        /// A word or character by itself.
        case word = 2
        /// A word spelled otherwise.
        case spelling = 3
        /// The same in the other language.
        case gloss = 4
        /// Characters that sound the same.
        case sound = 5
    }

    public var lane: Lane
    /// Where it stands in the query, in bytes as given.
    public var range: Range<Int>
    public var inQuestion: Bool
}

/// The question that tells look-alike entries apart.
public struct EngineQuestion: Sendable {
    public struct Choice: Sendable, Hashable {
        public var entry: Int
        /// What distinguishes the entry, in UTF-8 as written; empty where only its question does.
        public var label: [UInt8]
    }

    /// What kind of tag tells the entries apart; `nil` if none does.
    public var facet: TagKind?
    /// One per entry, at most five.
    public var choices: [Choice]
}
