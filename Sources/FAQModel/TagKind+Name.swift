public import FAQText

extension TagKind {
    /// The word for the kind in metadata, JSON and addresses, such as `message`.
    public var name: String {
        switch self {
        case .message: "message"
        case .code: "code"
        case .api: "api"
        case .parameter: "parameter"
        case .component: "component"
        }
    }

    /// The kind that `name` gives for a word; `nil` for all others.
    public init?(name: String) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}
