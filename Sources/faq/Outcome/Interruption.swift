internal import Glibc

/// Signals that ask the command to end, while it reads what may have no end: it reports first what it has read, and then
/// ends by the signal, as whoever sent it expects. The second signal ends it at once.
enum Interruption {
    /// Becomes readable when a signal has come; -1 where none is waited for.
    private(set) nonisolated(unsafe) static var descriptor: Int32 = -1

    /// Waits for signals from now on. Those that whoever started the command had it ignore stay ignored.
    static func begin() {
        var ends: [Int32] = [-1, -1]
        // Without a pipe they end the command at once, as before.
        guard pipe(&ends) == 0 else { return }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, writingEnd) = (ends[0], ends[1])
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { note($0) }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            var before = sigaction()
            sigaction(signal, nil, &before)
            let isIgnored = before.__sigaction_handler.sa_handler.map { unsafeBitCast($0, to: Int.self) == 1 }
            if isIgnored != true { sigaction(signal, &action, nil) }
        }
    }

    /// Whether a signal has come.
    static var hasCome: Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return descriptor >= 0 && poll(&waiting, 1, 0) == 1
    }

    /// Ends the process by the signal that has come, if one has.
    static func end() {
        var signal: UInt8 = 0
        guard descriptor >= 0, read(descriptor, &signal, 1) == 1 else { return }
        _ = Glibc.signal(Int32(signal), SIG_DFL)
        kill(getpid(), Int32(signal))
    }
}

// Written once, before signals are handled.
nonisolated(unsafe) private var writingEnd: Int32 = -1

/// Calls only what a signal handler may call.
private func note(_ signal: Int32) {
    let code = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writingEnd, &byte, 1)
    errno = code
}
