internal import FAQEngine
internal import FAQModel

extension OpenIndex {
    /// What tests make of the rule. Queries with look-alike entries say nothing about it.
    func rule(of tests: [QueryTest]) throws(IndexError) -> DecisionRule {
        var outcomes: [DecisionRule.Outcome] = []
        for test in tests {
            let found = try Array(test.query.utf8).withUnsafeBufferPointer { (query) throws(IndexError) in
                try matcher.resolve(query, limit: 1)
            }
            if let question = found.question, question.reason != .unsure { continue }
            var winner: EntryID?
            if let first = found.matches.first { winner = try header(at: first.entry).id }
            outcomes.append(
                DecisionRule.Outcome(
                    confidence: found.confidence, isRight: winner != nil && winner == test.entry))
        }
        return DecisionRule(index.rule.policy, outcomes: outcomes)
    }
}
