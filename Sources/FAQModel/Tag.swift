package import FAQText

/// A key by which people look an entry up: an error text, a code, an API name.
public struct Tag: Hashable, Sendable {
    /// What a tag names. The raw value is the word for it in metadata, JSON and addresses.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A quoted error text, such as `ISV 权限不足`.
        case message
        /// An error code, such as `40006`, `E0308`, `ERR_X`, `HTTP 502`.
        case code
        /// A function, interface, command or option, such as `my.getOpenUserInfo` or `--flag`.
        case api
        /// A parameter, attribute, scope or configuration key.
        case parameter
        /// A product, library or component.
        case component
    }

    /// Where a tag stands.
    public enum Place: String, Hashable, Sendable {
        /// In the question.
        case question
        /// Between the question and its answer.
        case details
        /// In the answer or a heading above.
        case answer
    }

    /// What the tag names.
    public var kind: Kind
    /// The text as written.
    public var text: String
    /// Where the tag stands; a tag that its author gave, in the question.
    public var place: Place
    /// Where it begins in the plain text of its place (`Entry.question`, or `PlainText.text(of:)` of the details or the
    /// answer), in UTF-8 bytes, the first time it stands there. `nil` for a tag that the author gave, and for one whose
    /// words an image or raw HTML interrupts.
    public var start: Int?

    /// Makes a tag; the parameters are the properties of their names.
    public init(kind: Kind, text: String, place: Place, start: Int? = nil) {
        self.kind = kind
        self.text = text
        self.place = place
        self.start = start
    }

    /// The bytes of the plain text of its place where the tag stands. They are those of `text`, but for line breaks that
    /// a reader sees, which are spaces in `text`.
    public var range: Range<Int>? {
        start.map { $0..<($0 + text.utf8.count) }
    }
}

/// The recogniser and the index know kinds by number.
extension Tag.Kind {
    package init(_ kind: TagKind) {
        switch kind {
        case .message: self = .message
        case .code: self = .code
        case .api: self = .api
        case .parameter: self = .parameter
        case .component: self = .component
        }
    }

    package var number: TagKind {
        switch self {
        case .message: .message
        case .code: .code
        case .api: .api
        case .parameter: .parameter
        case .component: .component
        }
    }
}
