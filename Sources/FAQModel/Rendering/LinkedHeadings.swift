/// The headings of a page that links can name, as they are written.
package struct LinkedHeadings: Sendable {
    /// A heading by its name on the page.
    package struct Heading: Hashable, Sendable {
        package var anchor: String
        package var level: Int
        /// Its words.
        package var text: String
    }

    /// What leads to a heading from itself.
    struct Link {
        var anchor: String
        /// Read out in its place.
        var label: String
    }

    package private(set) var all: [Heading] = []
    private var anchors: HeadingAnchors
    private let label: @Sendable (String) -> String

    /// - Parameters:
    ///   - taken: names that stand on the page already.
    ///   - label: what the link to a heading is called.
    package init(taken: Set<String>, label: @escaping @Sendable (String) -> String) {
        anchors = HeadingAnchors(taken: taken)
        self.label = label
    }

    mutating func add(_ inlines: [Inline], level: Int) -> Link {
        let text = PlainText.line(of: inlines)
        let anchor = anchors.take(text)
        all.append(Heading(anchor: anchor, level: level, text: text))
        return Link(anchor: anchor, label: label(text))
    }
}
