internal import FAQEngine
internal import FAQModel

/// An index ready to be asked, together with the bytes it reads from.
final class OpenIndex: Sendable {
    let bytes: IndexBytes
    let index: Index
    let matcher: Matcher

    init(_ bytes: IndexBytes) throws(IndexError) {
        self.bytes = bytes
        index = try Index(bytes: bytes.bytes)
        matcher = Matcher(index: index)
    }

    static func opening(_ bytes: IndexBytes, path: String) throws(KnowledgeBaseError) -> OpenIndex {
        do throws(IndexError) { return try OpenIndex(bytes) } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }

    var entryCount: Int { index.entryCount }

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
