internal import FAQModel
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
        if try !show(shown, with: line) { try StandardStream.output.write(whole) }
    }

    /// The line of shell that starts the pager.
    private static var commandLine: String? {
        for name in ["FAQ_PAGER", "PAGER"] {
            guard let value = getenv(name).map({ String(cString: $0) }) else { continue }
            let line = value.drop { $0 == " " }
            return line.isEmpty || line == "cat" ? nil : String(line)
        }
        return isInstalled("less") ? "less -FRX" : nil
    }

    private static func isInstalled(_ program: String) -> Bool {
        (Appearance.environment("PATH") ?? "").split(separator: ":").contains { folder in
            access("\(folder)/\(program)", X_OK) == 0
        }
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
    private static func show(_ text: TerminalText, with line: String) throws(CommandFailure) -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // What the person types to interrupt is for the pager, which would be left alone with the terminal.
        let interrupt = signal(SIGINT, SIG_IGN)
        let quit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        let process = spawn(line, input: ends[0])
        close(ends[0])
        guard let process else {
            close(ends[1])
            return false
        }
        feed(Array(text.string.utf8), into: ends[1])
        close(ends[1])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // What the shell says of a program that is not there, or cannot be run.
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 0
        return code != 126 && code != 127
    }

    private static func feed(_ bytes: [UInt8], into descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // Nobody reads on: the person has seen enough.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func spawn(_ line: String, input: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // What the command itself ignores is not to be ignored by the pager.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGPIPE, SIGINT, SIGQUIT] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        // As git does it: colours stay colours, the text stays on the screen, and it is UTF-8 in every locale.
        for (name, value) in [("LESS", "FRX"), ("LV", "-c"), ("LESSCHARSET", "utf-8")] {
            setenv(name, value, 0)
        }
        let words: [String] = ["sh", "-c", line]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        return posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ) == 0
            ? process : nil
    }
}
