internal import FAQFiles
internal import FAQModel
internal import Glibc

/// The cause of the last failure, kept for the shell instead of being shown at once.
///
/// Kept is what would be shown, in which secrets are hidden; of what the command wrote, nothing else.
enum KeptCause {
    /// Names the file. Where it is not set, nothing is kept.
    static let variable = "FAQ_RUN_KEEP"

    static var path: String? {
        guard let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }

    static func remove(at path: String?) {
        if let path { unlink(path) }
    }

    /// Nobody else may read the file, nor the folders that are made for it.
    static func write(_ text: TerminalText, to path: String) throws(CommandFailure) {
        umask(0o077)
        var folder = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += part + "/"
            mkdir(folder, 0o700)
        }
        do throws(FileError) { try FileReplacement.write(Array(text.string.utf8), to: path) } catch {
            throw CommandFailure(error)
        }
    }
}
