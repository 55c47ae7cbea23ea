internal import FAQEngine
internal import FAQFiles
public import FAQModel

/// Questions and answers that can be listed and asked.
///
/// ```swift
/// let base = try KnowledgeBase(indexPath: "faq.faqx")
/// switch try base.resolve("报错 ISV 权限不足") {
/// case .answer(let match, _): print(match.question)
/// case .ambiguous(let question, _): print(question.choices.map(\.label))
/// case .none: print("not in the knowledge base")
/// }
/// ```
///
/// A value of this type never changes, may be used from several threads at once, and copies in constant time. An index
/// may hold anything: damage is an error, never a crash.
public struct KnowledgeBase: Sendable {
    /// What is odd about the content; entries were loaded nonetheless. Empty for an index.
    public let diagnostics: [Diagnostic]
    /// The titles of the pages that entries come from, by the file of their source. Empty for an index.
    public let titles: [String: String]
    /// What pages say above their questions, in the order of files and lines. Empty for an index.
    public let introductions: [Introduction]
    private let storage: Storage

    private enum Storage: Sendable {
        case loaded(LoadedEntries)
        case indexed(OpenIndex, path: String?)
    }

    /// Opens an index file, as `faq index` or `save(to:)` of FAQKit writes it.
    ///
    /// To follow a file that is replaced, see ``ReloadingKnowledgeBase``.
    ///
    /// - Parameters:
    ///   - indexPath: the file.
    ///   - access: whether it is read into memory and checked, which is safe whatever happens to the file, or mapped, which
    ///     costs nothing; ``IndexAccess`` has the figures, and the danger.
    /// - Throws: ``KnowledgeBaseError/notFound(path:)``, ``KnowledgeBaseError/unreadable(_:)`` or
    ///   ``KnowledgeBaseError/badIndex(_:path:)``. In a mapped file, what is damaged after the header shows when it is read,
    ///   if at all, or at once with ``verify()``.
    public init(indexPath: String, access: IndexAccess = .inMemory) throws(KnowledgeBaseError) {
        switch access {
        case .inMemory:
            try self.init(checking: IndexFile(reading: indexPath).bytes, path: indexPath)
        case .mapped:
            let bytes: IndexBytes
            do throws(FileError) { bytes = try IndexBytes(mapping: FilePath(indexPath)) } catch {
                throw KnowledgeBaseError(opening: indexPath, error)
            }
            try self.init(bytes, path: indexPath)
        }
    }

    /// Opens an index that is in memory: a resource of the program, or a download.
    ///
    /// - Parameter bytes: what the file holds. They are copied and compared with the checksums, which is all that this
    ///   costs.
    /// - Throws: ``KnowledgeBaseError/badIndex(_:path:)``, as ``init(indexPath:access:)``.
    public init(index bytes: [UInt8]) throws(KnowledgeBaseError) {
        try self.init(checking: IndexBytes(copying: bytes), path: nil)
    }

    /// Opens an index that is in memory.
    ///
    /// - Parameter bytes: what the file holds. They are copied, need not outlive the call, and are compared with the checksums.
    /// - Throws: ``KnowledgeBaseError/badIndex(_:path:)``, as ``init(indexPath:access:)``.
    public init(index bytes: UnsafeRawBufferPointer) throws(KnowledgeBaseError) {
        try self.init(checking: IndexBytes(copying: bytes), path: nil)
    }

    /// Opens bytes that are as they were written, or throws.
    ///
    /// - Parameter path: where they come from, for errors.
    init(checking bytes: IndexBytes, path: String?) throws(KnowledgeBaseError) {
        let index = try Self.opened(bytes, path: path)
        do throws(IndexError) { try index.compareChecksums() } catch {
            throw KnowledgeBaseError(error, path: path)
        }
        self.init(index, path: path)
    }

    private init(_ bytes: IndexBytes, path: String?) throws(KnowledgeBaseError) {
        self.init(try Self.opened(bytes, path: path), path: path)
    }

    private static func opened(_ bytes: IndexBytes, path: String?) throws(KnowledgeBaseError) -> OpenIndex {
        do throws(IndexError) { return try OpenIndex(bytes) } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }

    private init(_ index: OpenIndex, path: String?) {
        diagnostics = []
        titles = [:]
        introductions = []
        storage = .indexed(index, path: path)
    }

    /// Entries that did not come from an index. One is made when the base is first asked.
    ///
    /// - Parameters:
    ///   - name: what the entries were read from, for errors.
    ///   - makeIndex: gives the bytes of an index of entries; called once at most.
    package init(
        entries: [Entry], introductions: [Introduction], diagnostics: [Diagnostic], titles: [String: String],
        name: String?,
        makeIndex: @escaping @Sendable ([Entry]) -> [UInt8]
    ) throws(KnowledgeBaseError) {
        guard !entries.isEmpty else { throw .noEntries(path: name, diagnostics: diagnostics) }
        self.diagnostics = diagnostics
        self.titles = titles
        self.introductions = introductions
        storage = .loaded(LoadedEntries(entries, name: name, makeIndex: makeIndex))
    }

    /// The number of entries, at least 1 but in an index made of none.
    public var entryCount: Int {
        switch storage {
        case .loaded(let loaded): loaded.entries.count
        case .indexed(let index, _): index.entryCount
        }
    }

    /// All entries, in the order of the files' names and of the lines in them.
    ///
    /// Of an index all are decoded anew at each call, which takes time and memory in proportion to the content.
    ///
    /// - Throws: ``KnowledgeBaseError/badIndex(_:path:)`` when the index is damaged.
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

    /// Looks an entry up by its id.
    ///
    /// In an index this looks through the ids of all entries; ``entry(of:)`` does not.
    ///
    /// - Parameter id: the entry's id.
    /// - Returns: `nil` when there is no such entry.
    /// - Throws: ``KnowledgeBaseError/badIndex(_:path:)`` when the index is damaged.
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

    /// The entry that a match means, in full. Of a match of this knowledge base it is found without a search.
    ///
    /// - Parameter match: one of ``Findings/matches``.
    /// - Throws: ``KnowledgeBaseError/noSuchEntry(_:)`` for a match of another knowledge base whose entry this one does
    ///   not have, ``KnowledgeBaseError/badIndex(_:path:)`` when the index is damaged.
    public func entry(of match: Match) throws(KnowledgeBaseError) -> Entry {
        if let position = match.position, let entry = try entry(at: position), entry.id == match.entry {
            return entry
        }
        guard let entry = try entry(match.entry) else { throw .noSuchEntry(match.entry) }
        return entry
    }

    package func entry(at position: Int) throws(KnowledgeBaseError) -> Entry? {
        guard (0..<entryCount).contains(position) else { return nil }
        switch storage {
        case .loaded(let loaded): return loaded.entries[position]
        case .indexed(let index, let path):
            do throws(IndexError) { return try index.entry(at: position) } catch {
                throw KnowledgeBaseError(error, path: path)
            }
        }
    }

    /// Finds the entry that answers a query: an error text, a code, a log, or a question in words.
    ///
    /// Takes a few tenths of a millisecond in an index of ten thousand entries, a few milliseconds in one of a million.
    /// A base that was loaded from content builds its index at the first call.
    ///
    /// - Parameters:
    ///   - query: any text, of any length.
    ///   - limit: how many matches to give at most; less than 1 counts as 1.
    ///   - policy: how readily to answer; `nil` for ``policy``.
    /// - Returns: one of three things; the matches come with each.
    /// - Throws: ``KnowledgeBaseError/badIndex(_:path:)`` when the index is damaged.
    public func resolve(
        _ query: String, limit: Int = 10, policy: AnswerPolicy? = nil
    ) throws(KnowledgeBaseError) -> Resolution {
        let (index, path) = try openIndex()
        do throws(IndexError) {
            return try Resolver(index: index).resolve(
                query, limit: max(1, limit), policy: policy?.enginePolicy)
        } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }

    /// How readily the base answers where a query does not say: as its index was written to, and balanced of a base that was
    /// loaded from content.
    public var policy: AnswerPolicy {
        switch storage {
        case .loaded: .balanced
        case .indexed(let index, _): AnswerPolicy(index.index.rule.policy)
        }
    }

    /// What the index holds, and the room each part takes; of a base that was loaded from content, the index that saving
    /// would write.
    ///
    /// - Throws: ``KnowledgeBaseError/badIndex(_:path:)`` when the index is damaged.
    public var statistics: IndexStatistics {
        get throws(KnowledgeBaseError) { IndexStatistics(of: try openIndex().index) }
    }

    /// Reads all of the index, compares it with its checksums and decodes every entry.
    ///
    /// Takes time in proportion to the size of the index. Needed for one that is mapped; any other was compared when it was
    /// opened.
    ///
    /// - Throws: ``KnowledgeBaseError/badIndex(_:path:)`` with the first part that is damaged.
    public func verify() throws(KnowledgeBaseError) {
        let (index, path) = try openIndex()
        do throws(IndexError) {
            try index.compareChecksums()
            try index.decodeEntries()
        } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }

    /// Decodes every entry.
    func decodeEntries() throws(KnowledgeBaseError) {
        let (index, path) = try openIndex()
        do throws(IndexError) { try index.decodeEntries() } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }

    /// The index, and the file it is in, for errors.
    package func openIndex() throws(KnowledgeBaseError) -> (index: OpenIndex, path: String?) {
        switch storage {
        case .loaded(let loaded): (try loaded.index(), loaded.name)
        case .indexed(let index, let path): (index, path)
        }
    }
}
