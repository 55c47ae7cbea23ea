internal import FAQModel
internal import FAQWording

/// Diagnostics as lines for people: `file:line: severity: message [code]`.
enum DiagnosticReport {
    /// - Parameter appearance: of where it is written, mostly standard error.
    static func text(
        _ diagnostics: [Diagnostic], atLeast severity: Diagnostic.Severity,
        _ appearance: Appearance = .of(.error)
    ) -> TerminalText {
        diagnostics.filter { $0.severity >= severity }.map { diagnostic in
            let piece = StyledText.Piece(line: line(diagnostic).string)
            return "\(LineWrapping.text([piece], appearance, hanging: 4))\n"
        }.joined()
    }

    static func line(_ diagnostic: Diagnostic) -> TerminalText {
        let location = diagnostic.line.map { "\(diagnostic.file):\($0)" } ?? diagnostic.file
        let severity = CommandText.current.severity(diagnostic.severity)
        return TerminalText(
            line: (location.isEmpty ? "" : location + ": ")
                + "\(severity): \(diagnostic.message) [\(diagnostic.code)]")
    }
}
