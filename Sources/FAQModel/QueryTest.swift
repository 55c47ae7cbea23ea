/// A query of which the author knows the answer.
public struct QueryTest: Hashable, Sendable {
    /// As a user would write it.
    public var query: String
    /// The entry that is to answer; `nil` when none may.
    public var entry: EntryID?

    /// - Parameters:
    ///   - query: as a user would write it.
    ///   - entry: the entry that is to answer; `nil` when none may.
    public init(query: String, entry: EntryID?) {
        self.query = query
        self.entry = entry
    }
}

extension Entry {
    /// The queries that the author wrote below the entry, in their order.
    package var queryTests: [QueryTest] { tests.map { QueryTest(query: $0, entry: id) } }
}
