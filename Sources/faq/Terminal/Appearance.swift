internal import Glibc

/// What standard output can show.
struct Appearance {
    /// The column to wrap at; `nil` leaves lines as long as they are.
    var width: Int?
    var hasColours: Bool
    /// Whether links may be written as OSC 8 sequences.
    var hasLinks: Bool

    /// Lines of text get hard to follow when they are longer.
    private static let widestText = 100

    static let plain = Appearance(width: nil, hasColours: false, hasLinks: false)

    /// Plain in a pipe; on a terminal wrapped, with colours unless NO_COLOR is set or the terminal is dumb.
    static var ofStandardOutput: Appearance {
        guard StandardStream.output.isTerminal else { return .plain }
        let isDumb = isDumb
        return Appearance(
            width: min(terminalWidth, widestText), hasColours: environment("NO_COLOR") == nil && !isDumb,
            hasLinks: !isDumb)
    }

    /// Whether the terminal knows no sequences of control.
    static var isDumb: Bool { environment("TERM") == nil || environment("TERM") == "dumb" }

    private static var terminalWidth: Int {
        var size = winsize()
        guard ioctl(StandardStream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else {
            return 80
        }
        return Int(size.ws_col)
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }

    /// The text in bold, where that can be shown.
    func bold(_ text: TerminalText) -> TerminalText { styled(text, ["1"]) }
    func faint(_ text: TerminalText) -> TerminalText { styled(text, ["2"]) }

    /// The text as the codes of SGR say, where that can be shown.
    func styled(_ text: TerminalText, _ codes: [String]) -> TerminalText {
        hasColours ? text.styled(codes) : text
    }
}
