/// What the order of the first candidates and the decision look at. Docs/Matching.md defines each.
package enum Feature: Int, CaseIterable, Sendable, Hashable {
    /// The score, relative to the greatest.
    case score
    /// Share of the query that the entry holds, counting words that general language hardly uses.
    case coverage
    /// … that its question holds.
    case questionCoverage
    /// Share of the question that the query holds, likewise.
    case reverseCoverage
    /// Share of the query that the entry holds × share of the question that the query holds.
    case agreement
    /// The longest run of the query that the entry holds word for word.
    case longestMatch
    /// The best covered line, as a share of the query.
    case line
    /// The best covered line, as a share of itself.
    case lineCoverage
    /// … by the question.
    case lineQuestionCoverage
    /// How much of the question stands in the query, long questions counting more.
    case weightedReverseCoverage
    /// The heaviest uncommon word that the entry lacks.
    case missing
    /// How much the entry holds of the query in all.
    case matchedWeight
    /// The heaviest code or identifier, rare in this base, that the entry holds.
    case identifier
    /// Overlap of the words of query and question.
    case overlap
    /// Overlap of their letters in threes: words spelled otherwise.
    case trigramOverlap
    /// Cosine of query and question as vectors of term weights.
    case cosine
    /// The scores of the entry's five best questions.
    case aliases
    /// How far the entry is ahead of the next in the order.
    case margin
    /// How far its score is ahead of the others'.
    case scoreMargin
}
