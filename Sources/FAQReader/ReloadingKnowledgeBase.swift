internal import FAQFiles
internal import FAQModel
internal import Synchronization

/// Follows an index file that is replaced while it is asked.
///
/// ```swift
/// let faq = try ReloadingKnowledgeBase(indexPath: "/srv/faq.faqx")
/// let resolution = try faq.current.resolve(query)  // from any thread
/// ```
///
/// Whoever took ``current`` keeps that knowledge base, unchanged, for as long as it is wanted; the next to ask gets the
/// new one. The file is read into memory as a whole and checked before it is swapped in, so that neither a file that is
/// damaged or half written nor writing into the file can harm what is in use. That costs memory of the size of the file,
/// and about a millisecond a megabyte at each replacement, on the thread that notices it; other threads do not wait.
public final class ReloadingKnowledgeBase: Sendable {
    private struct Snapshot {
        var base: KnowledgeBase
        var error: KnowledgeBaseError?
        var nextCheck: ContinuousClock.Instant
    }

    private let path: String
    private let interval: Duration
    private let snapshot: Mutex<Snapshot>
    /// The file that was last swapped in. Held while the file is looked at and read, by one thread at a time.
    private let loaded: Mutex<FileStatus>

    /// Reads an index file.
    ///
    /// - Parameters:
    ///   - indexPath: the file, as `faq index` or `save(to:)` of FAQKit writes it.
    ///   - interval: how long ``current`` takes the file for unchanged after a look at it; 0 to look each time, which
    ///     costs a microsecond or two.
    /// - Throws: ``KnowledgeBaseError/notFound(path:)``, ``KnowledgeBaseError/unreadable(_:)`` or
    ///   ``KnowledgeBaseError/badIndex(_:path:)``.
    public init(indexPath: String, interval: Duration = .seconds(1)) throws(KnowledgeBaseError) {
        path = indexPath
        self.interval = interval
        let (base, status) = try Self.load(indexPath)
        snapshot = Mutex(Snapshot(base: base, error: nil, nextCheck: ContinuousClock.now + interval))
        loaded = Mutex(status)
    }

    /// The knowledge base of the newest file that was in order.
    ///
    /// Looks whether the file has been replaced when the interval is over. A new file that cannot be read leaves the old
    /// one in use, and is tried again after the next interval; ``error`` says what is wrong with it.
    public var current: KnowledgeBase {
        let now = ContinuousClock.now
        let isDue = snapshot.withLock { snapshot in
            guard now >= snapshot.nextCheck else { return false }
            // Whoever comes meanwhile takes what there is.
            snapshot.nextCheck = now + interval
            return true
        }
        if isDue {
            do throws(KnowledgeBaseError) { _ = try refresh() } catch {
                // Kept in `error`.
            }
        }
        return snapshot.withLock { $0.base }
    }

    /// What was wrong with the file when it was last looked at; `nil` when all was well.
    public var error: KnowledgeBaseError? { snapshot.withLock { $0.error } }

    /// Looks at the file now, whatever the interval, and swaps a new one in.
    ///
    /// - Returns: whether the file had been replaced.
    /// - Throws: as ``init(indexPath:interval:)``; the old knowledge base stays in use.
    @discardableResult
    public func refresh() throws(KnowledgeBaseError) -> Bool {
        try loaded.withLock { (loaded) throws(KnowledgeBaseError) in
            do throws(KnowledgeBaseError) {
                let isNew = try reload(&loaded)
                snapshot.withLock { $0.error = nil }
                return isNew
            } catch {
                snapshot.withLock { $0.error = error }
                throw error
            }
        }
    }

    private func reload(_ loaded: inout FileStatus) throws(KnowledgeBaseError) -> Bool {
        guard try Self.status(path) != loaded else { return false }
        let (base, status) = try Self.load(path)
        loaded = status
        snapshot.withLock { $0.base = base }
        return true
    }

    private static func status(_ path: String) throws(KnowledgeBaseError) -> FileStatus {
        do throws(FileError) { return try FileStatus(of: FilePath(path)) } catch {
            throw KnowledgeBaseError(opening: path, error)
        }
    }

    /// The status is that of the file that is read, from before reading: what changes meanwhile is seen the next time.
    private static func load(_ path: String) throws(KnowledgeBaseError) -> (KnowledgeBase, FileStatus) {
        let file = try IndexFile(reading: path)
        let base = try KnowledgeBase(checking: file.bytes, path: path)
        try base.decodeEntries()
        return (base, file.status)
    }
}
