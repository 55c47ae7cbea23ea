internal import FAQEngine
internal import FAQFiles
public import FAQModel
public import FAQReader

/// What building an index gave.
public struct BuiltIndex: Sendable {
    /// The number of entries in the index.
    public var entryCount: Int
    /// What is odd about the content; the index holds its entries nonetheless.
    public var diagnostics: [Diagnostic]
}

extension KnowledgeBase {
    /// Writes an index of a source, under a temporary name first, so that readers never see half of it.
    ///
    /// A folder is read a part at a time on all cores, so that its text never has to fit into memory as a whole. The
    /// same content gives the same bytes on every machine.
    ///
    /// - Parameters:
    ///   - source: a folder of Markdown, a Markdown file, or lines of JSON.
    ///   - path: where the index goes.
    ///   - policy: how readily it is to answer; `nil` is balanced.
    ///   - progress: called now and then with the share of the files that is done, from 0 to 1.
    /// - Throws: as `init(path:)`; `KnowledgeBaseError.wouldReplace` when a file at `path` is neither an index nor empty;
    ///   `KnowledgeBaseError.unwritable`. What is at `path` is then left as it was.
    public static func buildIndex(
        of source: String, at path: String, policy: FAQReader.AnswerPolicy? = nil,
        progress: (Double) -> Void = { _ in }
    ) throws(KnowledgeBaseError) -> BuiltIndex {
        let folder = FilePath(source)
        guard try KnowledgeBaseKind.of(folder) == .folder else {
            let base = try KnowledgeBase(path: source)
            try base.save(to: path, policy: policy)
            return BuiltIndex(entryCount: base.entryCount, diagnostics: base.diagnostics)
        }
        let walk = try MarkdownLoader.walk(folder)
        let file = try IndexOutput.replacing(path)
        var build = IndexBuild(into: file)
        build.add(walk, progress: progress)
        let built = BuiltIndex(entryCount: build.entryCount, diagnostics: build.diagnostics)
        guard built.entryCount > 0 else { throw .noEntries(path: source, diagnostics: built.diagnostics) }
        let tests = build.tests
        var header = build.finish()
        if !tests.isEmpty || policy != nil {
            header = try decide(by: tests, policy ?? .balanced, from: file, header: header, path: path)
        }
        do throws(FileError) { try file.finish(header: header) } catch { throw .unwritable(error) }
        return built
    }

    /// The header with the rule that the authors' tests make, and its policy.
    private static func decide(
        by tests: [QueryTest], _ policy: FAQReader.AnswerPolicy, from file: StreamedFile, header: [UInt8],
        path: String
    ) throws(KnowledgeBaseError) -> [UInt8] {
        let bytes: IndexBytes
        do throws(FileError) { bytes = try IndexBytes(mapping: file.content(header: header)) } catch {
            throw .unwritable(error)
        }
        do throws(IndexError) {
            let index = try OpenIndex(bytes, tests: tests)
            return try Index.front(of: bytes.bytes, with: index.rule().with(policy.enginePolicy))
        } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }
}
