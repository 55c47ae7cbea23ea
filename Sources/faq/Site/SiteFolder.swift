internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQWording
internal import Glibc

/// The folder a site is exported to.
///
/// A manifest in it lists the files that an export wrote. Only those are ever replaced or removed, all of them together or
/// none: a folder with other people's files is safe.
struct SiteFolder {
    /// What an export did.
    struct Outcome {
        var written = 0
        var unchanged = 0
        var removed = 0
        var diagnostics: [Diagnostic] = []

        func report(of folder: String) -> String {
            CommandText.current.exported(
                to: folder, written: written, unchanged: unchanged, removed: removed)
        }
    }

    let path: String
    let images: ContentImages

    /// Writes what has changed and removes what an earlier export wrote and this one does not, all together.
    func write(_ files: [SiteFile]) throws(CommandFailure) -> Outcome {
        let update = try beginUpdate()
        let known: Set<String>
        let present: Set<String>
        do throws(FileError) {
            known = try SiteManifest(reading: FilePath(full(SiteManifest.name))).names
            present = try filesInFolder()
        } catch {
            throw CommandFailure(error)
        }
        for file in files { try refuse(file.path, in: present, exceptIn: known) }
        var outcome = Outcome()
        var contents: [(name: String, bytes: [UInt8])] = []
        contents.reserveCapacity(files.count)
        for file in files {
            switch file.content {
            case .bytes(let bytes): contents.append((file.path, bytes))
            case .copy(let source):
                if let bytes = images.bytes(of: source) { contents.append((file.path, bytes)) }
            }
        }
        let changed = changed(contents, present)
        let manifest = SiteManifest(Set(contents.map(\.name)))
        let stale = known.subtracting(manifest.names).intersection(present).sorted()
        if !changed.isEmpty || manifest.names != known {
            do throws(FileError) {
                try update.make(changed, removing: stale, manifest: manifest)
            } catch {
                throw CommandFailure(error)
            }
        }
        outcome.written = changed.count
        outcome.unchanged = contents.count - changed.count
        outcome.removed = stale.count
        return outcome
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

    /// A file that no export wrote belongs to somebody else; so does a link, or a file, where a folder is to be.
    private func refuse(
        _ name: String, in present: Set<String>, exceptIn known: Set<String>
    ) throws(CommandFailure) {
        let isForeign = present.contains(name) && !known.contains(name)
        guard let foreign = isForeign ? name : FolderUpdate.folders(of: name).first(where: present.contains)
        else { return }
        throw CommandFailure(
            status: .inputOutput, code: "foreign-file",
            message: CommandText.current.foreignFile(full(foreign)))
    }

    /// The files that are not yet as they should be; compared on all cores.
    private func changed(_ contents: [(name: String, bytes: [UInt8])], _ present: Set<String>)
        -> [(name: String, bytes: [UInt8])]
    {
        let chunks = contents.indices.chunks(of: 64).map { contents[$0] }
        return ParallelMap.map(chunks) { [path] chunk in
            chunk.filter { !(present.contains($0.name) && Self.holds("\(path)/\($0.name)", $0.bytes)) }
        }.flatMap(\.self)
    }

    private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        do throws(FileError) {
            let status = try FileStatus(of: FilePath(path), links: .notFollowed)
            guard status.kind == .file, status.byteCount == bytes.count else { return false }
            return try FileBytes.read(path) == bytes
        } catch {
            return false
        }
    }

    /// The names of all files below the folder, links and all.
    private func filesInFolder() throws(FileError) -> Set<String> {
        let walk = try FolderWalk(FilePath(path))
        if var failure = walk.failures.first {
            failure.path = full(failure.path)
            throw failure
        }
        return Set(walk.files.map(\.nameText))
    }

    private func full(_ name: String) -> String { "\(path)/\(name)" }
}
