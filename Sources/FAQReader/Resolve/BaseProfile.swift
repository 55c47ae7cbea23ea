internal import FAQEngine

/// What kind of knowledge base it is, by its entries. Each kind weighs the features in its own way.
public enum BaseProfile: String, Hashable, Sendable, CaseIterable {
    /// Answers with code samples.
    case documentation
    /// Answers in prose.
    case prose
    /// Questions with little or no answer.
    case questions

    init(_ profile: Profile) {
        self =
            switch profile {
            case .documentation: .documentation
            case .prose: .prose
            case .questions: .questions
            }
    }

    var engineProfile: Profile {
        switch self {
        case .documentation: .documentation
        case .prose: .prose
        case .questions: .questions
        }
    }
}
