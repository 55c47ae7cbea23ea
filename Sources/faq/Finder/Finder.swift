internal import FAQModel
internal import FAQReader
internal import FAQWording

/// The finder: a knowledge base on the whole screen, searched as somebody types.
///
/// Keys, searches and signals become events, events another state, and a state a frame. All that touches the terminal is
/// here and in `TerminalScreen`.
struct Finder {
    private let kb: String
    private let content: FinderContent
    private let worker: SearchWorker
    private let wakePipe: WakePipe
    private var screen: TerminalScreen
    private var state: FinderState
    private var decoder = KeyDecoder()
    private var droppedByteCount = 0
    private var hasLeft = false
    /// Until when the result of a search is waited for before the screen is painted without it.
    private var patienceEnd: ContinuousClock.Instant?

    /// An escape by itself is a key once nothing has followed for so long, in milliseconds.
    private static let escapePatience: Int32 = 40
    /// Most searches are done before somebody sees the difference.
    private static let searchPatience = Duration.milliseconds(8)

    /// - Parameters:
    ///   - kb: where the base was read from.
    /// - Returns: `nil` when the system lacks what it takes.
    init?(_ base: KnowledgeBase, at kb: String, policy: AnswerPolicy?) {
        guard let wakePipe = WakePipe(), let worker = SearchWorker.start(base, policy, waking: wakePipe),
            let screen = TerminalScreen()
        else { return nil }
        self.kb = kb
        self.wakePipe = wakePipe
        self.worker = worker
        self.screen = screen
        content = FinderContent(base, .ofStandardOutput)
        state = FinderState(size: screen.size, entryCount: base.entryCount)
        ScreenSignals.handle(waking: wakePipe)
    }

    /// Runs until somebody leaves, and gives the terminal back.
    ///
    /// - Returns: the entry that was read, copied or opened last.
    mutating func run() throws(CommandFailure) -> Entry? {
        defer {
            screen.leave()
            ScreenSignals.leave()
        }
        let view = FinderView(content: content)
        paint(view)
        while !hasLeft {
            guard let bytes = screen.typed(orWakenBy: wakePipe, patience: patience) else { break }
            for reason in wakePipe.reasons() { try wake(reason) }
            let keys = bytes.isEmpty && decoder.isWaiting ? decoder.keysAtPause() : decoder.keys(from: bytes)
            for key in keys where !hasLeft { handle(.key(key)) }
            tellOfDroppedText()
            if let end = patienceEnd {
                if ContinuousClock.now < end { continue }
                patienceEnd = nil
            }
            if !hasLeft { paint(view) }
            if let failure = content.failure { throw CommandFailure(failure) }
        }
        return state.lastUsed.flatMap { content.entry(at: $0) }
    }

    /// How long to wait for a key, in milliseconds.
    private var patience: Int32 {
        if let patienceEnd {
            let rest = ContinuousClock.now.duration(to: patienceEnd)
            return Int32(max(0, rest / .milliseconds(1)).rounded(.up))
        }
        return decoder.isWaiting ? Self.escapePatience : -1
    }

    private mutating func paint(_ view: FinderView) {
        screen.show(view.frame(of: &state))
    }

    private mutating func wake(_ reason: WakePipe.Reason) throws(CommandFailure) {
        switch reason {
        case .found:
            switch worker.take() {
            case .success(let result)?:
                handle(.found(result))
                if !state.isSearching { patienceEnd = nil }
            case .failure(let error)?: throw CommandFailure(error)
            case nil: break
            }
        case .resized: handle(.resized(screen.size))
        case .suspended: suspend()
        case .continued:
            // Whoever stopped the command otherwise may have left the terminal in any state.
            screen.leave()
            screen.resume()
            handle(.resized(screen.size))
        }
    }

    private mutating func handle(_ event: FinderEvent) {
        guard let effect = state.handle(event, content) else { return }
        switch effect {
        case .search(let query):
            worker.ask(query)
            patienceEnd = patienceEnd ?? .now + Self.searchPatience
        case .copy(let position, let sample):
            act(on: position) { (entry) throws(CommandFailure) in
                try CopiedPart(of: entry, sample: sample).copy()
            }
        case .open(let position):
            let (base, kb) = (content.base, kb)
            // An editor takes the terminal.
            screen.leave()
            ScreenSignals.leave()
            act(on: position) { (entry) throws(CommandFailure) in
                try EntryPlace(of: entry, in: base, at: kb).open()
            }
            ScreenSignals.handle(waking: wakePipe)
            screen.resume()
            handle(.resized(screen.size))
        case .suspend: suspend()
        case .redraw: screen.forget()
        case .leave: hasLeft = true
        }
    }

    private mutating func act(
        on position: Int, _ action: (Entry) throws(CommandFailure) -> String
    ) {
        guard let entry = content.entry(at: position) else { return }
        do throws(CommandFailure) {
            handle(.notice(try action(entry)))
        } catch {
            handle(.notice(error.message))
        }
    }

    private mutating func suspend() {
        screen.leave()
        ScreenSignals.suspend()
        screen.resume()
        handle(.resized(screen.size))
    }

    private mutating func tellOfDroppedText() {
        guard decoder.droppedByteCount > droppedByteCount else { return }
        droppedByteCount = decoder.droppedByteCount
        handle(.notice(CommandText.current.finderPasteCut(KeyDecoder.largestPaste >> 20)))
    }
}
