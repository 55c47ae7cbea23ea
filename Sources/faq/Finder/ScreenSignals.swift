internal import Glibc

/// Signals that concern a screen but do not end the command: they wake its loop.
enum ScreenSignals {
    static func handle(waking pipe: WakePipe) {
        wakePipe = pipe
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { wakeLoop($0) }
        for signal in [SIGWINCH, SIGTSTP, SIGCONT] { sigaction(signal, &action, nil) }
    }

    /// Stops the command, and whoever runs it, as the key Ctrl-Z does elsewhere, until it is continued.
    static func suspend() {
        signal(SIGTSTP, SIG_DFL)
        // A script that started the command would otherwise go on waiting, and the shell with it.
        kill(0, SIGTSTP)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { wakeLoop($0) }
        sigaction(SIGTSTP, &action, nil)
    }

    static func leave() {
        for number in [SIGWINCH, SIGTSTP, SIGCONT] { signal(number, SIG_DFL) }
    }
}

// Written before the handlers are there.
nonisolated(unsafe) private var wakePipe: WakePipe?

/// Calls only what a signal handler may call.
private func wakeLoop(_ signal: Int32) {
    let before = errno
    switch signal {
    case SIGWINCH: wakePipe?.wake(.resized)
    case SIGTSTP: wakePipe?.wake(.suspended)
    default: wakePipe?.wake(.continued)
    }
    errno = before
}
