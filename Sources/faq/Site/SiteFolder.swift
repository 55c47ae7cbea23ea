internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQWording

/// The folder a site is exported to.
///
/// A manifest in it lists the files that an export wrote, and what it wrote into them. Only those are ever replaced or
/// removed, all of them together or none, and only while they hold what was written: other people's files are safe.
struct SiteFolder {
    /// What an export did.
    struct Outcome {
        var written = 0
        var unchanged = 0
        var removed = 0
        var diagnostics: [Diagnostic] = []
        /// What is in the folder now.
        var manifest = SiteManifest([:])
        /// By name, the files that are known to hold what the manifest says, as they are.
        var seen: [String: [UInt64]] = [:]

        func report(of folder: String) -> String {
            CommandText.current.exported(
                to: folder, written: written, unchanged: unchanged, removed: removed)
        }
    }

    let path: String
    let images: ContentImages
    /// What the last export saw.
    var memo: ExportMemo?

    /// Writes what has changed and removes what no export needs any more, all together.
    ///
    /// - Parameter insists: whether files of others that are in the way, and a folder of others, become the site's.
    func write(_ files: [SiteFile], insists: Bool = false) throws(CommandFailure) -> Outcome {
        let update = try beginUpdate()
        var outcome = Outcome()
        let files = exportedFiles(files)
        let state = try state()
        if !insists, let name = state.foreignName { throw foreignFolder(name) }
        let changes = try changes(files, state, insists: insists)
        guard changes.refused.isEmpty else { throw refusal(changes.refused) }
        outcome.manifest = changes.manifest
        outcome.seen = changes.seen
        if !changes.isNothing {
            do throws(FileError) {
                let written = try update.make(changes).filter { $0.value.isSettled }
                outcome.seen.merge(written.mapValues(\.words)) { $1 }
            } catch {
                throw CommandFailure(error)
            }
        }
        outcome.written = changes.written.count
        outcome.unchanged = changes.unchangedCount
        outcome.removed = changes.removed.count
        return outcome
    }

    /// What ``write(_:insists:)`` would do; nothing is done.
    func check(_ files: [SiteFile]) throws(CommandFailure) -> SiteCheck {
        let files = exportedFiles(files)
        let state = try state()
        return SiteCheck(
            folder: path, changes: try changes(files, state, insists: false), foreignName: state.foreignName,
            diagnostics: [])
    }

    private func exportedFiles(_ files: [SiteFile]) -> [ExportedFile] {
        var copies: [Int: [UInt8]] = [:]
        for (index, file) in files.enumerated() {
            if case .copy(let source) = file.content {
                copies[index] = images.bytes(of: source)
            }
        }
        return ParallelMap.map(files.indices.chunks(of: 64)) { [copies] chunk in
            chunk.compactMap { index in
                let file = files[index]
                if case .bytes(let bytes) = file.content {
                    return ExportedFile(file.path, bytes, outlivesExport: file.outlivesExport)
                }
                return copies[index].map { ExportedFile(file.path, $0, outlivesExport: file.outlivesExport) }
            }
        }.flatMap(\.self)
    }

    private func beginUpdate() throws(CommandFailure) -> FolderUpdate {
        let update: FolderUpdate?
        do throws(FileError) { update = try FolderUpdate.begin(in: path) } catch {
            throw CommandFailure(error)
        }
        guard let update else {
            throw CommandFailure(
                status: .inputOutput, code: "busy", message: CommandText.current.folderIsBusy(path))
        }
        return update
    }

    private func state() throws(CommandFailure) -> FolderState {
        do throws(FileError) { return try FolderState(of: path, memo: memo) } catch {
            throw CommandFailure(error)
        }
    }

    private func changes(
        _ files: [ExportedFile], _ state: FolderState, insists: Bool
    ) throws(CommandFailure) -> FolderChanges {
        do throws(FileError) { return try FolderChanges(files, with: state, insists: insists) } catch {
            throw CommandFailure(error)
        }
    }

    private func foreignFolder(_ name: String) -> CommandFailure {
        CommandFailure(
            status: .inputOutput, code: "foreign-folder",
            message: CommandText.current.foreignFolder(path, holding: name))
    }

    private func refusal(_ refused: [FolderChanges.Refusal]) -> CommandFailure {
        let first = refused[0]
        let lines = refused.prefix(Self.mostNamed).map { $0.message(in: path) }
        let rest = refused.count - lines.count
        return CommandFailure(
            status: .inputOutput, code: first.obstacle == .changed ? "changed-file" : "foreign-file",
            message: (lines + (rest > 0 ? [CommandText.current.moreFiles(rest)] : [])).joined(separator: "\n")
        )
    }

    /// So many files are named that are in the way.
    private static let mostNamed = 10
}
