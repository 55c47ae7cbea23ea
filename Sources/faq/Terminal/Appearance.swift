internal import Glibc

/// What a stream can show.
struct Appearance {
    /// The column to wrap at; `nil` leaves lines as long as they are.
    var width: Int?
    var hasColours: Bool
    /// Whether links may be written as OSC 8 sequences.
    var hasLinks: Bool

    /// Lines of text get hard to follow when they are longer.
    private static let widestText = 100
    /// Text in fewer columns is no text any more; a terminal breaks it by itself.
    private static let narrowestText = 10

    static let plain = Appearance(width: nil, hasColours: false, hasLinks: false)

    static var ofStandardOutput: Appearance { of(.output) }

    /// Plain in a pipe, on a terminal wrapped, with colours and links where they are known to show, unless `display` or the
    /// environment says otherwise.
    static func of(_ stream: StandardStream, _ display: Display = Display()) -> Appearance {
        guard stream.isTerminal else {
            return Appearance(
                width: nil, hasColours: hasColours(display.colour, onTerminal: false), hasLinks: false)
        }
        let columns = stream.screen.columns
        return Appearance(
            width: max(narrowestText, min(columns, widestText)),
            hasColours: hasColours(display.colour, onTerminal: true),
            hasLinks: HyperlinkSupport.isKnown(environment))
    }

    private static func hasColours(_ colour: Display.Colour, onTerminal isTerminal: Bool) -> Bool {
        switch colour {
        case .always: return true
        case .never: return false
        case .auto:
            if environment("NO_COLOR") != nil { return false }
            if let force = environment("CLICOLOR_FORCE"), force != "0" { return true }
            return isTerminal && !isDumb && environment("CLICOLOR") != "0"
        }
    }

    /// Whether the terminal knows no sequences at all.
    static var isDumb: Bool { environment("TERM") == nil || environment("TERM") == "dumb" }

    /// The value of a variable of the environment; `nil` where it is empty or not set.
    static func environment(_ name: String) -> String? {
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
