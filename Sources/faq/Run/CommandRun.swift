internal import CLinux
internal import Glibc

/// A command that runs while what it writes passes through here.
struct CommandRun {
    private var streams: CommandStreams
    private let signals: SignalMask
    /// The monitor of a command on a pseudo-terminal, else the command itself.
    private let child: pid_t
    /// To the monitor.
    private let connection: Int32?
    private let witness: GroupWitness?
    private var keys: Passage?
    /// Whether a command in the background has wanted the keys, or to change the terminal.
    private var hasAskedForTerminal = false
    private var record = OutputRecord()
    private var failure: Int32?
    private var status: ProcessStatus?

    /// What came of a command.
    struct Outcome {
        var status: ProcessStatus
        /// What it wrote, as far as it was read and kept.
        var output: [UInt8]
        /// Why it could not be run, as in `errno`.
        var failure: Int32?
        let signals: SignalMask
    }

    /// Starts a command.
    ///
    /// - Returns: nothing when the system refuses what that takes; `errno` says why.
    init?(_ command: [String]) {
        guard let signals = SignalMask.take() else { return nil }
        streams = CommandStreams()
        self.signals = signals
        witness = GroupWitness(signals)
        let image = CommandImage(command, streams: streams.given, mask: signals)
        if let near = streams.pseudoTerminal {
            guard let connection = Self.startOnTerminal(near, image, signals, streams) else {
                signals.restore()
                return nil
            }
            self.connection = connection.file
            child = connection.monitor
            streams.closeGiven(
                keeping: [connection.file, signals.file] + (witness.map { [$0.connection] } ?? []))
            takeTerminal()
            return
        }
        connection = nil
        guard let failure = Descriptor.pipe() else {
            signals.restore()
            return nil
        }
        child = faq_fork()
        if child == 0 {
            _ = faq_end_with_parent(SIGKILL)
            image.takePlace { reason in
                _ = [reason].withUnsafeBytes { write(failure.writing, $0.baseAddress, $0.count) }
            }
        }
        guard child > 0 else {
            signals.restore()
            return nil
        }
        streams.closeGiven(
            keeping: [failure.reading, signals.file] + (witness.map { [$0.connection] } ?? []))
        var reason: [Int32] = [0]
        // Ends as soon as the command has taken its place.
        if reason.withUnsafeMutableBytes({ read(failure.reading, $0.baseAddress, $0.count) }) == 4 {
            self.failure = reason[0]
        }
        close(failure.reading)
    }

    private static func startOnTerminal(
        _ near: Int32, _ image: CommandImage, _ signals: SignalMask, _ streams: CommandStreams
    ) -> (file: Int32, monitor: pid_t)? {
        guard let terminal = streams.terminal, let (here, there) = Descriptor.connection() else { return nil }
        let isForeground = terminal.isForeground && !streams.isInPipeline
        let monitor = faq_fork()
        if monitor == 0 {
            Monitor(
                terminal: near, connection: there, image: image, signals: signals, isForeground: isForeground
            ).run()
        }
        return monitor > 0 ? (here, monitor) : nil
    }

    /// Passes on what the command writes, what is typed, and signals, until the command has ended and what it wrote has
    /// gone where it belongs.
    mutating func finish() -> Outcome {
        while status == nil {
            streams.wait([signals.file, connection ?? -1], keys: &keys)
            passKeys()
            passOutput()
            while status == nil, let signal = signals.next() { take(signal) }
            hearMonitor()
        }
        passRest()
        let left = settingsLeft
        streams.terminal?.becomeUsable(left)
        leaveRestToCopy()
        var output = record.bytes
        for file in streams.files { output += WrittenFile.output(of: file.number, from: file.start) }
        return Outcome(status: status ?? .goesOn, output: output, failure: failure, signals: signals)
    }

    // MARK: Bytes

    private mutating func passKeys() {
        if streams.passages.first?.isOpen != true { keys = nil }
        keys?.pass()
    }

    /// - Returns: how many bytes came.
    @discardableResult
    private mutating func passOutput() -> Int {
        var count = 0
        if let far = streams.passages.first, far.isOpen { streams.terminal?.treatOutput(as: far.source) }
        for index in streams.passages.indices {
            let undoesReturns = streams.terminal.map { index == 0 && $0.addsReturns } ?? false
            count += streams.passages[index].pass(undoesReturns: undoesReturns) { record.append($0) }
        }
        return count
    }

    /// No more than this may still be on the way from a command that has ended or was stopped: others may write on.
    private static let mostOnTheWay = 1 << 20

    /// What the command had written when it ended or was stopped.
    private mutating func passRest() {
        var count = 0
        var none: Passage?
        while true {
            let more = count < Self.mostOnTheWay ? passOutput() : 0
            count += more
            if streams.passages.contains(where: \.hasWaiting) {
                streams.wait(keys: &none)
            } else if more == 0 {
                return
            }
        }
    }

    /// What others still write that the command has left behind is passed on by a copy of this process, as they would
    /// write on without `faq`. With the leader of a session the terminal goes, and they with it.
    private func leaveRestToCopy() {
        guard streams.passages.contains(where: \.isOpen), getsid(0) != getpid() || connection == nil,
            faq_fork() == 0
        else { return }
        var copy = self
        Descriptor.closeAll(
            but: streams.passages.flatMap { [$0.source, $0.sink] } + [
                streams.terminal?.file ?? -1, connection ?? -1,
            ])
        while copy.streams.passages.contains(where: \.isOpen) {
            copy.streams.wait(keys: &copy.keys)
            copy.passOutput()
            copy.record = OutputRecord()
        }
        _exit(0)
    }

    // MARK: Signals and jobs

    private mutating func take(_ signal: faq_signal) {
        let number = Int32(signal.number)
        switch number {
        case SIGCHLD: reap()
        case SIGWINCH where connection != nil: passSize()
        case SIGCONT where connection != nil: goOn()
        case SIGCONT, SIGTTIN, SIGTTOU: break
        // Of a write of this process.
        case SIGPIPE where signal.sender == UInt32(getpid()): break
        default: passOn(signal)
        }
    }

    private func passOn(_ signal: faq_signal) {
        let number = Int32(signal.number)
        // The system sends what keys and a lost terminal bring about to all of a job.
        let isForAll = signal.code == SI_KERNEL || witness?.hasSeen(number) == true
        if let connection {
            MonitorMessage(kind: isForAll ? .signalToAll : .signal, value: number).send(to: connection)
        } else if !isForAll {
            kill(child, number)
        }
    }

    private mutating func reap() {
        var word: Int32 = 0
        while status == nil, waitpid(child, &word, WNOHANG | WUNTRACED) > 0 {
            let found = ProcessStatus(word)
            if connection != nil {
                // The monitor ends after the command only, unless somebody ends it.
                if case .stopped = found { kill(child, SIGCONT) } else { status = found }
            } else if case .stopped(let signal) = found {
                stop(signal, wholeGroup: false)
                continueCommand()
            } else {
                status = found
            }
        }
    }

    private mutating func hearMonitor() {
        guard let connection, status == nil else { return }
        var file = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
        guard poll(&file, 1, 0) > 0 else { return }
        guard let message = MonitorMessage.receive(from: connection) else { return }
        switch message.kind {
        case .failed: failure = message.value
        case .unread:
            // Else it would be taken for typed here, once more.
            keys = nil
            streams.terminal?.giveBack(UInt8(truncatingIfNeeded: message.value))
        case .ended: status = ProcessStatus(message.value)
        case .stopped: commandStopped(message.value)
        case .goOnInForeground, .goOnInBackground, .signal, .signalToAll: break
        }
    }

    /// A command of a pipeline begins in the background, since others may read the keys; it is stopped when it wants them.
    private mutating func commandStopped(_ signal: Int32) {
        let wantsTerminal = signal == SIGTTIN || signal == SIGTTOU
        if wantsTerminal { hasAskedForTerminal = true }
        if wantsTerminal, streams.terminal?.isForeground == true, streams.terminal?.isRaw == false {
            goOn()
            return
        }
        passRest()
        let settings = streams.terminal?.settings
        if let settings { streams.terminal?.becomeUsable(settings) }
        keys = nil
        // A key stops all programs of a pipeline.
        stop(signal, wholeGroup: signal != SIGSTOP)
        goOn()
    }

    private func stop(_ signal: Int32, wholeGroup: Bool) {
        SignalMask.surrender(to: signal, wholeGroup: wholeGroup)
    }

    /// Goes on with the command where it now belongs.
    private mutating func goOn() {
        guard let connection else { return }
        let isForeground = takeTerminal()
        MonitorMessage(kind: isForeground ? .goOnInForeground : .goOnInBackground).send(to: connection)
    }

    /// A shell continues the command together with this process, somebody else perhaps this process alone.
    private func continueCommand() {
        var status: Int32 = 0
        for _ in 0..<20 {
            if waitpid(child, &status, WNOHANG | WCONTINUED) > 0 { return }
            usleep(1000)
        }
        kill(child, SIGCONT)
    }

    @discardableResult
    private mutating func takeTerminal() -> Bool {
        guard let terminal = streams.terminal, terminal.isForeground, let far = streams.passages.first,
            far.isOpen, hasAskedForTerminal || !streams.isInPipeline
        else { return false }
        if !terminal.isRaw {
            streams.terminal?.becomeRaw()
            streams.terminal?.treatOutput(as: far.source)
            // Begun in the background, the pseudo-terminal is as a shell has it that reads a line.
            streams.terminal?.pass(to: far.source, unlessChangedFrom: terminal.settings)
        }
        if keys == nil { keys = Passage(from: terminal.file, to: far.source, ownsSource: false) }
        passSize()
        return true
    }

    private func passSize() {
        guard let terminal = streams.terminal, let far = streams.passages.first, far.hasSource else { return }
        var size = terminal.size
        _ = ioctl(far.source, UInt(TIOCSWINSZ), &size)
    }

    /// How the command leaves its terminal, which may be what it was run for.
    private var settingsLeft: termios {
        var left = termios()
        guard let terminal = streams.terminal else { return left }
        guard let far = streams.passages.first, far.hasSource, tcgetattr(far.source, &left) == 0 else {
            return terminal.settings
        }
        return left
    }
}
