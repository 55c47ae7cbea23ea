internal import FAQFiles
internal import FAQModel
internal import FAQReader

/// What a path holds, by its kind and extension; files without a known one by their first bytes.
enum KnowledgeBaseKind {
    case folder, markdown, jsonLines, index

    static func of(_ path: FilePath) throws(KnowledgeBaseError) -> KnowledgeBaseKind {
        let kind: FileStatus.Kind
        do throws(FileError) { kind = try FileStatus(of: path).kind } catch {
            throw error.isNotFound ? .notFound(path: path.text) : .unreadable(error)
        }
        switch kind {
        case .folder: return .folder
        case .file where path.hasExtension(MarkdownFiles.extensions): return .markdown
        case .file where path.hasExtension([".jsonl", ".ndjson"]): return .jsonLines
        case .file where path.hasExtension([".faqx"]): return .index
        case .file, .link, .other: throw .unknownKind(path: path.text)
        }
    }
}
