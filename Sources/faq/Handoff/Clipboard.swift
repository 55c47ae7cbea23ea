internal import FAQSite
internal import FAQWording
internal import Glibc

/// Where text goes that somebody wants to paste elsewhere.
///
/// A program of the desktop is asked where there is a desktop, even one at the other end of a forwarded display; else the
/// terminal, which knows the desktop that it is on, however far away the command runs (OSC 52 of xterm).
enum Clipboard {
    /// One way to get there.
    private enum Way {
        /// A program that takes the text as its input.
        case program([String])
        /// The same for Windows, which wants UTF-16.
        case windowsProgram([String])
        case terminal
    }

    /// What terminals take, in bytes of base 64.
    private static let mostForTerminal = 100_000

    /// Copies a text.
    ///
    /// - Returns: the program that took it; `nil` for the terminal.
    static func copy(_ text: String) throws(CommandFailure) -> String? {
        let bytes = Array(text.utf8)
        for way in ways {
            switch way {
            case .program(let words): if ChildProcess.run(words, input: bytes) { return words[0] }
            case .windowsProgram(let words):
                if ChildProcess.run(words, input: utf16(text)) { return words[0] }
            case .terminal:
                let code = Base64.encode(bytes)
                guard code.count <= mostForTerminal else {
                    throw failure(
                        CommandText.current.tooLongForTerminal(bytes.count, most: mostForTerminal / 4 * 3))
                }
                if tell("\u{1B}]52;c;\(String(decoding: code, as: UTF8.self))\u{07}") { return nil }
            }
        }
        throw failure(CommandText.current.noClipboard)
    }

    private static var ways: [Way] {
        var ways: [Way] = []
        func add(_ words: [String]) { if ChildProcess.isThere(words[0]) { ways.append(.program(words)) } }
        if isSet("WAYLAND_DISPLAY") { add(["wl-copy"]) }
        if isSet("DISPLAY") {
            add(["xclip", "-selection", "clipboard"])
            add(["xsel", "--clipboard", "--input"])
        }
        add(["pbcopy"])
        if isSet("WSL_DISTRO_NAME"), ChildProcess.isThere("clip.exe") {
            ways.append(.windowsProgram(["clip.exe"]))
        }
        // It hands the text on to the terminals that it is shown on.
        if isSet("TMUX") { add(["tmux", "load-buffer", "-w", "-"]) }
        let term = getenv("TERM").map { String(cString: $0) } ?? ""
        if !term.isEmpty, term != "dumb" { ways.append(.terminal) }
        return ways
    }

    private static func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }

    /// Writes to the terminal that the command was started from, wherever its streams lead.
    private static func tell(_ sequence: String) -> Bool {
        let terminal = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return false }
        defer { close(terminal) }
        var rest = Array(sequence.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func failure(_ message: String) -> CommandFailure {
        CommandFailure(status: .inputOutput, code: "no-clipboard", message: message)
    }

    private static func utf16(_ text: String) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }
}
