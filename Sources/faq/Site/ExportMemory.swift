internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQText

/// What an export remembers of the last one into the same folder.
struct ExportMemory {
    let memo: ExportMemo?
    private let export: SiteExport
    private let inputs: SiteInputs
    private let digest: ContentHash?

    init(of export: SiteExport) {
        self.export = export
        memo = ExportMemo.path(for: export.output).flatMap { ExportMemo(reading: $0) }
        // Before anything is read: what changes meanwhile may not be in the site.
        inputs = SiteInputs(of: export)
        digest = inputs.digest(for: export)
    }

    /// What an export does of which neither input nor output has changed: nothing. `nil` where that is not sure.
    func unchanged() throws(CommandFailure) -> SiteFolder.Outcome? {
        guard let memo, let digest, memo.inputs == digest else { return nil }
        do throws(FileError) {
            let state = try FolderState(of: export.output, memo: memo)
            guard !FolderUpdate.isUnfinished(in: export.output) else { return nil }
            var outcome = SiteFolder.Outcome()
            for (name, record) in state.manifest.records {
                guard try record.stay == .kept ? state.kinds[name] != nil : state.isSeen(name) else {
                    return nil
                }
                if record.stay != .kept { outcome.unchanged += 1 }
            }
            return outcome.unchanged > 0 ? outcome : nil
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Notes what was seen, for the next export. One that has something to say is done again, so that it says it again.
    func keep(_ outcome: SiteFolder.Outcome, of files: [SiteFile]) {
        let isSure = outcome.diagnostics.isEmpty && files.allSatisfy(isMadeOfInputs)
        let now = ExportMemo(inputs: isSure ? digest : nil, after: outcome)
        if now != memo, let path = ExportMemo.path(for: export.output) { now.write(to: path) }
    }

    /// Whether a file is no copy of one that is not looked at, such as an image in a hidden folder.
    private func isMadeOfInputs(_ file: SiteFile) -> Bool {
        guard case .copy(let source) = file.content, let folder = export.contentFolder else { return true }
        return inputs.statuses["\(folder)/\(source)"] != nil
    }
}
