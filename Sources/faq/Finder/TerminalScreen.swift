internal import FAQFiles
internal import FAQModel
internal import Glibc

/// The whole screen of the terminal that standard input and output are.
///
/// It is the alternate one, so that what was there before comes back.
struct TerminalScreen {
    private static let input: Int32 = 0
    private static let output: Int32 = 1
    /// The alternate screen, brackets around what is pasted, no wrapping at the edge.
    private static let greeting = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l"
    /// Also ends whatever was being written when the command was ended.
    private static let farewell =
        "\u{1B}\\\u{1B}[?2026l\u{1B}[0m\u{1B}[?7h\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

    private let settings: termios
    private var painter = FramePainter()

    /// Whether there is a terminal that can show it.
    static var isPossible: Bool {
        guard isatty(input) == 1, isatty(output) == 1, let term = getenv("TERM") else { return false }
        return !["", "dumb"].contains(String(cString: term))
    }

    /// Takes the screen over.
    ///
    /// - Returns: `nil` when the terminal does not say how it is set.
    init?() {
        var settings = termios()
        guard tcgetattr(Self.input, &settings) == 0 else { return nil }
        self.settings = settings
        enter()
    }

    /// Takes the screen over again after ``leave()``.
    mutating func resume() {
        painter.forget()
        enter()
    }

    private func enter() {
        TerminalRestoration.arm(Self.output, settings, farewell: Array(Self.farewell.utf8))
        var raw = settings
        raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
        raw.c_cflag = raw.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
        withUnsafeMutableBytes(of: &raw.c_cc) {
            $0[Int(VMIN)] = 1
            $0[Int(VTIME)] = 0
        }
        tcsetattr(Self.input, TCSADRAIN, &raw)
        write(Array(Self.greeting.utf8))
    }

    /// Gives the terminal back as it was.
    func leave() { TerminalRestoration.restore() }

    var size: ScreenSize {
        var size = winsize()
        guard ioctl(Self.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
            return ScreenSize(rows: 24, columns: 80)
        }
        return ScreenSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
    }

    mutating func show(_ frame: Frame) { write(painter.bytes(for: frame)) }

    /// The next frame is written whole.
    mutating func forget() { painter.forget() }

    /// What has been typed, once something has, or once `pipe` has something to say.
    ///
    /// - Parameter patience: how long to wait, in milliseconds; below 0 for ever.
    /// - Returns: `nil` when nobody can type any more.
    func typed(orWakenBy pipe: WakePipe, patience: Int32) -> [UInt8]? {
        var waiting = [
            pollfd(fd: Self.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waiting, 2, patience) > 0, waiting[0].revents != 0 else { return [] }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(Self.input, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    /// What a terminal that has gone away does not take is lost; the next key tells.
    private func write(_ bytes: [UInt8]) {
        do throws(FileError) {
            try OpenFile(borrowing: Self.output, name: "").write(bytes)
        } catch {}
    }
}
