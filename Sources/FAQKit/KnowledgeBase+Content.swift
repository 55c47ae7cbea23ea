internal import FAQEngine
internal import FAQFiles
internal import FAQLogs
public import FAQModel
public import FAQReader

extension KnowledgeBase {
    /// Opens a folder of Markdown, one Markdown file, lines of JSON (`.jsonl`), or an index that `save(to:)` wrote.
    ///
    /// Content is read whole, on all cores. Its index is made when the base is first asked.
    ///
    /// - Parameters:
    ///   - path: a folder; or a file whose extension tells what it holds.
    ///   - access: how an index is held, as of `init(indexPath:access:)`; content of any other kind is always in memory.
    /// - Throws: `KnowledgeBaseError`: `notFound`, `noMarkdown`, `unknownKind`, `unreadable`, `noEntries`, or, of an
    ///   index, `badIndex`. What is odd about single files is in `diagnostics`.
    public init(path: String, access: IndexAccess = .inMemory) throws(KnowledgeBaseError) {
        let file = FilePath(path)
        switch try KnowledgeBaseKind.of(file) {
        case .folder: try self.init(MarkdownLoader.loadFolder(file), name: path)
        case .markdown: try self.init(MarkdownLoader.loadFile(file), name: path)
        case .jsonLines: try self.init(JSONLinesLoader.load(file), name: path)
        case .index: try self.init(indexPath: path, access: access)
        }
    }

    /// Reads entries from Markdown in memory.
    ///
    /// - Parameters:
    ///   - markdown: a page of questions and answers.
    ///   - name: the file name that the entries' sources and diagnostics give.
    /// - Throws: `KnowledgeBaseError.noEntries` when there is no question with an answer.
    public init(markdown: String, name: String = "faq.md") throws(KnowledgeBaseError) {
        let document = MarkdownLoader.parse(Array(markdown.utf8), file: name)
        try self.init(Content([document]), name: name)
    }

    /// Makes a knowledge base of entries that come from elsewhere, such as a database.
    ///
    /// Tags are taken as the entries have them; none are recognised in their text, as reading Markdown does. Give an entry
    /// the error messages and codes it is about as `tags` for logs to be explained by it.
    ///
    /// - Parameter entries: in any order, which the base keeps. Of several with the same id all but the first get another,
    ///   and a diagnostic says so.
    /// - Throws: `KnowledgeBaseError.noEntries` when there are none.
    public init(entries: [Entry]) throws(KnowledgeBaseError) {
        try self.init(Content([LoadedDocument(entries: entries)]), name: nil)
    }

    private init(_ content: Content, name: String?) throws(KnowledgeBaseError) {
        try self.init(
            entries: content.entries, introductions: content.introductions, diagnostics: content.diagnostics,
            titles: content.titles, name: name
        ) { Self.index(of: $0) }
    }

    /// So many entries are inverted at once, so that few terms stand in more than one part.
    private static let leastPart = 256

    /// The bytes of an index, made on all cores.
    private static func index(of entries: [Entry]) -> [UInt8] {
        let partSize = max(leastPart, entries.count / (4 * ParallelMap.coreCount))
        let parts = stride(from: 0, to: entries.count, by: partSize).map {
            entries[$0..<min($0 + partSize, entries.count)]
        }
        var bytes: [UInt8] = []
        var merger = SegmentMerger(logPatterns: .ofTags) { bytes += $0 }
        ParallelMap().orderedMap(
            parts,
            make: { part in
                var builder = SegmentBuilder()
                for entry in part { builder.add(EngineEntry(entry)) }
                return builder.finish()
            }, take: { merger.add($0) })
        let header = merger.finish(with: ParallelMap())
        bytes.replaceSubrange(..<header.count, with: header)
        return bytes
    }
}
