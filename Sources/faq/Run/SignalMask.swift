internal import CLinux
internal import Glibc

/// Signals as `faq run` takes them: none interrupts it, each is read like a message.
struct SignalMask {
    /// What was blocked when `faq` began; the command begins with the same.
    private let original: sigset_t
    /// Where signals are read.
    let file: Int32

    /// Blocks all signals that can be blocked, and has them read instead.
    static func take() -> SignalMask? {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        sigprocmask(SIG_SETMASK, &all, &before)
        guard
            let file = Descriptor.kept(
                signalfd(-1, &all, faq_signals_closed_on_exec | faq_signals_without_waiting))
        else {
            sigprocmask(SIG_SETMASK, &before, nil)
            return nil
        }
        return SignalMask(original: before, file: file)
    }

    /// Signals are as they were before.
    func restore() {
        var original = original
        sigprocmask(SIG_SETMASK, &original, nil)
    }

    /// The next signal that has come.
    func next() -> faq_signal? {
        var info = faq_signal()
        let size = MemoryLayout<faq_signal>.size
        return withUnsafeMutableBytes(of: &info) { read(file, $0.baseAddress, size) } == size ? info : nil
    }

    /// Lets a signal do to this process what it does to any other.
    static func surrender(to signal: Int32, wholeGroup: Bool) {
        var one = sigset_t()
        sigemptyset(&one)
        sigaddset(&one, signal)
        kill(wholeGroup ? 0 : getpid(), signal)
        sigprocmask(SIG_UNBLOCK, &one, nil)
        sigprocmask(SIG_BLOCK, &one, nil)
    }
}
