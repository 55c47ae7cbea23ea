internal import CLinux
internal import Glibc

/// What `waitpid` says of a process.
enum ProcessStatus: Hashable {
    case exited(Int32)
    case ended(signal: Int32)
    case stopped(signal: Int32)
    case goesOn

    init(_ status: Int32) {
        switch status & 0x7F {
        case 0: self = .exited((status >> 8) & 0xFF)
        case 0x7F where status == 0xFFFF: self = .goesOn
        case 0x7F: self = .stopped(signal: (status >> 8) & 0xFF)
        default: self = .ended(signal: status & 0x7F)
        }
    }

    var isSuccess: Bool { self == .exited(0) }

    /// Ends this process in the same way, so that whoever waits for it sees what came of the command.
    func takeOver() -> Never {
        if case .ended(let signal) = self {
            _ = faq_leave_no_core_dump()
            Glibc.signal(signal, SIG_DFL)
            SignalMask.surrender(to: signal, wholeGroup: false)
            // A signal that does not end a process did not end the command.
            _exit(128 + signal)
        }
        guard case .exited(let status) = self else { _exit(1) }
        _exit(status)
    }
}
