/// What a path holds, by its kind and extension; files without a known one by their first bytes.
enum KnowledgeBaseKind {
    case folder, markdown, jsonLines, index

    static func of(_ path: FilePath) throws(KnowledgeBaseError) -> KnowledgeBaseKind {
        let kind: FilePath.Kind
        do throws(FileError) { kind = try path.kind() } catch {
            throw error.isNotFound ? .notFound(path: path.text) : .unreadable(error)
        }
        switch kind {
        case .folder: return .folder
        case .file where path.hasExtension(FolderWalk.extensions): return .markdown
        case .file where path.hasExtension([".jsonl", ".ndjson"]): return .jsonLines
        case .file where path.hasExtension([".faqx"]): return .index
        case .file, .other: throw .unknownKind(path: path.text)
        }
    }
}
