internal import FAQFiles
internal import FAQReader
internal import Glibc
internal import Synchronization

/// Searches on a thread of its own, so that keys are never kept waiting. The newest query wins.
final class SearchWorker: Sendable {
    private struct Desk {
        /// What is to be looked for next.
        var query: String?
        /// What was last asked for.
        var newest = ""
        var outcome: Result<SearchResult, KnowledgeBaseError>?
        var titles: TitleIndex?
        /// Whether a thread takes queries; where the system has none, they are answered at once.
        var isThreaded = false
    }

    private let base: KnowledgeBase
    private let desk = Mutex(Desk())
    private let policy: AnswerPolicy?
    private let bell: Bell
    private let wakePipe: WakePipe

    /// How many matches the engine is asked for; it ranks no more.
    private static let limit = 20

    private init(_ base: KnowledgeBase, _ policy: AnswerPolicy?, _ bell: Bell, _ wakePipe: WakePipe) {
        self.policy = policy
        self.base = base
        self.bell = bell
        self.wakePipe = wakePipe
    }

    /// Gets ready, without waiting for it.
    ///
    /// - Returns: `nil` when the system lacks what it takes.
    static func start(
        _ base: KnowledgeBase, _ policy: AnswerPolicy?, waking wakePipe: WakePipe
    ) -> SearchWorker? {
        guard let bell = Bell() else { return nil }
        let worker = SearchWorker(base, policy, bell, wakePipe)
        let thread = Thread { worker.work() }
        worker.desk.withLock { $0.isThreaded = thread != nil }
        _ = Thread { worker.readTitles() }
        return worker
    }

    /// Asks for a query, in place of any that nobody has begun to look for.
    func ask(_ query: String) {
        let isThreaded = desk.withLock { desk in
            (desk.query, desk.newest) = (query, query)
            return desk.isThreaded
        }
        if isThreaded { bell.ring() } else { answer() }
    }

    /// What has been found since it was last asked; the wake pipe says when.
    func take() -> Result<SearchResult, KnowledgeBaseError>? {
        desk.withLock { desk in
            defer { desk.outcome = nil }
            return desk.outcome
        }
    }

    private func work() {
        // Content that is no index yet becomes one while the first words are being typed.
        _ = try? base.openIndex()
        while bell.wait() { answer() }
    }

    private func answer() {
        let (query, titles) = desk.withLock { desk in
            defer { desk.query = nil }
            return (desk.query, desk.titles)
        }
        guard let query else { return }
        let outcome = find(query, titles)
        desk.withLock { desk in
            // A newer query has another answer.
            if desk.query == nil { desk.outcome = outcome }
        }
        wakePipe.wake(.found)
    }

    private func find(_ query: String, _ titles: TitleIndex?) -> Result<SearchResult, KnowledgeBaseError> {
        guard !QueryText.isBlank(query) else {
            return .success(SearchResult(all: base.entryCount, of: query))
        }
        do throws(KnowledgeBaseError) {
            let resolution = try base.resolve(query, limit: Self.limit, policy: policy)
            return .success(SearchResult(query, resolution, titles?.matches(query) ?? TitleIndex.Matches()))
        } catch {
            return .failure(error)
        }
    }

    private func readTitles() {
        // What is wrong with an index shows when it is searched.
        guard let titles = try? TitleIndex(base) else { return }
        let newest = desk.withLock { desk in
            desk.titles = titles
            return desk.newest
        }
        if !newest.isEmpty { ask(newest) }
    }
}

/// A thread waits at it for another.
private struct Bell: Sendable {
    private let reading: Int32
    private let writing: Int32

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
        // One that has been rung is not rung again.
        _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    }

    func ring() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }

    /// - Returns: `false` when nobody can ring any more.
    func wait() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 256)
        return SystemCall.retrying { Int32(read(reading, &buffer, buffer.count)) } > 0
    }
}
