package import FAQEngine

/// How readily a knowledge base answers: what its owner chooses between answers missed and answers that are none.
///
/// The shares are those of reports for which the base has no entry, and which get an answer nonetheless.
public enum AnswerPolicy: String, Hashable, Sendable, CaseIterable {
    /// A share of .02 is aimed at; more questions back and more refusals.
    case cautious
    /// A share of .05 is aimed at.
    case balanced
    /// A share of .08 is aimed at; more answers.
    case eager

    init(_ policy: FAQEngine.AnswerPolicy) {
        self =
            switch policy {
            case .cautious: .cautious
            case .balanced: .balanced
            case .eager: .eager
            }
    }

    /// The engine's name for it.
    package var enginePolicy: FAQEngine.AnswerPolicy {
        switch self {
        case .cautious: .cautious
        case .balanced: .balanced
        case .eager: .eager
        }
    }
}
