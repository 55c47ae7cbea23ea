internal import ArgumentParser
internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQWording
internal import Glibc

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: CommandText.current.aboutImport, discussion: CommandText.current.detailsOfImport)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case qnamaker, kendra
    }

    @Argument(help: ArgumentHelp(CommandText.current.helpOfImportFormat))
    var format: Format

    @Argument(
        help: ArgumentHelp(CommandText.current.helpOfImportFile, valueName: "file"), completion: .file())
    var file: String

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(CommandText.current.helpOfImportOutput, valueName: "path"), completion: .file())
    var output: String?

    @Flag(name: .customLong("json"), help: ArgumentHelp(CommandText.current.helpOfJSON))
    var printsJSON = false

    /// The most bytes of a file: as many as a page of Markdown may have.
    private static let largestFile = 256 << 20

    func run() throws {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try FileBytes.read(file, limit: Self.largestFile) } catch {
            throw CommandFailure(error)
        }
        let name = String(file.split(separator: "/").last ?? "import")
        let imported =
            switch format {
            case .qnamaker: ImportedKnowledgeBase.qnaMaker(bytes, file: name)
            case .kendra: ImportedKnowledgeBase.kendra(bytes, file: name)
            }
        guard imported.entryCount > 0 else {
            throw CommandFailure(
                status: .badContent, code: "no-entries", message: CommandText.current.noEntries(file),
                diagnostics: imported.diagnostics)
        }
        try StandardStream.error.write(DiagnosticReport.text(imported.diagnostics, atLeast: .warning))
        guard let target = target(name) else {
            return try StandardStream.output.write(document: imported.markdown)
        }
        try write(imported.markdown, to: target)
        guard printsJSON else {
            return try StandardStream.error.write(
                "\(CommandText.current.indexed(imported.entryCount, target))\n")
        }
        var json = JSONWriter()
        json.object { json in
            json.member("status", "imported")
            json.member("file", target)
            json.member("entries", imported.entryCount)
            json.name("diagnostics")
            EntryJSON.write(imported.diagnostics, to: &json)
        }
        json.endLine()
        try StandardStream.output.write(&json)
    }

    /// The file to write; in a folder, one that is called like the source.
    private func target(_ name: String) -> String? {
        guard let output, output != "-" else { return nil }
        guard output.hasSuffix("/") || FileStatus.isFolder(output) else { return output }
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        return "\(output)\(output.hasSuffix("/") ? "" : "/")\(stem).md"
    }

    /// Somebody may have worked on what an earlier import wrote.
    private func write(_ text: String, to target: String) throws(CommandFailure) {
        guard access(target, F_OK) != 0 else {
            throw CommandFailure(
                status: .inputOutput, code: "file-exists", message: CommandText.current.exists(target))
        }
        do throws(FileError) { try FileReplacement.write(Array(text.utf8), to: target) } catch {
            throw CommandFailure(error)
        }
    }
}
