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
    /// How much the entry holds of the query in words that are rare here and elsewhere.
    case specificWeight
    /// The heaviest uncommon word of the best covered line that the entry lacks.
    case lineMissing
    /// How far apart the scripts of query and question are.
    case otherScript
    /// How rare the rarest code is that stands in both query and question.
    case code
    /// … in query and answer.
    case answerCode
    /// How much a message of the question says that stands in the query as it is.
    case message
    /// … a message of the answer.
    case answerMessage
    /// The query names a code as the base has them, and the entry lacks it.
    case lacksCode
    /// The query names another code, and the entry lacks it.
    case lacksForeignCode
    /// How much the query says in all.
    case queryWeight
    /// How far the entry is ahead of the next in the order.
    case margin
    /// How far its score is ahead of the others'.
    case scoreMargin
}
