internal import FAQModel
internal import FAQWording

/// Diagnostics as lines for people: `file:line: severity: message [code]`.
enum DiagnosticReport {
    static func text(_ diagnostics: [Diagnostic], atLeast severity: Diagnostic.Severity)
        -> TerminalText
    {
        diagnostics.filter { $0.severity >= severity }.map { "\(line($0))\n" }.joined()
    }

    static func line(_ diagnostic: Diagnostic) -> TerminalText {
        let location = diagnostic.line.map { "\(diagnostic.file):\($0)" } ?? diagnostic.file
        let severity = CommandText.current.severity(diagnostic.severity)
        return TerminalText(
            line: (location.isEmpty ? "" : location + ": ")
                + "\(severity): \(diagnostic.message) [\(diagnostic.code)]")
    }
}
