internal import FAQKit
internal import FAQModel
internal import FAQSite
internal import FAQWording
internal import Glibc

/// Exports a site again whenever its content changes, and shows it on this machine.
struct SiteWatch {
    let export: SiteExport
    /// 0 for any free port.
    let port: Int

    /// How often files are looked at, in milliseconds.
    private static let interval: Int32 = 500

    func run() throws(CommandFailure) {
        // Before the export, since what changes meanwhile may not be in it.
        var seen = stamps()
        try once()
        let preview = try PreviewServer(folder: export.output, port: port)
        try StandardStream.error.write(CommandText.current.preview(preview.address) + "\n")
        while true {
            preview.serve(milliseconds: Self.interval)
            let now = stamps()
            guard now != seen else { continue }
            seen = now
            // What is half written or wrong now may be right at the next change.
            do throws(CommandFailure) { try once() } catch {
                try StandardStream.error.write(
                    "faq: \(error.message)\n" + DiagnosticReport.text(error.diagnostics, atLeast: .error))
            }
        }
    }

    private func once() throws(CommandFailure) {
        let outcome = try export.run()
        try StandardStream.error.write(
            DiagnosticReport.text(outcome.diagnostics, atLeast: .warning)
                + outcome.report(of: export.output) + "\n")
    }

    /// The size and the last change of every file that the site is made from.
    private func stamps() -> [String: [Int]] {
        var stamps: [String: [Int]] = [:]
        var pending = [export.kb]
        do throws(CommandFailure) { pending += export.ownFiles(of: try export.configuration()) } catch {
            if let file = export.configurationPath { pending.append(file) }
        }
        while let path = pending.popLast() {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                // The site itself may lie below the content.
                if !Self.isSame(path, export.output) { pending += Self.items(of: path) }
            } else {
                stamps[path] = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_size)]
            }
        }
        return stamps
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        var a = stat()
        var b = stat()
        return stat(left, &a) == 0 && stat(right, &b) == 0 && a.st_ino == b.st_ino && a.st_dev == b.st_dev
    }

    private static func items(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var items: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix("."), entry.pointee.d_type != DT_LNK { items.append("\(folder)/\(name)") }
        }
        return items
    }
}
