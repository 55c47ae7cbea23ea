internal import FAQEngine
internal import FAQModel

extension OpenIndex {
    /// The threshold that tests make. Queries to which the base asks back say nothing about it.
    func threshold(of tests: [QueryTest]) throws(IndexError) -> Threshold {
        var outcomes: [Threshold.Outcome] = []
        for test in tests {
            let found = try Array(test.query.utf8).withUnsafeBufferPointer { (query) throws(IndexError) in
                try matcher.resolve(query, limit: 1)
            }
            if found.status == .ambiguous { continue }
            var winner: EntryID?
            if let first = found.matches.first { winner = try header(at: first.entry).id }
            outcomes.append(
                Threshold.Outcome(
                    confidence: found.confidence, isRight: winner != nil && winner == test.entry))
        }
        return Threshold(of: index.profile, outcomes: outcomes)
    }
}
