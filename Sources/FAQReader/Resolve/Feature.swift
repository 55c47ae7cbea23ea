internal import FAQEngine

/// What the order of the first matches and the confidence look at. Docs/Matching.md defines each.
///
/// The raw values are the names in JSON, see Docs/Contract.md. Shares lie between 0 and 1. “Weight” is that of a word,
/// greater for one that is rare in this knowledge base and in the language.
public enum Feature: String, Hashable, Sendable, CaseIterable {
    /// The score, as a share of the greatest.
    case score
    /// Share of the query's weight that the entry holds.
    case coverage
    /// Share of the query's weight that the entry's question holds.
    case questionCoverage
    /// Share of the question's weight that the query holds.
    case reverseCoverage
    /// Share of the query that the entry holds × share of the question that the query holds.
    case agreement
    /// The longest part of the query that the entry holds word for word, as a share of the query's weight.
    case longestMatch
    /// The best covered line, as a share of itself.
    case lineCoverage
    /// The line best covered by the question, as a share of itself.
    case lineQuestionCoverage
    /// How much of the question stands in the query, long questions counting more; 0 or greater.
    case weightedReverseCoverage
    /// The weight of the heaviest uncommon word that the entry lacks; 0 or greater.
    case missing
    /// How much weight of the query the entry holds in all, on a logarithmic scale; 0 or greater.
    case matchedWeight
    /// The weight of the heaviest code or identifier, rare in this base, that the entry holds; 0 or greater.
    case identifier
    /// Overlap of the words of query and question, as a share.
    case overlap
    /// Overlap of their letters in threes, as a share: words spelled otherwise.
    case trigramOverlap
    /// Cosine of query and question as vectors of weights, between 0 and 1.
    case cosine
    /// The scores of the entry's five best questions.
    case aliases
    /// How much the entry holds of the query in words that are rare here and elsewhere, on a logarithmic scale.
    case specificWeight
    /// The weight of the heaviest uncommon word of the best covered line that the entry lacks; 0 or greater.
    case lineMissing
    /// How far apart the scripts of query and question are, from 0 to 1.
    case otherScript
    /// How rare the rarest code is that stands in both query and question, from 0 to 1.
    case code
    /// How rare the rarest code is that stands in both query and answer, from 0 to 1.
    case answerCode
    /// How much a message of the question says that stands in the query as it is, on a logarithmic scale.
    case message
    /// How much a message of the answer says that stands in the query as it is, likewise.
    case answerMessage
    /// Whether the query names a code such as the base has, and the entry lacks it: 0 or 1.
    case lacksCode
    /// Whether the query names any other code, and the entry lacks it: 0 or 1.
    case lacksForeignCode
    /// How much the query says in all, on a logarithmic scale.
    case queryWeight
    /// How far the entry is ahead of the next in the order.
    case margin
    /// How far its score is ahead of the others'.
    case scoreMargin

    var engineFeature: FAQEngine.Feature {
        switch self {
        case .score: .score
        case .coverage: .coverage
        case .questionCoverage: .questionCoverage
        case .reverseCoverage: .reverseCoverage
        case .agreement: .agreement
        case .longestMatch: .longestMatch
        case .lineCoverage: .lineCoverage
        case .lineQuestionCoverage: .lineQuestionCoverage
        case .weightedReverseCoverage: .weightedReverseCoverage
        case .missing: .missing
        case .matchedWeight: .matchedWeight
        case .identifier: .identifier
        case .overlap: .overlap
        case .trigramOverlap: .trigramOverlap
        case .cosine: .cosine
        case .aliases: .aliases
        case .specificWeight: .specificWeight
        case .lineMissing: .lineMissing
        case .otherScript: .otherScript
        case .code: .code
        case .answerCode: .answerCode
        case .message: .message
        case .answerMessage: .answerMessage
        case .lacksCode: .lacksCode
        case .lacksForeignCode: .lacksForeignCode
        case .queryWeight: .queryWeight
        case .margin: .margin
        case .scoreMargin: .scoreMargin
        }
    }
}

/// A number for each feature of a match.
public struct Features: Hashable, Sendable {
    /// In the engine's order.
    private var values: [Double]

    /// Features for a preview or a test.
    ///
    /// - Parameter values: the features that are not 0.
    public init(_ values: [Feature: Double]) {
        self.values = [Double](repeating: 0, count: FAQEngine.Feature.allCases.count)
        for (feature, value) in values { self[feature] = value }
    }

    /// - Parameter values: one for each of the engine's features; `nil` for another number of them.
    init?(_ values: [Double]) {
        guard values.count == FAQEngine.Feature.allCases.count else { return nil }
        self.values = values
    }

    /// The value of a feature; ``Feature`` gives its range.
    public subscript(feature: Feature) -> Double {
        get { values[feature.engineFeature.rawValue] }
        set { values[feature.engineFeature.rawValue] = newValue }
    }
}
