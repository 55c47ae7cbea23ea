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
    private let learnt = Mutex<Threshold?>(nil)

    package init(_ bytes: IndexBytes, tests: [QueryTest] = []) throws(IndexError) {
        self.bytes = bytes
        self.tests = tests
        index = try Index(bytes: bytes.bytes)
        matcher = Matcher(index: index)
    }

    var entryCount: Int { index.entryCount }

    func resolve(_ query: UnsafeBufferPointer<UInt8>, limit: Int) throws(IndexError) -> EngineResolution {
        var found = try matcher.resolve(query, limit: limit)
        // Asking all tests takes longer than asking one query: most are clear without.
        if !tests.isEmpty, found.status != .ambiguous,
            Threshold.mayCross(found.confidence, in: index.profile)
        {
            found.status = found.confidence >= (try threshold().value) ? .answer : .none
        }
        return found
    }

    /// From which confidence on the first candidate is the answer, the authors' tests heard.
    package func threshold() throws(IndexError) -> Threshold {
        if tests.isEmpty { return index.threshold }
        if let known = learnt.withLock({ $0 }) { return known }
        let threshold = try threshold(of: tests)
        learnt.withLock { $0 = threshold }
        return threshold
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
    func verify() throws(IndexError) {
        try index.verify(bytes.bytes)
        for position in 0..<entryCount { _ = try entry(at: position) }
    }
}

extension IndexError {
    /// A record that cannot be read.
    fileprivate static let damagedRecord = IndexError.damaged(section: Section.records.rawValue)
}
