internal import Glibc

/// What a standard stream leads to, and so what the command finds there.
enum CommandStream: Hashable {
    /// The terminal that controls `faq`; the command gets a pseudo-terminal.
    case terminal
    /// A pipe; of two streams that lead to the same one, the command has the same one, too.
    case pipe(device: UInt, number: UInt)
    /// A file: the command has it itself. What it writes is read there.
    case file
    /// A device, a socket, or nothing: the command has it itself.
    case other

    init(_ number: Int32) {
        var status = stat()
        guard fstat(number, &status) == 0 else {
            self = .other
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFIFO: self = .pipe(device: UInt(status.st_dev), number: UInt(status.st_ino))
        case S_IFREG: self = .file
        case S_IFCHR where tcgetpgrp(number) >= 0: self = .terminal
        default: self = .other
        }
    }

    var isPipe: Bool {
        if case .pipe = self { return true }
        return false
    }
}
