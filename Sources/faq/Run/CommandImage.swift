internal import CLinux
internal import Glibc

/// The command, ready to take the place of a process that was forked for it: after that, nothing may fail.
struct CommandImage {
    private let arguments: [UnsafeMutablePointer<CChar>?]
    /// The standard streams that it gets another file for.
    private let streams: [(file: Int32, number: Int32)]
    private let mask: SignalMask?

    /// - Parameter mask: what signals are to be again as they were before.
    init(_ command: [String], streams: [(file: Int32, number: Int32)] = [], mask: SignalMask? = nil) {
        arguments = command.map { strdup($0) } + [nil]
        self.streams = streams
        self.mask = mask
    }

    /// - Parameter failure: told what is the matter, as in `errno`, where the command cannot be run.
    func takePlace(_ failure: (Int32) -> Void) -> Never {
        for stream in streams { dup2(stream.file, stream.number) }
        // It is for `faq` alone.
        unsetenv(KeptCause.variable)
        mask?.restore()
        if let name = arguments[0] { execvp(name, arguments) }
        let reason = errno
        failure(reason)
        // As shells say that there is no such command, or that it cannot be run.
        _exit(reason == ENOENT ? 127 : 126)
    }
}
