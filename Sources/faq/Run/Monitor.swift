internal import CLinux
internal import Glibc

/// The process between `faq` and a command on a pseudo-terminal.
///
/// It leads the session of that terminal and is the parent of the command. So the command can be stopped by a key: what
/// has no parent in its session, the system does not stop.
struct Monitor {
    /// The command's side of the pseudo-terminal.
    let terminal: Int32
    /// To `faq`.
    let connection: Int32
    let image: CommandImage
    let signals: SignalMask
    let isForeground: Bool

    /// Nobody types more ahead.
    private static let mostUnread = 1024

    func run() -> Never {
        setsid()
        _ = ioctl(terminal, UInt(TIOCSCTTY), 0)
        let command = faq_fork()
        guard command >= 0 else {
            MonitorMessage(kind: .failed, value: errno).send(to: connection)
            _exit(1)
        }
        if command == 0 {
            setpgid(0, 0)
            if isForeground { tcsetpgrp(terminal, getpid()) }
            image.takePlace { MonitorMessage(kind: .failed, value: $0).send(to: connection) }
        }
        setpgid(command, command)
        if isForeground { tcsetpgrp(terminal, command) }
        Descriptor.closeAll(but: [terminal, connection, signals.file])
        watch(command)
    }

    private func watch(_ command: pid_t) -> Never {
        var files = [
            pollfd(fd: signals.file, events: Int16(POLLIN), revents: 0),
            pollfd(fd: connection, events: Int16(POLLIN), revents: 0),
        ]
        var hasEnded = false
        while true {
            guard poll(&files, 2, -1) > 0 else { continue }
            if files[0].revents != 0 {
                while signals.next() != nil {}
                var status: Int32 = 0
                while !hasEnded, waitpid(command, &status, WNOHANG | WUNTRACED) > 0 {
                    hasEnded = report(status)
                }
            }
            guard files[1].revents != 0 else { continue }
            guard let order = MonitorMessage.receive(from: connection) else {
                // Without `faq`, what the command writes goes nowhere.
                if !hasEnded { kill(command, SIGKILL) }
                _exit(0)
            }
            if !hasEnded { follow(order, command) }
        }
    }

    /// - Returns: whether the command has ended.
    private func report(_ status: Int32) -> Bool {
        if case .stopped(let signal) = ProcessStatus(status) {
            MonitorMessage(kind: .stopped, value: signal).send(to: connection)
            return false
        }
        for byte in unread { MonitorMessage(kind: .unread, value: Int32(byte)).send(to: connection) }
        // Whoever still has the terminal open now is somebody else.
        close(terminal)
        MonitorMessage(kind: .ended, value: status).send(to: connection)
        return true
    }

    /// What was typed and not read by the command, which somebody else may be meant to read; a line of it is not waited for.
    private var unread: [UInt8] {
        var settings = termios()
        guard tcgetattr(terminal, &settings) == 0 else { return [] }
        var now = settings
        now.c_lflag &= ~tcflag_t(ICANON)
        withUnsafeMutableBytes(of: &now.c_cc) {
            $0[Int(VMIN)] = 0
            $0[Int(VTIME)] = 0
        }
        // Only those in the foreground may read.
        let foreground = tcgetpgrp(terminal)
        tcsetpgrp(terminal, getpgrp())
        tcsetattr(terminal, TCSANOW, &now)
        var bytes = [UInt8](repeating: 0, count: Self.mostUnread)
        let count = bytes.withUnsafeMutableBytes { read(terminal, $0.baseAddress, $0.count) }
        tcsetattr(terminal, TCSANOW, &settings)
        tcsetpgrp(terminal, foreground)
        return Array(bytes.prefix(max(0, count)))
    }

    private func follow(_ order: MonitorMessage, _ command: pid_t) {
        switch order.kind {
        case .goOnInForeground:
            if tcgetpgrp(terminal) == getpgrp() { tcsetpgrp(terminal, command) }
            kill(-command, SIGCONT)
        case .goOnInBackground:
            if tcgetpgrp(terminal) == command { tcsetpgrp(terminal, getpgrp()) }
            kill(-command, SIGCONT)
        case .signal: kill(command, order.value)
        case .signalToAll: kill(-command, order.value)
        case .failed, .stopped, .unread, .ended: break
        }
    }
}
