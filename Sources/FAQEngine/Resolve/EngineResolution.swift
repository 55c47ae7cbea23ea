package import FAQText

/// What resolving a query gave.
package struct EngineResolution: Sendable {
    package var status: ResolutionStatus
    /// The probability that the first match is right, from 0 to 1, whatever the status.
    package var confidence: Double
    /// The probability that one of the first three matches is right.
    package var shortlistConfidence: Double
    /// Best first; kept when the status is `none`, as the closest entries.
    package var matches: [EngineMatch]
    /// What to ask, when the status is `ambiguous`.
    package var question: EngineQuestion?
}

/// An entry that fits the query.
package struct EngineMatch: Sendable {
    package var entry: Int
    /// Which question of the entry fits best: 0 for its own, from 1 its aliases.
    package var alias: Int
    /// The score that orders the matches, comparable within one query alone.
    package var score: Double
    /// The probability that this entry answers the query.
    package var confidence: Double
    package var evidence: [EngineEvidence]
    /// The heaviest parts of the query that the entry lacks, in bytes as given; of the first three matches only.
    package var missing: [Range<Int>]
    /// The features of the decision, in the order of ``Feature``; empty for matches after the first few.
    package var features: [Double]
}

/// A part of the query that an entry holds.
package struct EngineEvidence: Sendable, Hashable {
    /// How the part was recognised.
    package enum MatchKind: UInt8, Sendable, Hashable {
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

    package var kind: MatchKind
    /// Where it stands in the query, in bytes as given.
    package var range: Range<Int>
    package var inQuestion: Bool
}

/// The question that leads to one of several entries.
package struct EngineQuestion: Sendable {
    /// Why it is asked.
    package enum Reason: UInt8, Sendable, Hashable {
        /// The entries fit alike.
        case alike = 0
        /// None stands out; the right one is probably among them.
        case unsure = 1
        /// The query names several causes, each with an entry of its own.
        case several = 2
    }

    package struct Choice: Sendable, Hashable {
        package var entry: Int
        /// What distinguishes the entry, in UTF-8 as written; empty where only its question does.
        package var label: [UInt8]
    }

    package var reason: Reason
    /// What kind of tag tells the entries apart; `nil` if none does.
    package var facet: TagKind?
    /// One per entry, at most five.
    package var choices: [Choice]
}
