/// Something odd in the content, located.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, Comparable {
        case note, warning, error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    public var severity: Severity
    /// A stable, lower-case name, such as `unknown-metadata-key`; Docs/Diagnostics.md lists them.
    public var code: String
    /// The file, relative to the folder of the knowledge base.
    public var file: String
    /// 1-based; `nil` when the whole file is meant.
    public var line: Int?
    /// What is wrong and how to mend it.
    public var message: String

    public init(severity: Severity, code: String, file: String, line: Int?, message: String) {
        self.severity = severity
        self.code = code
        self.file = file
        self.line = line
        self.message = message
    }
}
