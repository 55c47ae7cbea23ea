/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Image)
    case softBreak
    case lineBreak
    /// Raw inline HTML, unsanitised, as written.
    case html(String)
}

public struct Link: Hashable, Sendable {
    public var destination: String
    public var title: String
    public var content: [Inline]

    public init(destination: String, title: String = "", content: [Inline]) {
        self.destination = destination
        self.title = title
        self.content = content
    }
}

public struct Image: Hashable, Sendable {
    public var source: String
    public var title: String
    /// What the image shows, for readers who do not see it.
    public var alt: String

    public init(source: String, title: String = "", alt: String) {
        self.source = source
        self.title = title
        self.alt = alt
    }
}
