import FAQText

/// Resolves queries against an index that comes in parts.
package struct PageMatcher {
    package let index: PageIndex
    /// What queries are folded with: the tables of the core until one asks for more.
    private var tables: FoldTables

    /// - Parameter core: what comes first of an index; it must stay in place.
    package init(core: UnsafeRawBufferPointer) throws(IndexError) {
        index = try PageIndex(core: core)
        tables = index.foldTables
    }

    /// What ``Matcher/resolve(_:limit:rule:)`` gives over the whole index, but for what matches lack of the query.
    ///
    /// - Returns: `nil` when parts are missing, see ``PageIndex/missing(_:)``: then the query is to be asked again once they
    ///   have been added.
    package mutating func resolve(
        _ query: UnsafeBufferPointer<UInt8>, limit: Int
    ) throws(IndexError) -> EngineResolution? {
        index.forgetMissing()
        if tables.lacks(query) {
            guard let bytes = index.part(.folding, 0) else { return nil }
            guard let whole = FoldTables(bytes: bytes) else { throw .damaged(section: 0) }
            tables = whole
        }
        do throws(IndexError) {
            return try QueryResolver(index: index, tables: tables).resolve(
                query, limit: limit, rule: index.rule)
        } catch {
            if index.missing(0) >= 0 { return nil }
            throw error
        }
    }
}

@available(*, unavailable)
extension PageMatcher: Sendable {}
