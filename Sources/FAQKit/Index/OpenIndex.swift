internal import FAQEngine
internal import FAQModel
internal import Synchronization

/// An index ready to be asked, together with the bytes it reads from.
final class OpenIndex: Sendable {
    let bytes: IndexBytes
    let index: Index
    let matcher: Matcher
    /// Of content that was just read; what was stored as an index has learnt from its tests before.
    private let tests: [AuthorTest]
    private let learnt = Mutex<Threshold?>(nil)

    init(_ bytes: IndexBytes, tests: [AuthorTest] = []) throws(IndexError) {
        self.bytes = bytes
        self.tests = tests
        index = try Index(bytes: bytes.bytes)
        matcher = Matcher(index: index)
    }

    static func opening(_ bytes: IndexBytes, tests: [AuthorTest] = [], path: String)
        throws(KnowledgeBaseError) -> OpenIndex
    {
        do throws(IndexError) { return try OpenIndex(bytes, tests: tests) } catch {
            throw KnowledgeBaseError(error, path: path)
        }
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
    func threshold() throws(IndexError) -> Threshold {
        if tests.isEmpty { return index.threshold }
        if let known = learnt.withLock({ $0 }) { return known }
        let threshold = try AuthorTest.threshold(tests, of: matcher)
        learnt.withLock { $0 = threshold }
        return threshold
    }

    /// The bytes to store.
    func storedBytes() throws(IndexError) -> [UInt8] {
        var stored = [UInt8](bytes.bytes)
        let front = try Index.front(of: bytes.bytes, with: try threshold())
        stored.replaceSubrange(..<front.count, with: front)
        return stored
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
    /// A record that cannot be read; Docs/IndexFormat.md gives the section of the records this number.
    fileprivate static let damagedRecord = IndexError.damaged(section: 4)
}

extension KnowledgeBaseError {
    init(_ error: IndexError, path: String) {
        let reason =
            switch error {
            case .notAnIndex: "not an index of faq"
            case .unsupportedVersion(let found, let supported):
                "the index is of version \(found), this program reads version \(supported)"
            case .truncated(let byteCount, let needed):
                "the index is cut off: \(byteCount) of \(needed) bytes"
            case .damaged(let section):
                "the index is damaged (section \(section)"
                    + (IndexContents.name(ofSection: section).map { ", \($0))" } ?? ")")
            }
        self = .badIndex(path: path, reason: reason)
    }
}
