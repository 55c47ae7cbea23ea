internal import Glibc

/// The operating system refused a file.
public struct FileError: Error, Hashable, Sendable {
    public enum Operation: String, Hashable, Sendable {
        case open, read, map, write, rename, list
    }

    public var operation: Operation
    public var path: String
    /// `errno` as the system set it.
    public var code: Int32

    /// What the system says about `code`, such as `Permission denied`.
    public var reason: String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
    package var isBrokenPipe: Bool { code == EPIPE }

    package init(_ operation: Operation, path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }
}
