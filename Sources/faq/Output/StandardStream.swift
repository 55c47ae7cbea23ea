internal import FAQKit
internal import Glibc

/// Standard output and standard error, written whole.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }

    func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        let name = self == .output ? "standard output" : "standard error"
        let result: Result<Void, FileError> = bytes.withUnsafeBytes { buffer in
            do throws(FileError) {
                return .success(try FileReplacement.writeAll(buffer, to: rawValue, path: name))
            } catch {
                return .failure(error)
            }
        }
        do throws(FileError) { try result.get() } catch {
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
