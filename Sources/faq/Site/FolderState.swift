internal import FAQFiles
internal import FAQModel

/// What is in the folder of a site before an export.
struct FolderState: Sendable {
    /// Where a file of an export stands, in a folder that has something there or not.
    enum Standing: Sendable {
        /// The folder has it already, in a file with this status.
        case same(FileStatus)
        /// There is nothing, or what an export wrote.
        case replaceable
        case obstructed(by: String, FolderChanges.Obstacle)
        case unreadable(FileError)
    }

    let path: String
    let manifest: SiteManifest
    /// Everything below the folder, by name: of a link, that it is one.
    let kinds: [String: FileStatus.Kind]
    /// By name, how files of the manifest were when they were known to hold what it says.
    private let seen: [String: [UInt64]]

    /// - Parameter memo: what the last export saw.
    init(of path: String, memo: ExportMemo? = nil) throws(FileError) {
        self.path = path
        manifest = try SiteManifest(reading: FilePath("\(path)/\(SiteManifest.name)"))
        seen = memo?.statuses(of: manifest) ?? [:]
        kinds = try Self.kinds(below: path)
    }

    private static func kinds(below path: String) throws(FileError) -> [String: FileStatus.Kind] {
        guard try FileStatus.ifPresent(FilePath(path)) != nil else { return [:] }
        var kinds: [String: FileStatus.Kind] = [:]
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
        return kinds
    }

    /// A file in a folder without an export; hidden ones, such as those of git, belong to no site, and folders that are
    /// empty to nobody.
    var foreignName: String? {
        guard manifest.records.isEmpty else { return nil }
        return kinds.filter { $0.value != .folder && !$0.key.hasPrefix(".") }.keys.min()
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
            if found.record.isSameContent(as: file.record) { return .same(found.status) }
            return found.record.isSameContent(as: known) ? .replaceable : .obstructed(by: file.name, .changed)
        } catch {
            return .unreadable(error)
        }
    }

    /// Whether a file of the manifest is as it was when it was known to hold what the manifest says.
    func isSeen(_ name: String) throws(FileError) -> Bool {
        guard kinds[name] == .file, let seen = seen[name] else { return false }
        return try FileStatus.ifPresent(FilePath("\(path)/\(name)"), links: .notFollowed)?.words == seen
    }

    /// What is in the way of removing a file of the manifest; `nil` for one that holds what an export wrote.
    func obstacle(toRemoving name: String) throws(FileError) -> FolderChanges.Obstacle? {
        guard kinds[name] == .file else { return .misplaced }
        guard let known = manifest.records[name],
            let found = try record(of: name, ifAsLongAs: [known.byteCount])
        else { return .changed }
        return found.record.isSameContent(as: known) ? nil : .changed
    }

    /// What a file holds; `nil`, and nothing is read, where it has none of these numbers of bytes.
    private func record(
        of name: String, ifAsLongAs lengths: [Int]
    ) throws(FileError) -> (record: SiteManifest.Record, status: FileStatus)? {
        let file = "\(path)/\(name)"
        // Before it is read: what changes meanwhile has another one.
        let status = try FileStatus(of: FilePath(file), links: .notFollowed)
        if let seen = seen[name], seen == status.words, let known = manifest.records[name] {
            return (known, status)
        }
        guard lengths.contains(status.byteCount) else { return nil }
        return (SiteManifest.Record(try FileBytes.read(file), stay: .bound), status)
    }
}
