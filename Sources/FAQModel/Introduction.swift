/// What a page says above the questions of a category, or above all of them.
public struct Introduction: Hashable, Sendable {
    /// The headings above, outermost first, without the title of the page; empty for the page itself.
    public var category: [String]
    /// The text, block after block.
    public var text: [Block]
    /// Where it stands.
    public var source: Source

    /// Makes an introduction; the parameters are the properties of their names.
    public init(category: [String], text: [Block], source: Source) {
        self.category = category
        self.text = text
        self.source = source
    }
}
