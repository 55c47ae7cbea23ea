public import FAQModel

/// The question back that leads to one of several entries.
///
/// “None of these” is always a choice, too: ``Resolution/choosingNone()``.
public struct DistinguishingQuestion: Hashable, Sendable {
    /// Why it is asked. The raw value is the word for it in JSON.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The entries fit alike.
        case alike
        /// None stands out; the right one is probably among them.
        case unsure
        /// The query names several causes, each with an entry of its own.
        case several
    }

    /// What the labels of the choices are. The raw value is the word for it in JSON.
    public enum Facet: String, Hashable, Sendable, CaseIterable {
        /// Error messages.
        case message
        /// Error codes.
        case code
        /// Functions, interfaces, commands or options.
        case api
        /// Parameters, attributes, scopes or configuration keys.
        case parameter
        /// Products, libraries or components.
        case component
        /// Headings above the entries, whose questions read the same; where these are not enough, the file and all headings
        /// with ` › ` between them.
        case category
        /// The files that the entries stand in; their questions and headings are the same.
        case file
        /// Versions, in which alone the questions differ.
        case version
        /// Platforms, in which alone the questions differ.
        case platform
        /// The words in which the questions differ.
        case phrase
    }

    /// One of the entries, by what makes it differ.
    public struct Choice: Hashable, Sendable {
        /// What makes this entry differ, such as the API it speaks of; its question where nothing shorter does.
        public var label: String
        /// The entry's id, for `Resolution.choosing(_:)`.
        public var entry: EntryID

        /// A choice for a preview or a test.
        ///
        /// - Parameters:
        ///   - label: what makes this entry differ.
        ///   - entry: the entry's id.
        public init(label: String, entry: EntryID) {
            self.label = label
            self.entry = entry
        }
    }

    /// Why it is asked.
    public var reason: Reason
    /// What the labels are, `nil` when they are whole questions.
    public var facet: Facet?
    /// One per entry, two to five, best first; of a query about nothing in particular it may be one.
    public var choices: [Choice]

    /// A question for a preview or a test.
    ///
    /// - Parameters:
    ///   - reason: why it is asked.
    ///   - facet: what the labels are.
    ///   - choices: one per entry, best first.
    public init(reason: Reason = .alike, facet: Facet?, choices: [Choice]) {
        self.reason = reason
        self.facet = facet
        self.choices = choices
    }
}
