internal import FAQEngine
package import FAQModel

/// A query that an author wants to lead to an entry of the same base.
package struct AuthorTest: Sendable {
    package var query: String
    /// The entry, by its place in the base.
    package var position: Int

    package init(query: String, position: Int) {
        self.query = query
        self.position = position
    }

    /// The tests of entries, the first of which has the given place.
    package static func of(_ entries: [Entry], from start: Int = 0) -> [AuthorTest] {
        var tests: [AuthorTest] = []
        for (offset, entry) in entries.enumerated() {
            for query in entry.tests { tests.append(AuthorTest(query: query, position: start + offset)) }
        }
        return tests
    }

    /// The threshold of a base with these tests. Queries to which the base asks back say nothing about it.
    static func threshold(_ tests: [AuthorTest], of matcher: Matcher) throws(IndexError) -> Threshold {
        var outcomes: [Threshold.Outcome] = []
        for test in tests {
            let found = try Array(test.query.utf8).withUnsafeBufferPointer { (query) throws(IndexError) in
                try matcher.resolve(query, limit: 1)
            }
            if found.status == .ambiguous { continue }
            outcomes.append(
                Threshold.Outcome(
                    confidence: found.confidence, isRight: found.matches.first?.entry == test.position))
        }
        return Threshold(of: matcher.index.profile, outcomes: outcomes)
    }
}
