internal import FAQModel

/// Collects the diagnostics of a file.
struct Report {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    /// The diagnostics in the order of their lines.
    var inOrder: [Diagnostic] {
        diagnostics.enumerated().sorted {
            ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }
        .map(\.element)
    }

    init(file: String) { self.file = file }

    mutating func note(_ code: String, line: Int?, _ message: String) { add(.note, code, line, message) }
    mutating func warn(_ code: String, line: Int?, _ message: String) { add(.warning, code, line, message) }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ code: String, _ line: Int?, _ message: String
    ) {
        diagnostics.append(
            Diagnostic(severity: severity, code: code, file: file, line: line, message: message))
    }
}
