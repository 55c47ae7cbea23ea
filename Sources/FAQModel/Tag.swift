/// A key by which people look an entry up: an error text, a code, an API name.
public struct Tag: Hashable, Sendable {
    /// What a tag names.
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

    /// Where the tag stands.
    public enum Place: String, Hashable, Sendable {
        case question, answer
    }

    public var kind: Kind
    /// The text as written.
    public var text: String
    public var place: Place

    public init(kind: Kind, text: String, place: Place) {
        self.kind = kind
        self.text = text
        self.place = place
    }
}
