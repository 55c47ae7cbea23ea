internal import FAQEngine
internal import FAQModel
internal import Synchronization

/// Entries that did not come from an index, which is made when it is first asked for.
final class LoadedEntries: Sendable {
    let entries: [Entry]
    /// What the entries were read from.
    let name: String?
    private let makeIndex: @Sendable ([Entry]) -> [UInt8]
    private let positions: [EntryID: Int]
    private let built = Mutex<OpenIndex?>(nil)

    /// - Parameter makeIndex: gives the bytes of an index of entries.
    init(_ entries: [Entry], name: String?, makeIndex: @escaping @Sendable ([Entry]) -> [UInt8]) {
        self.entries = entries
        self.name = name
        self.makeIndex = makeIndex
        var positions: [EntryID: Int] = [:]
        positions.reserveCapacity(entries.count)
        for index in entries.indices where positions[entries[index].id] == nil {
            positions[entries[index].id] = index
        }
        self.positions = positions
    }

    func entry(_ id: EntryID) -> Entry? {
        positions[id].map { entries[$0] }
    }

    func index() throws(KnowledgeBaseError) -> OpenIndex {
        try built.withLock { (built) throws(KnowledgeBaseError) in
            if let built { return built }
            do throws(IndexError) {
                let index = try OpenIndex(
                    IndexBytes(copying: makeIndex(entries)), tests: entries.flatMap { $0.queryTests })
                built = index
                return index
            } catch {
                throw KnowledgeBaseError(error, path: name)
            }
        }
    }
}
