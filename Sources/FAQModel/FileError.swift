/// The operating system refused a file, or a file does not hold what it should.
///
/// Made only where something failed: the system's words are looked up then.
public struct FileError: Error, Hashable, Sendable {
    /// What was being done.
    public enum Operation: String, Hashable, Sendable, CaseIterable {
        /// Opening a file, or asking what a path is.
        case open
        /// Reading its bytes.
        case read
        /// Mapping it into memory.
        case map
        /// Writing its bytes, or making a folder.
        case write
        /// Giving it its name.
        case rename
        /// Listing a folder.
        case list
    }

    /// What was being done.
    public var operation: Operation
    /// The file as it was named, or what stands for it, such as `-` for standard input.
    public var path: String
    /// The system's number of the error: `errno`, on Windows that of `GetLastError`.
    public var code: Int32
    /// What the system says about `code`, such as `Permission denied`; in English, whatever the user's language.
    public var reason: String

    /// An error as the system would report it.
    ///
    /// - Parameters:
    ///   - operation: what was being done.
    ///   - path: the file as it was named.
    ///   - code: the system's number of the error.
    ///   - reason: what the system says about `code`.
    public init(_ operation: Operation, path: String, code: Int32, reason: String) {
        self.operation = operation
        self.path = path
        self.code = code
        self.reason = reason
    }
}

extension FileError: CustomStringConvertible {
    /// In English, such as `cannot open kb.faqx: Permission denied`.
    public var description: String {
        let verb =
            switch operation {
            case .open, .list: "open"
            case .read, .map: "read"
            case .write, .rename: "write"
            }
        return "cannot \(verb) \(path): \(reason)"
    }
}
