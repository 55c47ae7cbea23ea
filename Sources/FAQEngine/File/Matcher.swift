package import FAQText

/// Resolves queries against an index file.
package struct Matcher: Sendable {
    package let index: Index
    private let tables: FoldTables

    package init(index: Index, tables: FoldTables = .standard) {
        self.index = index
        self.tables = tables
    }

    /// The answer to a query, the question that leads to it, or an honest no.
    ///
    /// - Parameters:
    ///   - query: an error message, a log or a question, in UTF-8; invalid UTF-8 is passed over.
    ///   - limit: the most matches to return.
    ///   - rule: when to answer and when to ask, instead of that of the index.
    /// - Throws: ``IndexError/damaged(section:)`` when the query meets a damaged part of the index.
    package func resolve(
        _ query: UnsafeBufferPointer<UInt8>, limit: Int, rule: DecisionRule? = nil
    ) throws(IndexError) -> EngineResolution {
        try QueryResolver(index: index, tables: tables).resolve(query, limit: limit, rule: rule ?? index.rule)
    }
}
