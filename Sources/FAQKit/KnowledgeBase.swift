internal import FAQEngine
public import FAQModel

/// Questions and answers that can be listed and asked.
///
/// ```swift
/// let base = try KnowledgeBase(path: "Content")
/// switch try base.resolve("报错 ISV 权限不足") {
/// case .answer(let match, _): print(match.question)
/// case .ambiguous(let question, _): print(question.choices.map(\.label))
/// case .none: print("not in the knowledge base")
/// }
/// ```
///
/// A value of this type never changes and may be used from several threads at once.
public struct KnowledgeBase: Sendable {
    /// What is odd about the content; entries were loaded nonetheless. Empty for an index.
    public let diagnostics: [Diagnostic]
    /// The titles of the pages that entries come from, by the file of their source. Empty for an index.
    public let titles: [String: String]
    private let storage: Storage

    private enum Storage: Sendable {
        case loaded(LoadedEntries)
        case indexed(OpenIndex, path: String)
    }

    /// Opens a folder of Markdown, one Markdown file, lines of JSON (`.jsonl`), or an index that `save(to:)` wrote.
    ///
    /// Content is read whole; an index is mapped and read where it is needed.
    public init(path: String) throws(KnowledgeBaseError) {
        let file = FilePath(path)
        switch try KnowledgeBaseKind.of(file) {
        case .folder: try self.init(MarkdownLoader.loadFolder(file), path: path)
        case .markdown: try self.init(MarkdownLoader.loadFile(file), path: path)
        case .jsonLines: try self.init(JSONLinesLoader.load(file), path: path)
        case .index: try self.init(index: file)
        }
    }

    private init(_ content: Content, path: String) throws(KnowledgeBaseError) {
        guard !content.entries.isEmpty else {
            throw .noEntries(path: path, diagnostics: content.diagnostics)
        }
        diagnostics = content.diagnostics
        titles = content.titles
        storage = .loaded(LoadedEntries(content.entries, path: path))
    }

    private init(index file: FilePath) throws(KnowledgeBaseError) {
        let bytes: IndexBytes
        do throws(FileError) { bytes = try IndexBytes(mapping: file) } catch { throw .unreadable(error) }
        diagnostics = []
        titles = [:]
        storage = .indexed(try OpenIndex.opening(bytes, path: file.text), path: file.text)
    }

    public var entryCount: Int {
        switch storage {
        case .loaded(let loaded): loaded.entries.count
        case .indexed(let index, _): index.entryCount
        }
    }

    /// All entries, in the order of the files' names and of the lines in them.
    public var entries: [Entry] {
        get throws(KnowledgeBaseError) {
            switch storage {
            case .loaded(let loaded): return loaded.entries
            case .indexed(let index, let path):
                var entries: [Entry] = []
                entries.reserveCapacity(index.entryCount)
                do throws(IndexError) {
                    for position in 0..<index.entryCount {
                        entries.append(try index.entry(at: position))
                    }
                } catch {
                    throw KnowledgeBaseError(error, path: path)
                }
                return entries
            }
        }
    }

    /// The entry of this id, `nil` when there is none. In an index this looks through all ids; `entry(of:)` does not.
    public func entry(_ id: EntryID) throws(KnowledgeBaseError) -> Entry? {
        switch storage {
        case .loaded(let loaded): return loaded.entry(id)
        case .indexed(let index, let path):
            do throws(IndexError) {
                for position in 0..<index.entryCount where try index.header(at: position).id == id {
                    return try index.entry(at: position)
                }
                return nil
            } catch {
                throw KnowledgeBaseError(error, path: path)
            }
        }
    }

    /// The entry that a match of this knowledge base means.
    public func entry(of match: Match) throws(KnowledgeBaseError) -> Entry {
        switch storage {
        case .loaded(let loaded):
            // A match of another knowledge base may point anywhere.
            guard loaded.entries.indices.contains(match.position) else {
                throw .notFound(path: match.entry.text)
            }
            return loaded.entries[match.position]
        case .indexed(let index, let path):
            do throws(IndexError) { return try index.entry(at: match.position) } catch {
                throw KnowledgeBaseError(error, path: path)
            }
        }
    }

    /// Finds the entry that answers a query: an error text, a code, a log, or a question in words.
    ///
    /// - Parameter limit: how many matches to give at most.
    public func resolve(_ query: String, limit: Int = 10) throws(KnowledgeBaseError) -> Resolution {
        let (index, path) = try openIndex()
        do throws(IndexError) {
            return try Resolver(index: index).resolve(query, limit: max(1, limit))
        } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }

    /// Writes an index that opens at once, under a temporary name first, so that readers never see half of it.
    public func save(to path: String) throws(KnowledgeBaseError) {
        let bytes = try indexBytes()
        do throws(FileError) {
            var failure: FileError?
            bytes.withUnsafeBytes { bytes in
                do throws(FileError) { try FileReplacement.write(bytes, to: path) } catch { failure = error }
            }
            if let failure { throw failure }
        } catch {
            throw .unwritable(error)
        }
    }

    /// The bytes that `save(to:)` writes: the same for the same content, on every machine.
    public func indexBytes() throws(KnowledgeBaseError) -> [UInt8] {
        let (index, path) = try openIndex()
        do throws(IndexError) { return try index.storedBytes() } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }

    /// The parts of the index that `save(to:)` writes, and their sizes.
    public var indexStatistics: IndexStatistics {
        get throws(KnowledgeBaseError) { IndexStatistics(of: try openIndex().index) }
    }

    /// Reads all of the index and compares it with its checksums, which opening does not.
    public func verify() throws(KnowledgeBaseError) {
        let (index, path) = try openIndex()
        do throws(IndexError) { try index.verify() } catch { throw KnowledgeBaseError(error, path: path) }
    }

    func openIndex() throws(KnowledgeBaseError) -> (index: OpenIndex, path: String) {
        switch storage {
        case .loaded(let loaded): (try loaded.index(), loaded.path)
        case .indexed(let index, let path): (index, path)
        }
    }
}
