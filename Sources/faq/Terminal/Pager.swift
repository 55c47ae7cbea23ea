internal import Glibc

/// Shows what is longer than the screen with the program that the person reads long texts with.
///
/// That is `$FAQ_PAGER`, else `$PAGER`, else `less`; none where the variable is empty or says `cat`, in a pipe, or on a
/// terminal that knows no sequences.
enum Pager {
    /// Writes text to standard output, by way of the pager where it needs one. Leaving the pager early is no failure.
    ///
    /// - Parameter text: the text as it is on something that can show so much.
    static func write(
        _ display: Display, _ text: (Appearance) throws(CommandFailure) -> TerminalText
    ) throws(CommandFailure) {
        let appearance = Appearance.of(.output, display)
        let whole = try text(appearance)
        guard display.usesPager, StandardStream.output.isTerminal, !Appearance.isDumb,
            isLongerThanScreen(whole), let line = commandLine
        else { return try StandardStream.output.write(whole) }
        // Not every pager hands on links.
        var paged = appearance
        paged.hasLinks = false
        let shown = appearance.hasLinks ? try text(paged) : whole
        if !show(shown, with: line) { try StandardStream.output.write(whole) }
    }

    /// The line of shell that starts the pager.
    private static var commandLine: String? {
        for name in ["FAQ_PAGER", "PAGER"] {
            guard let value = getenv(name).map({ String(cString: $0) }) else { continue }
            let line = value.drop { $0 == " " }
            return line.isEmpty || line == "cat" ? nil : String(line)
        }
        return ChildProcess.isThere("less") ? "less -FRX" : nil
    }

    private static func isLongerThanScreen(_ text: TerminalText) -> Bool {
        let (columns, rows) = StandardStream.output.screen
        var height = 0
        for line in text.string.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            // Bytes are as many as columns or more.
            let width = line.count <= columns ? 0 : TerminalText.shownWidth(of: String(Substring(line)))
            height += max(1, (width + columns - 1) / columns)
            // The last line is that of the shell.
            if height >= rows + 1 { return true }
        }
        return false
    }

    /// - Returns: whether the pager could be started and showed it.
    private static func show(_ text: TerminalText, with line: String) -> Bool {
        // As git does it: colours stay colours, the text stays on the screen, and it is UTF-8 in every locale.
        for (name, value) in [("LESS", "FRX"), ("LV", "-c"), ("LESSCHARSET", "utf-8")] {
            setenv(name, value, 0)
        }
        let status = ChildProcess.show(Array(text.string.utf8), with: ["/bin/sh", "-c", line])
        // What the shell says of a program that is not there, or cannot be run.
        return status != nil && status != 126 && status != 127
    }
}
