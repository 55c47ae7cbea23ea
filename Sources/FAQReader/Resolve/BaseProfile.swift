internal import FAQEngine

/// What a knowledge base is like, by its entries: how much of each of three kinds, together 1. Each kind weighs the
/// features in its own way.
public struct BaseProfile: Hashable, Sendable {
    /// Entries that name errors or interfaces, or hold code samples.
    public let documentation: Double
    /// Answers in prose.
    public let prose: Double
    /// Questions with little or no answer.
    public let questions: Double

    /// A profile for a preview or a test; the parts are to add up to 1.
    ///
    /// - Parameters:
    ///   - documentation: how much it is documentation of errors, 0 to 1.
    ///   - prose: how much it is answers in prose, 0 to 1.
    ///   - questions: how much it is questions with little or no answer, 0 to 1.
    public init(documentation: Double = 0, prose: Double = 0, questions: Double = 0) {
        self.documentation = documentation
        self.prose = prose
        self.questions = questions
    }

    init(_ profile: Profile) {
        self.init(
            documentation: profile.documentation, prose: profile.prose, questions: profile.questions)
    }

    var engineProfile: Profile {
        Profile(documentation: documentation, prose: prose, questions: questions)
    }
}
