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
        var seen = stamps()
        try once(insists: insists)
        let preview = try PreviewServer(folder: export.output, port: port)
        try StandardStream.error.write("\(CommandText.current.preview(preview.address))\n")
        while true {
            preview.serve(milliseconds: Self.interval)
            let now = stamps()
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

    /// What is known, unread, of every file that the site is made from.
    private func stamps() -> [String: FileStatus] {
        var stamps: [String: FileStatus] = [:]
        var pending = [export.kb]
        do throws(CommandFailure) { pending += export.ownFiles(of: try export.configuration()) } catch {
            if let file = export.configurationPath { pending.append(file) }
        }
        let site = Self.status(FilePath(export.output))
        for path in pending {
            guard let status = Self.status(FilePath(path)) else { continue }
            if status.kind != .folder {
                stamps[path] = status
            } else {
                // The site itself may lie below the content.
                for file in Self.files(below: FilePath(path), without: site) {
                    stamps[file.path.text] = Self.status(file.path)
                }
            }
        }
        return stamps
    }

    private static func files(below folder: FilePath, without site: FileStatus?) -> [FolderWalk.Item] {
        func isSite(_ path: FilePath) -> Bool {
            guard let site, let status = status(path) else { return false }
            return status.isSameFile(as: site)
        }
        guard !isSite(folder) else { return [] }
        do throws(FileError) {
            return try FolderWalk(
                folder, entering: { !$0.isHidden && !isSite($0.path) },
                taking: { !$0.isHidden && $0.kind != .link }
            ).files
        } catch {
            return []
        }
    }

    /// `nil` when there is no such file.
    private static func status(_ path: FilePath) -> FileStatus? {
        do throws(FileError) { return try FileStatus(of: path) } catch { return nil }
    }
}
