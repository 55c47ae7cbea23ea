internal import FAQEngine
internal import FAQLogs
internal import FAQModel
internal import Synchronization

/// Entries read from content files, with an index made when it is first asked for.
final class LoadedEntries: Sendable {
    let entries: [Entry]
    let path: String
    private let positions: [EntryID: Int]
    private let built = Mutex<OpenIndex?>(nil)

    init(_ entries: [Entry], path: String) {
        self.entries = entries
        self.path = path
        positions = Dictionary(
            entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func entry(_ id: EntryID) -> Entry? {
        positions[id].map { entries[$0] }
    }

    func index() throws(KnowledgeBaseError) -> OpenIndex {
        let result: Result<OpenIndex, KnowledgeBaseError> = built.withLock { built in
            if let built { return .success(built) }
            var builder = IndexBuilder(logPatterns: .ofTags)
            for entry in entries { builder.add(EngineEntry(entry)) }
            do throws(KnowledgeBaseError) {
                let index = try OpenIndex.opening(
                    IndexBytes(builder.finish()), tests: AuthorTest.of(entries), path: path)
                built = index
                return .success(index)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
