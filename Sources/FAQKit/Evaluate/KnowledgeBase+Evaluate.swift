public import FAQModel
public import FAQReader

extension KnowledgeBase {
    /// The queries that authors wrote below their entries, in the order of the entries.
    ///
    /// - Throws: `KnowledgeBaseError.badIndex` when the base is an index that is damaged.
    public var authorTests: [QueryTest] {
        get throws(KnowledgeBaseError) {
            try entries.flatMap { $0.queryTests }
        }
    }

    /// Asks the queries and compares what comes with what was wanted.
    ///
    /// - Parameters:
    ///   - tests: the queries, in any order.
    ///   - policy: how readily to answer; `nil` for that of this base.
    /// - Returns: what became of each, in the same order.
    /// - Throws: `KnowledgeBaseError.badIndex` when the base is an index that is damaged.
    public func evaluate(
        _ tests: [QueryTest], policy: AnswerPolicy? = nil
    ) throws(KnowledgeBaseError) -> Evaluation {
        var results: [Evaluation.Result] = []
        results.reserveCapacity(tests.count)
        for test in tests {
            let resolution = try resolve(test.query, limit: Evaluation.depth, policy: policy)
            results.append(Evaluation.Result(test: test, resolution: resolution))
        }
        return Evaluation(results: results)
    }
}
