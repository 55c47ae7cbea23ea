/// Which terminals are known to show OSC 8 links.
///
/// A terminal that does not know them shows the words and hides the address, so one that is not known gets the address in
/// brackets, as a pipe does. Within screen and tmux nobody can tell what is around them.
enum HyperlinkSupport {
    /// Values of TERM_PROGRAM.
    private static let programs: Set<String> = [
        "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "mintty", "WarpTerminal",
    ]
    /// Beginnings of TERM.
    private static let kinds = [
        "xterm-kitty", "xterm-ghostty", "foot", "wezterm", "contour", "alacritty", "rio",
    ]
    /// Variables that a terminal sets for what runs in it.
    private static let marks = ["KITTY_WINDOW_ID", "WT_SESSION", "DOMTERM", "GHOSTTY_RESOURCES_DIR"]
    /// Variables with the version of a terminal, and the first that shows links: VTE 0.50.1, Konsole 20.12.
    private static let versions = [("VTE_VERSION", 5001), ("KONSOLE_VERSION", 201_200)]

    /// - Parameter variable: the value of a variable of the environment, `nil` where it is empty or not set.
    static func isKnown(_ variable: (String) -> String?) -> Bool {
        guard let kind = variable("TERM"), kind != "dumb", kind != "linux" else { return false }
        let isWithin = ["screen", "tmux"].contains { kind.hasPrefix($0) }
        if isWithin || variable("TMUX") != nil || variable("STY") != nil { return false }
        if kinds.contains(where: kind.hasPrefix) { return true }
        if let program = variable("TERM_PROGRAM"), programs.contains(program) { return true }
        if marks.contains(where: { variable($0) != nil }) { return true }
        return versions.contains { name, least in
            variable(name).flatMap { Int($0) }.map { $0 >= least } ?? false
        }
    }
}
