internal import FAQModel

/// Why an image of the content does not go into a site. It is known before pages are made: its words stand in them.
public struct ImageRefusal: Error, Hashable, Sendable {
    /// What sort of refusal it is, as in a diagnostic: `missing-image`, `large-image` …
    public var code: String
    /// What is wrong with the image.
    public var reason: String

    /// Makes a refusal; the parameters are the properties of their names.
    public init(code: String, reason: String) {
        self.code = code
        self.reason = reason
    }

    /// There is no image of that name.
    public static let missing = ImageRefusal(code: "missing-image", reason: "there is no such image")

    func diagnostic(of file: String) -> Diagnostic {
        Diagnostic(severity: .warning, code: code, file: file, line: nil, message: reason)
    }
}
