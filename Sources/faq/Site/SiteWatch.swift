internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQWording
internal import Glibc

/// Exports a site again whenever its content changes, and shows it on this machine.
struct SiteWatch {
    let export: SiteExport
    /// 0 for any free port.
    let port: Int
    /// Whether the first export takes the folder over, whatever is in it.
    let insists: Bool

    /// How often files are looked at, in milliseconds.
    private static let interval: Int32 = 500

    func run() throws(CommandFailure) {
        // Before the export, since what changes meanwhile may not be in it.
        var seen = SiteInputs(of: export)
        try once(insists: insists)
        let preview = try PreviewServer(folder: export.output, port: port)
        try StandardStream.error.write("\(CommandText.current.preview(preview.address))\n")
        while true {
            preview.serve(milliseconds: Self.interval)
            let now = SiteInputs(of: export)
            guard now != seen else { continue }
            seen = now
            // What is half written or wrong now may be right at the next change.
            do throws(CommandFailure) { try once(insists: false) } catch {
                try StandardStream.error.write(
                    "faq: \(error.message)\n\(DiagnosticReport.text(error.diagnostics, atLeast: .error))")
            }
        }
    }

    private func once(insists: Bool) throws(CommandFailure) {
        let outcome = try export.run(insists: insists)
        try StandardStream.error.write(
            """
            \(DiagnosticReport.text(outcome.diagnostics, atLeast: .warning))\
            \(outcome.report(of: export.output))

            """)
    }
}
