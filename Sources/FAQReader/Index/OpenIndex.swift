package import FAQEngine
package import FAQModel
internal import Synchronization

/// An index ready to be asked, together with the bytes it reads from.
package final class OpenIndex: Sendable {
    package let bytes: IndexBytes
    package let index: Index
    let matcher: Matcher
    /// Of content that was just read; what was stored as an index has learnt from its tests before.
    private let tests: [QueryTest]
    private let learnt = Mutex<DecisionRule?>(nil)

    package init(_ bytes: IndexBytes, tests: [QueryTest] = []) throws(IndexError) {
        self.bytes = bytes
        self.tests = tests
        index = try Index(bytes: bytes.bytes)
        matcher = Matcher(index: index)
    }

    var entryCount: Int { index.entryCount }

    /// - Parameter policy: instead of that of the index.
    func resolve(
        _ query: UnsafeBufferPointer<UInt8>, limit: Int, policy: FAQEngine.AnswerPolicy? = nil
    ) throws(IndexError) -> EngineResolution {
        let policy = policy ?? index.rule.policy
        let found = try matcher.resolve(query, limit: limit, rule: index.rule.with(policy))
        // Asking all tests takes longer than asking one query: most are clear without.
        guard !tests.isEmpty,
            DecisionRule.testsMayMatter(
                first: found.confidence, shortlist: found.shortlistConfidence, under: policy)
        else { return found }
        return try matcher.resolve(query, limit: limit, rule: rule().with(policy))
    }

    /// When the base answers and when it asks, the authors' tests heard.
    package func rule() throws(IndexError) -> DecisionRule {
        if tests.isEmpty { return index.rule }
        if let known = learnt.withLock({ $0 }) { return known }
        let rule = try rule(of: tests)
        learnt.withLock { $0 = rule }
        return rule
    }

    func header(at position: Int) throws(IndexError) -> EntryHeader {
        let record = try index.record(position)
        do throws(RecordError) { return try EntryRecord.header(of: record) } catch { throw .damagedRecord }
    }

    func entry(at position: Int) throws(IndexError) -> Entry {
        let record = try index.record(position)
        do throws(RecordError) { return try EntryRecord.decode(record) } catch { throw .damagedRecord }
    }

    /// Compares all of the index with its checksums.
    func compareChecksums() throws(IndexError) { try index.verify(bytes.bytes) }

    /// Reads what is shown of every entry.
    func decodeEntries() throws(IndexError) {
        for position in 0..<entryCount { _ = try entry(at: position) }
    }
}

extension IndexError {
    /// A record that cannot be read.
    fileprivate static let damagedRecord = IndexError.damaged(section: Section.records.rawValue)
}
