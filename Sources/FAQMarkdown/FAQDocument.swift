public import FAQModel

/// What a Markdown file holds: its entries, in order, and what is odd about it.
public struct FAQDocument: Sendable {
    public var entries: [Entry]
    public var diagnostics: [Diagnostic]

    /// Reads FAQ Markdown. Never fails: whatever cannot be understood becomes a diagnostic.
    ///
    /// - Parameters:
    ///   - markdown: valid UTF-8.
    ///   - file: the name that entries and diagnostics carry.
    public init(markdown: [UInt8], file: String) {
        entries = []
        diagnostics = []
    }

    /// Reads one Markdown text as blocks, with lines counted from its first.
    public static func blocks(of markdown: String) -> [Block] {
        []
    }
}
