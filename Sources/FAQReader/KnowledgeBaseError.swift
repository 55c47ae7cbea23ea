package import FAQEngine
public import FAQModel

/// Why a knowledge base cannot be opened, asked or written.
///
/// Oddities of the content that leave entries to be found are `KnowledgeBase.diagnostics` instead.
public enum KnowledgeBaseError: Error, Hashable, Sendable {
    /// There is no file or folder of this name.
    case notFound(path: String)
    /// The folder, or whatever is below it, holds no `.md`, `.markdown` or `.mdx` file.
    case noMarkdown(folder: String)
    /// Neither a folder nor Markdown, JSON Lines or an index.
    case unknownKind(path: String)
    /// The system refused to open or read a file.
    case unreadable(FileError)
    /// The system refused to write a file.
    case unwritable(FileError)
    /// There is a file where an index is to be written, and it is neither an index nor empty: it stays as it is.
    case wouldReplace(path: String)
    /// There is content, but no entry was found in it; the diagnostics say why, where a file was refused. `path` is `nil`
    /// for content that came from memory without a name.
    case noEntries(path: String?, diagnostics: [Diagnostic])
    /// The index is damaged, or of another version. `path` is `nil` for one that came from memory.
    case badIndex(IndexDefect, path: String?)
    /// A match of another knowledge base: this one has no such entry.
    case noSuchEntry(EntryID)
    /// The log is compressed with gzip, which FAQReader does not read. `LogSource.decompressing(_:)` of FAQKit does.
    case compressedLog(name: String)
}

extension KnowledgeBaseError: CustomStringConvertible {
    /// In English, with the path first where there is one.
    public var description: String {
        switch self {
        case .notFound(let path): "\(path): no such file or folder"
        case .noMarkdown(let folder): "\(folder): no Markdown file (.md, .markdown, .mdx) in this folder"
        case .unknownKind(let path):
            "\(path): not a knowledge base; expected a folder, a Markdown file, a .jsonl file or an index (.faqx)"
        case .unreadable(let error), .unwritable(let error): error.description
        case .wouldReplace(let path):
            "\(path): exists and is not an index, so it stays as it is; remove it first, or write to another name"
        case .noEntries(let path, _): Self.at(path) + "no question with an answer found"
        case .badIndex(let defect, let path):
            Self.at(path) + "\(defect); build the index again with faq index"
        case .noSuchEntry(let id): "no entry is called \(id)"
        case .compressedLog(let name): "\(name): the log is compressed with gzip"
        }
    }

    private static func at(_ path: String?) -> String { path.map { "\($0): " } ?? "" }
}

extension KnowledgeBaseError {
    package init(_ error: IndexError, path: String?) {
        self = .badIndex(IndexDefect(error), path: path)
    }
}
