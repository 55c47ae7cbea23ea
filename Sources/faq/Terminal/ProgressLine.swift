internal import FAQWording

/// How far a long reading is, in one line of standard error that is erased in the end; nothing where that cannot be shown.
struct ProgressLine {
    private let isShown = StandardStream.error.isTerminal && !Appearance.isDumb
    private let clock = ContinuousClock()
    private var next: ContinuousClock.Instant
    private var isThere = false

    private static let interval = Duration.milliseconds(100)
    private static let barWidth = 20

    init() { next = ContinuousClock().now + Self.interval }

    /// - Parameters:
    ///   - share: from 0 to 1; `nil` where nobody knows how much there is.
    ///   - text: in one line of at most some fifty columns.
    mutating func show(_ share: Double?, _ text: @autoclosure () -> String) throws(CommandFailure) {
        guard isShown, clock.now >= next else { return }
        next = clock.now + Self.interval
        isThere = true
        var bar = ""
        if let share {
            let filled = Int((min(1, max(0, share)) * Double(Self.barWidth)).rounded())
            bar =
                String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
                + " "
        }
        try StandardStream.error.write(TerminalText(line: bar + text()).overwriting)
    }

    mutating func erase() throws(CommandFailure) {
        guard isThere else { return }
        isThere = false
        try StandardStream.error.write(TerminalText("").overwriting)
    }
}
