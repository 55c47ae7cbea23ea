internal import CLinux
internal import Glibc

/// A process beside this one, by which a signal that was sent to all of a job is told from one that was sent to `faq` alone:
/// the one goes to all that the command has started, the other to the command.
struct GroupWitness {
    /// To the witness, which ends when nobody has this open any more.
    let connection: Int32

    /// Milliseconds within which a signal that was sent to both has surely come to both.
    private static let patience: Int32 = 5

    init?(_ signals: SignalMask) {
        guard let (here, there) = Descriptor.connection() else { return nil }
        let witness = faq_fork()
        if witness == 0 {
            Descriptor.closeAll(but: [there, signals.file])
            Self.watch(there, signals)
        }
        close(there)
        guard witness > 0 else {
            close(here)
            return nil
        }
        connection = here
    }

    /// Whether a signal that came here has come there as well.
    func hasSeen(_ signal: Int32) -> Bool {
        MonitorMessage(kind: .signal, value: signal).send(to: connection)
        return MonitorMessage.receive(from: connection)?.kind == .signalToAll
    }

    private static func watch(_ connection: Int32, _ signals: SignalMask) -> Never {
        var seen: Set<Int32> = []
        while let question = MonitorMessage.receive(from: connection) {
            var file = pollfd(fd: signals.file, events: Int16(POLLIN), revents: 0)
            repeat {
                while let signal = signals.next() { seen.insert(Int32(signal.number)) }
            } while !seen.contains(question.value) && poll(&file, 1, patience) > 0
            let kind = seen.remove(question.value) == nil ? MonitorMessage.Kind.signal : .signalToAll
            MonitorMessage(kind: kind, value: question.value).send(to: connection)
        }
        _exit(0)
    }
}
