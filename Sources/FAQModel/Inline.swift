/// A piece of running text.
public enum Inline: Hashable, Sendable {
    /// Text as it is read, without markup or character references.
    case text(String)
    /// A code span.
    case code(String)
    /// Stressed text.
    case emphasis([Inline])
    /// Important text.
    case strong([Inline])
    /// Text that no longer holds.
    case strikethrough([Inline])
    /// A link.
    indirect case link(Link)
    /// An image.
    indirect case image(Image)
    /// The end of a line in the source, which a reader sees as a space.
    case softBreak
    /// The end of a line that a reader sees.
    case lineBreak
    /// Raw inline HTML, unsanitised, as written.
    case html(String)

    /// A link with its text.
    public struct Link: Hashable, Sendable {
        /// The address as written: absolute, or relative to the file of the entry. Unchecked.
        public var destination: String
        /// What is shown of the link on hovering, empty for nothing.
        public var title: String
        /// The text of the link.
        public var content: [Inline]

        /// Makes a link; the parameters are the properties of their names.
        public init(destination: String, title: String = "", content: [Inline]) {
            self.destination = destination
            self.title = title
            self.content = content
        }
    }

    /// An image with the words that stand for it.
    public struct Image: Hashable, Sendable {
        /// The address as written: absolute, or relative to the file of the entry. Unchecked.
        public var source: String
        /// What is shown of the image on hovering, empty for nothing.
        public var title: String
        /// What the image shows, for readers who do not see it.
        public var alt: String

        /// Makes an image; the parameters are the properties of their names.
        public init(source: String, title: String = "", alt: String) {
            self.source = source
            self.title = title
            self.alt = alt
        }
    }
}
