internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import Glibc

/// Standard output and standard error, written whole.
///
/// What goes there is text for people, JSON, or a document as it was asked for; each comes without characters that would
/// steer a terminal.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// How much its terminal shows at once; as much as terminals mostly do where it does not say.
    var screen: (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
        return (size.ws_col > 0 ? Int(size.ws_col) : 80, size.ws_row > 0 ? Int(size.ws_row) : 24)
    }

    private var name: String {
        switch self {
        case .output: "standard output"
        case .error: "standard error"
        }
    }

    private var file: OpenFile {
        switch self {
        case .output: .standardOutput(name: name)
        case .error: .standardError(name: name)
        }
    }

    /// Closes it, which may be the moment at which the system reports what it could not write. That it was never open is
    /// no failure.
    func finish() throws(CommandFailure) {
        guard close(rawValue) != 0, errno != EBADF, errno != EINTR else { return }
        throw CommandFailure(FileError(.write, path: name))
    }

    func write(_ text: TerminalText) throws(CommandFailure) {
        try write(Array(text.string.utf8))
    }

    /// Hands on what was written of JSON so far, whose strings escape what would steer a terminal.
    func write(_ json: inout JSONWriter) throws(CommandFailure) {
        guard !json.bytes.isEmpty else { return }
        try write(json.take())
    }

    /// Writes a document to the byte where a program takes it, and as text for people on a terminal.
    func write(document: String) throws(CommandFailure) {
        if isTerminal { try write(TerminalText(document)) } else { try write(Array(document.utf8)) }
    }

    /// The same of bytes.
    func write(document: [UInt8]) throws(CommandFailure) {
        if isTerminal {
            try write(TerminalText(String(decoding: document, as: UTF8.self)))
        } else {
            try write(document)
        }
    }

    private func write(_ bytes: [UInt8]) throws(CommandFailure) {
        do throws(FileError) { try file.write(bytes) } catch {
            var failure = CommandFailure(error)
            if error.isBrokenPipe { failure.code = CommandFailure.brokenPipe }
            throw failure
        }
    }
}

extension CommandFailure {
    /// The reader went away; nobody is left to be told.
    static let brokenPipe = "broken-pipe"
}
