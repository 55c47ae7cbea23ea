/// Where the Markdown of an entry stands.
enum MarkdownPath {
    /// Some hosts take no more than 20,000 files; of larger bases the owner says whether there is Markdown.
    static let mostEntries = 5_000

    /// Beside the page of the entry.
    static func of(_ page: String) -> String { page.dropLast("html".count) + "md" }
}
