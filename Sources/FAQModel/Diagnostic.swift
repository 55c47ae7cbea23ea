/// Something odd in the content, located.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is; greater is worse.
    public enum Severity: String, Hashable, Sendable, Comparable {
        /// Read otherwise than written, without loss.
        case note
        /// Probably not what the author means.
        case warning
        /// Something is missing or renamed because of it.
        case error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }

        /// Orders by how bad it is.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// How bad it is.
    public var severity: Severity
    /// A stable, lower-case name, such as `unknown-metadata-key`; Docs/Diagnostics.md lists them.
    public var code: String
    /// The file, relative to the folder of the knowledge base.
    public var file: String
    /// 1-based; `nil` when the whole file is meant.
    public var line: Int?
    /// What is wrong and how to mend it.
    public var message: String

    /// A diagnostic.
    ///
    /// - Parameters:
    ///   - severity: how bad it is.
    ///   - code: a stable, lower-case name.
    ///   - file: relative to the folder of the knowledge base.
    ///   - line: 1-based; `nil` when the whole file is meant.
    ///   - message: what is wrong and how to mend it.
    public init(severity: Severity, code: String, file: String, line: Int?, message: String) {
        self.severity = severity
        self.code = code
        self.file = file
        self.line = line
        self.message = message
    }
}
