internal import FAQEngine
internal import FAQModel

/// A query that an author wants to lead to an entry of the same base.
struct AuthorTest: Sendable {
    var query: String
    /// The entry, by its place in the base.
    var position: Int

    /// The tests of entries, the first of which has the given place.
    static func of(_ entries: [Entry], from start: Int = 0) -> [AuthorTest] {
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
            let found = try matcher.resolve(Array(test.query.utf8), limit: 1)
            if found.status == .ambiguous { continue }
            outcomes.append(
                Threshold.Outcome(
                    confidence: found.confidence, isRight: found.matches.first?.entry == test.position))
        }
        return Threshold(of: matcher.index.profile, outcomes: outcomes)
    }
}

extension Matcher {
    func resolve(_ query: [UInt8], limit: Int) throws(IndexError) -> EngineResolution {
        let result: Result<EngineResolution, IndexError> = query.withUnsafeBufferPointer { bytes in
            do throws(IndexError) { return .success(try resolve(bytes, limit: limit)) } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
