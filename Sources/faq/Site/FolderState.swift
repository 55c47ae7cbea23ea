internal import FAQFiles
internal import FAQModel

/// What is in the folder of a site before an export.
struct FolderState: Sendable {
    /// Where a file of an export stands, in a folder that has something there or not.
    enum Standing: Sendable {
        /// The folder has it already.
        case same
        /// There is nothing, or what an export wrote.
        case replaceable
        case obstructed(by: String, FolderChanges.Obstacle)
        case unreadable(FileError)
    }

    let path: String
    let manifest: SiteManifest
    /// Everything below the folder, by name: of a link, that it is one.
    let kinds: [String: FileStatus.Kind]

    init(of path: String) throws(FileError) {
        self.path = path
        manifest = try SiteManifest(reading: FilePath("\(path)/\(SiteManifest.name)"))
        var kinds: [String: FileStatus.Kind] = [:]
        if try FileStatus.ifPresent(FilePath(path)) != nil {
            let walk = try FolderWalk(
                FilePath(path),
                entering: {
                    guard !FolderUpdate.isOwn($0.nameText) else { return false }
                    kinds[$0.nameText] = .folder
                    return true
                })
            if var failure = walk.failures.first {
                failure.path = "\(path)/\(failure.path)"
                throw failure
            }
            for file in walk.files where file.nameText != SiteManifest.name { kinds[file.nameText] = file.kind }
        }
        self.kinds = kinds
    }

    /// A name in the folder that no export has put there; hidden ones, such as those of git, belong to no site.
    var foreignName: String? {
        guard manifest.records.isEmpty else { return nil }
        return kinds.keys.filter { !$0.hasPrefix(".") && !$0.contains("/") }.min()
    }

    func standing(of file: ExportedFile) -> Standing {
        for folder in FolderUpdate.folders(of: file.name) {
            if let kind = kinds[folder], kind != .folder { return .obstructed(by: folder, .misplaced) }
        }
        guard let kind = kinds[file.name] else { return .replaceable }
        guard kind == .file else { return .obstructed(by: file.name, .misplaced) }
        guard let known = manifest.records[file.name] else { return .obstructed(by: file.name, .foreign) }
        do throws(FileError) {
            let found = try record(of: file.name, ifAsLongAs: [known.byteCount, file.record.byteCount])
            guard let found else { return .obstructed(by: file.name, .changed) }
            if found.isSameContent(as: file.record) { return .same }
            return found.isSameContent(as: known) ? .replaceable : .obstructed(by: file.name, .changed)
        } catch {
            return .unreadable(error)
        }
    }

    /// What is in the way of removing a file of the manifest; `nil` for one that holds what an export wrote.
    func obstacle(toRemoving name: String) throws(FileError) -> FolderChanges.Obstacle? {
        guard kinds[name] == .file else { return .misplaced }
        guard let known = manifest.records[name],
            let found = try record(of: name, ifAsLongAs: [known.byteCount])
        else { return .changed }
        return found.isSameContent(as: known) ? nil : .changed
    }

    /// What a file holds; `nil`, and nothing is read, where it has none of these numbers of bytes.
    private func record(of name: String, ifAsLongAs lengths: [Int]) throws(FileError) -> SiteManifest.Record? {
        let file = "\(path)/\(name)"
        guard try lengths.contains(FileStatus(of: FilePath(file)).byteCount) else { return nil }
        return SiteManifest.Record(try FileBytes.read(file), stay: .bound)
    }
}
