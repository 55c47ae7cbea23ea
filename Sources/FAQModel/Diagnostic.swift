/// Something odd in the content, located.
public struct Diagnostic: Hashable, Sendable {
    /// How much a diagnostic matters, the least first.
    public enum Severity: String, Hashable, Sendable, Comparable {
        /// Good to know; nothing is lost.
        case note
        /// Something is probably not read as it was meant.
        case warning
        /// Something could not be read.
        case error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }

        /// Orders severities by how much they matter.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// How much it matters.
    public var severity: Severity
    /// A stable, lower-case name, such as `unknown-metadata-key`; Docs/Diagnostics.md lists them.
    public var code: String
    /// The file, relative to the folder of the knowledge base.
    public var file: String
    /// 1-based; `nil` when the whole file is meant.
    public var line: Int?
    /// What is wrong and how to mend it.
    public var message: String

    /// Makes a diagnostic; the parameters are the properties of their names.
    public init(severity: Severity, code: String, file: String, line: Int?, message: String) {
        self.severity = severity
        self.code = code
        self.file = file
        self.line = line
        self.message = message
    }
}

extension Diagnostic: CustomStringConvertible {
    /// In one line, in English: `faq.md:12: warning: the id is empty [invalid-id]`.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return (place.isEmpty ? "" : place + ": ") + "\(severity): \(message) [\(code)]"
    }
}
