internal import FAQFiles
internal import FAQModel
internal import Glibc

/// Standard output and standard error, written whole.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }

    private var file: OpenFile {
        switch self {
        case .output: .standardOutput(name: "standard output")
        case .error: .standardError(name: "standard error")
        }
    }

    func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) throws(CommandFailure) {
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
