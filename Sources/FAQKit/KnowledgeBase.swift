public import FAQModel

/// Questions and answers that can be listed and searched.
public struct KnowledgeBase: Sendable {
    /// In the order of the files' names and of the lines in them.
    public let entries: [Entry]
    /// What is odd about the content; entries were loaded nonetheless.
    public let diagnostics: [Diagnostic]
    private let positions: [EntryID: Int]

    /// Loads a folder of Markdown, one Markdown file, or lines of JSON (`.jsonl`).
    public init(path: String) throws(KnowledgeBaseError) {
        let content = try Self.load(FilePath(path))
        guard !content.entries.isEmpty else {
            throw .noEntries(path: path, diagnostics: content.diagnostics)
        }
        entries = content.entries
        diagnostics = content.diagnostics
        positions = Dictionary(
            content.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func entry(_ id: EntryID) -> Entry? {
        positions[id].map { entries[$0] }
    }

    private static func load(_ path: FilePath) throws(KnowledgeBaseError) -> Content {
        let kind: FilePath.Kind
        do throws(FileError) { kind = try path.kind() } catch {
            throw error.isNotFound ? .notFound(path: path.text) : .unreadable(error)
        }
        switch kind {
        case .folder: return try MarkdownLoader.loadFolder(path)
        case .file where path.hasExtension(FolderWalk.extensions): return try MarkdownLoader.loadFile(path)
        case .file where path.hasExtension([".jsonl", ".ndjson"]): return try JSONLinesLoader.load(path)
        case .file, .other: throw .unknownKind(path: path.text)
        }
    }
}
