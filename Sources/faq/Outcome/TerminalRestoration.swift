internal import Glibc

/// Puts a terminal back as it was, however the command ends.
///
/// Signal handlers use it: once armed, restoring only writes and sets.
enum TerminalRestoration {
    /// Signals that end a command in the usual course of things; whoever sent one sees it take effect.
    private static let endings = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]

    /// From here on, an end by a signal puts these settings back after writing `farewell` to the terminal.
    static func arm(_ terminal: Int32, _ settings: termios, farewell: [UInt8]) {
        if saved == nil {
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: farewell.count)
            _ = bytes.initialize(from: farewell)
            saved = SavedTerminal(
                terminal: terminal, settings: settings, farewell: UnsafeBufferPointer(bytes))
        }
        isArmed = true
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { endRestoring($0) }
        for signal in endings {
            var old = sigaction()
            sigaction(signal, nil, &old)
            // Whoever started the command with a signal ignored, as nohup does, means that.
            if !isIgnored(old) { sigaction(signal, &action, nil) }
        }
    }

    /// Puts the terminal back, if it is not as it was.
    static func restore() {
        guard isArmed, let saved else { return }
        isArmed = false
        var rest = UnsafeRawBufferPointer(saved.farewell)
        while !rest.isEmpty {
            let count = write(saved.terminal, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        var settings = saved.settings
        tcsetattr(saved.terminal, TCSADRAIN, &settings)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}

private struct SavedTerminal {
    let terminal: Int32
    let settings: termios
    /// Never freed.
    let farewell: UnsafeBufferPointer<UInt8>
}

// Written by the thread that draws alone; a handler that comes in between finds the terminal armed or not.
nonisolated(unsafe) private var saved: SavedTerminal?
nonisolated(unsafe) private var isArmed = false

/// Calls only what a signal handler may call. The signal takes effect as soon as the handler is left.
private func endRestoring(_ number: Int32) {
    TerminalRestoration.restore()
    signal(number, SIG_DFL)
    kill(getpid(), number)
}
