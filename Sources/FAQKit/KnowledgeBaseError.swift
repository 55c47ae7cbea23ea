public import FAQModel

/// Why there is no knowledge base to ask. Oddities that leave entries to be found are `diagnostics` instead.
public enum KnowledgeBaseError: Error, Hashable, Sendable {
    /// There is no file or folder of this name.
    case notFound(path: String)
    /// The folder, or whatever is below it, holds no `.md`, `.markdown` or `.mdx` file.
    case noMarkdown(folder: String)
    /// Neither a folder nor Markdown, JSON Lines or an index.
    case unknownKind(path: String)
    case unreadable(FileError)
    case unwritable(FileError)
    /// There are files, but no entry was found in them; the diagnostics say why, where a file was refused.
    case noEntries(path: String, diagnostics: [Diagnostic])
    /// The index is damaged, or of another version; build it again.
    case badIndex(path: String, reason: String)
}

extension KnowledgeBaseError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notFound(let path): "\(path): no such file or folder"
        case .noMarkdown(let folder): "\(folder): no Markdown file (.md, .markdown, .mdx) in this folder"
        case .unknownKind(let path):
            "\(path): not a knowledge base; expected a folder, a Markdown file, a .jsonl file or an index (.faqx)"
        case .unreadable(let error), .unwritable(let error): "\(error.path): \(error.reason)"
        case .noEntries(let path, _): "\(path): no question with an answer found"
        case .badIndex(let path, let reason): "\(path): \(reason); build the index again with faq index"
        }
    }
}
