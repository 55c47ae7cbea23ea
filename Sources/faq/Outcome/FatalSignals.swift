internal import FAQKit
internal import FAQWording
internal import Glibc

/// A signal that would end the command in silence ends it with a line and an exit status instead.
///
/// SIGBUS comes where an index that is mapped was cut off, or its disk failed: that is input that cannot be read. The others
/// come from broken invariants and, mostly, from memory that the system refuses, on which the Swift runtime and the parsers
/// in C give up.
enum FatalSignals {
    /// Set to any value, it leaves signals as they are, for debuggers and core dumps.
    static let switchName = "FAQ_CORE_DUMP"

    /// Prepares what is to be said: while a signal is handled, nothing may be allocated.
    static func handle(asJSON: Bool) {
        guard getenv(switchName) == nil else { return }
        let text = CommandText.current
        lastWords = LastWords(
            file: Notice(.inputOutput, "input-output", text.indexChangedMeanwhile, asJSON: asJSON),
            memory: Notice(.outOfMemory, "out-of-memory", text.outOfMemory, asJSON: asJSON),
            bug: Notice(.internal, "internal", text.internalError, asJSON: asJSON))
        useOwnStack()
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { endWithLastWords($0) }
        action.sa_flags = Int32(SA_ONSTACK)
        var handled = sigset_t()
        sigemptyset(&handled)
        for signal in [SIGBUS, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGFPE] {
            sigaction(signal, &action, nil)
            sigaddset(&handled, signal)
        }
        // Whoever started the command may have blocked them, which leaves only the silent end.
        sigprocmask(SIG_UNBLOCK, &handled, nil)
    }

    /// A stack that cannot grow any more has no room to handle a signal.
    private static func useOwnStack() {
        let size = 1 << 16
        var stack = stack_t()
        stack.ss_sp = malloc(size)
        stack.ss_size = size
        if stack.ss_sp != nil { sigaltstack(&stack, nil) }
    }
}

/// What is written, and the status that follows. Never freed.
private struct Notice {
    let status: Int32
    let error: UnsafeBufferPointer<UInt8>
    let output: UnsafeBufferPointer<UInt8>

    init(_ status: ExitStatus, _ code: String, _ message: String, asJSON: Bool) {
        let failure = CommandFailure(status: status, code: code, message: message)
        self.status = status.rawValue
        error = Self.kept(Array("faq: \(message)\n".utf8))
        output = Self.kept(asJSON ? failure.json.bytes : [])
    }

    private static func kept(_ bytes: [UInt8]) -> UnsafeBufferPointer<UInt8> {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        return UnsafeBufferPointer(copy)
    }
}

private struct LastWords {
    let file: Notice
    let memory: Notice
    let bug: Notice
}

// Written once, before signals are handled.
nonisolated(unsafe) private var lastWords: LastWords?

/// Calls only what a signal handler may call.
private func endWithLastWords(_ signal: Int32) {
    let lacksMemory = errno == ENOMEM || !hasMemory()
    guard let words = lastWords else { _exit(ExitStatus.internal.rawValue) }
    let notice = signal == SIGBUS ? words.file : lacksMemory ? words.memory : words.bug
    TerminalRestoration.restore()
    _ = write(2, notice.error.baseAddress, notice.error.count)
    _ = write(1, notice.output.baseAddress, notice.output.count)
    _exit(notice.status)
}

/// Whether the system gives any.
private func hasMemory() -> Bool {
    let size = 1 << 20
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard memory != MAP_FAILED else { return false }
    munmap(memory, size)
    return true
}
