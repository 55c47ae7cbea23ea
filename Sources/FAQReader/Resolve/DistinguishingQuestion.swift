public import FAQModel

/// The question back that tells several fitting entries apart.
public struct DistinguishingQuestion: Hashable, Sendable {
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

    /// What the choices are, `nil` when they are whole questions.
    public var facet: Tag.Kind?
    /// One per entry, two to five, best first.
    public var choices: [Choice]

    /// A question for a preview or a test.
    ///
    /// - Parameters:
    ///   - facet: what the choices are.
    ///   - choices: one per entry, best first.
    public init(facet: Tag.Kind?, choices: [Choice]) {
        self.facet = facet
        self.choices = choices
    }
}
