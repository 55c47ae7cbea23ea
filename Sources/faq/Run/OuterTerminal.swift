internal import Glibc

/// The terminal of `faq`, which the command's pseudo-terminal stands for.
struct OuterTerminal {
    /// Neither reading nor writing waits.
    let file: Int32
    /// As it was found, or as a shell has set it since.
    private(set) var settings: termios
    private(set) var isRaw = false
    /// Whether other programs write to it meanwhile, those of a pipeline: then it treats what is written as the command has
    /// the pseudo-terminal treat it.
    var isShared = false

    /// The terminal that controls this process.
    init?() {
        guard let file = Descriptor.kept(open("/dev/tty", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)) else {
            return nil
        }
        self.file = file
        var settings = termios()
        guard tcgetattr(file, &settings) == 0 else {
            close(file)
            return nil
        }
        self.settings = settings
    }

    var size: winsize {
        var size = winsize()
        _ = ioctl(file, UInt(TIOCGWINSZ), &size)
        return size
    }

    /// Whether this process and those beside it have the terminal now.
    var isForeground: Bool { tcgetpgrp(file) == getpgrp() }

    /// Whether it puts a carriage return before each line feed that is written.
    var addsReturns: Bool {
        guard !isRaw || isShared else { return false }
        var now = termios()
        let both = tcflag_t(OPOST | ONLCR)
        return tcgetattr(file, &now) == 0 && now.c_oflag & both == both
    }

    /// Keys come and text goes as they are: what they do is up to the pseudo-terminal.
    mutating func becomeRaw() {
        tcgetattr(file, &settings)
        var raw = settings
        cfmakeraw(&raw)
        // With these, what is sent over a line stays what the person has set.
        raw.c_cflag = settings.c_cflag
        isRaw = tcsetattr(file, TCSANOW, &raw) == 0
    }

    /// Treats what is written as the pseudo-terminal does, where others write, too.
    ///
    /// - Parameter far: the far side of the pseudo-terminal.
    func treatOutput(as far: Int32) {
        guard isRaw, isShared else { return }
        var wanted = termios()
        var now = termios()
        guard tcgetattr(far, &wanted) == 0, tcgetattr(file, &now) == 0, now.c_oflag != wanted.c_oflag else {
            return
        }
        now.c_oflag = wanted.c_oflag
        tcsetattr(file, TCSANOW, &now)
    }

    /// Has the pseudo-terminal be as the terminal is, unless the command has changed it.
    ///
    /// - Parameters:
    ///   - far: the far side of the pseudo-terminal.
    ///   - given: what it was given before.
    func pass(to far: Int32, unlessChangedFrom given: termios) {
        var now = termios()
        guard tcgetattr(far, &now) == 0, now.isSame(as: given), !now.isSame(as: settings) else { return }
        var settings = settings
        tcsetattr(far, TCSANOW, &settings)
    }

    /// Has a byte be as if it were typed only now, where the system allows that.
    func giveBack(_ byte: UInt8) {
        var byte = byte
        if isRaw { _ = ioctl(file, UInt(TIOCSTI), &byte) }
    }

    /// - Parameter settings: what the command has left.
    mutating func becomeUsable(_ settings: termios) {
        guard isRaw else { return }
        var settings = settings
        if isForeground { tcsetattr(file, TCSANOW, &settings) }
        isRaw = false
    }
}

extension termios {
    fileprivate func isSame(as other: termios) -> Bool {
        c_iflag == other.c_iflag && c_oflag == other.c_oflag && c_cflag == other.c_cflag
            && c_lflag == other.c_lflag
            && withUnsafeBytes(of: c_cc) { keys in
                withUnsafeBytes(of: other.c_cc) { keys.elementsEqual($0) }
            }
    }
}
