internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import Glibc

/// Changes to the files of a site's folder that take place together, or not at all.
///
/// New files are first written below ``staging``, where nobody looks, and forced to disk. Then each takes its place in one
/// step, while what it replaces is put aside below ``aside``; the manifest comes last. An error takes the steps back. If
/// the process ends in between, the next update does so: until the new manifest has taken its place, the old state is the
/// one that counts. The folder is locked as long as an update lives.
///
/// Exchanging the folder for a new one would be a single step, but the folder may be mounted, may be where a server was
/// started, and may hold files of others, which would have to be carried over.
final class FolderUpdate {
    static let staging = ".faq-export.new"
    static let aside = ".faq-export.old"

    /// Whether a name is one of those below which updates do their work.
    static func isOwn(_ name: String) -> Bool { name == staging || name == aside }

    /// Whether an update has left something to be taken back.
    static func isUnfinished(in folder: String) -> Bool {
        [staging, aside].contains { access("\(folder)/\($0)", F_OK) == 0 }
    }

    let folder: String
    private let contents: FolderContents
    /// Whether the folder was made for this update, and goes again if nothing comes of it.
    private let isNewFolder: Bool

    /// Locks the folder, which is made when it is missing, and takes back what another update has left unfinished.
    ///
    /// - Returns: `nil` when another process is at it.
    static func begin(in folder: String) throws(FileError) -> FolderUpdate? {
        let isNew = try makeFolder(folder)
        guard let contents = try FolderContents.locked(FilePath(folder)) else { return nil }
        let update = FolderUpdate(folder, contents, isNew: isNew)
        try update.settle()
        return update
    }

    private init(_ folder: String, _ contents: FolderContents, isNew: Bool) {
        self.folder = folder
        self.contents = contents
        isNewFolder = isNew
    }

    /// Makes the changes. Files that are there keep their permissions.
    ///
    /// - Returns: the new files, as they are, by name.
    /// - Throws: what the system refused; the folder is then as it was.
    func make(_ changes: FolderChanges) throws(FileError) -> [String: FileStatus] {
        let files = changes.written
        let stale = changes.removed
        let statuses: [String: FileStatus]
        do throws(FileError) {
            statuses = try stage(files)
            if !changes.foreign.isEmpty { try note(changes.foreign) }
            // Last, so that what it lists is there: from here on, an end without warning can be taken back.
            try Self.write(
                changes.manifest.bytes, to: staged(SiteManifest.name), replacing: full(SiteManifest.name))
            try contents.synchronize()
            try Self.makeFolders(for: files.map(\.name) + stale, below: full(Self.aside))
            try Self.makeFolders(for: files.map(\.name), below: folder)
            for file in files { try putInPlace(file.name) }
            for name in stale { try putAside(name) }
            try contents.synchronize()
            try Self.rename(staged(SiteManifest.name), to: full(SiteManifest.name))
        } catch {
            // What cannot be taken back now is taken back by the next update.
            do throws(FileError) { try settle() } catch {}
            if isNewFolder { rmdir(folder) }
            throw error
        }
        // All is done; what is left over should not stay for a fault that passes.
        var failure: FileError?
        do throws(FileError) { try contents.synchronizeNames() } catch { failure = error }
        removeEmptyFolders(of: stale)
        do throws(FileError) { try settle() } catch { try settle() }
        if let failure { throw failure }
        return statuses
    }

    // MARK: Unfinished updates

    /// Takes back an update whose manifest has not taken its place, and removes what is left of it otherwise.
    private func settle() throws(FileError) {
        for name in [Self.staging, Self.aside] {
            let kind = try Self.status(full(name))?.kind
            // A link would lead elsewhere.
            guard kind == nil || kind == .folder else { throw .notAFolder(full(name)) }
        }
        let intended = try SiteManifest(reading: FilePath(staged(SiteManifest.name)))
        // Where it is not complete, nothing had taken its place yet.
        if intended.isComplete {
            let known = try SiteManifest(reading: FilePath(full(SiteManifest.name))).names
                .union(SiteManifest(reading: FilePath(putAsidePath(SiteManifest.name))).names)
            for name in try Self.files(below: full(Self.aside)) where name != SiteManifest.name {
                try Self.rename(putAsidePath(name), to: full(name))
            }
            let new = intended.names.subtracting(known)
            // Those that had not taken their place yet are still staged.
            for name in new where try Self.status(staged(name)) == nil { try Self.remove(full(name)) }
            removeEmptyFolders(of: new)
            try contents.synchronize()
            try Self.remove(staged(SiteManifest.name))
        }
        try Self.removeTree(full(Self.aside))
        try Self.removeTree(full(Self.staging))
    }

    // MARK: Steps

    /// Notes, in a manifest of their own, which files of others are replaced: an update that is taken back puts them back,
    /// and may be ended in doing so.
    private func note(_ foreign: Set<String>) throws(FileError) {
        let nothing = SiteManifest.Record([], stay: .bound)
        let noted = SiteManifest(Dictionary(uniqueKeysWithValues: foreign.map { ($0, nothing) }))
        try Self.write(noted.bytes, to: putAsidePath(SiteManifest.name), replacing: full(SiteManifest.name))
        // Before the update counts as begun.
        try contents.synchronize()
    }

    /// Writes the new files on all cores.
    private func stage(_ files: [ExportedFile]) throws(FileError) -> [String: FileStatus] {
        // Nobody else is to look, or to put anything there.
        for name in [Self.staging, Self.aside] { try Self.makeFolder(full(name), mode: 0o700) }
        try Self.makeFolders(for: files.map(\.name), below: full(Self.staging))
        let folder = folder
        let staging = full(Self.staging)
        let chunks = files.indices.chunks(of: 64).map { files[$0] }
        let results = ParallelMap.map(chunks) { chunk -> Result<[(String, FileStatus)], FileError> in
            Result { () throws(FileError) in
                try chunk.map { (file) throws(FileError) in
                    (
                        file.name,
                        try Self.write(
                            file.bytes, to: "\(staging)/\(file.name)", replacing: "\(folder)/\(file.name)")
                    )
                }
            }
        }
        var statuses: [String: FileStatus] = [:]
        for result in results { statuses.merge(try result.get()) { $1 } }
        return statuses
    }

    /// A file that readers have open, or that is being served, stays what it is for them.
    private func putInPlace(_ name: String) throws(FileError) {
        if try Self.status(full(name)) != nil,
            SystemCall.retrying({ link(full(name), putAsidePath(name)) }) != 0
        {
            // Not every file system, and not every owner, lets a file have two names: then it is away for a moment.
            try putAside(name)
        }
        try Self.rename(staged(name), to: full(name))
    }

    private func putAside(_ name: String) throws(FileError) {
        do throws(FileError) { try Self.rename(full(name), to: putAsidePath(name)) } catch {
            guard error.isNotFound else { throw error }
        }
    }

    private func full(_ name: String) -> String { "\(folder)/\(name)" }
    private func staged(_ name: String) -> String { "\(folder)/\(Self.staging)/\(name)" }
    private func putAsidePath(_ name: String) -> String { "\(folder)/\(Self.aside)/\(name)" }

    // MARK: The system

    /// - Parameter old: the file that it is to replace, whose permissions it takes over.
    @discardableResult
    private static func write(_ bytes: [UInt8], to path: String, replacing old: String) throws(FileError)
        -> FileStatus
    {
        let file = try OpenFile(creating: FilePath(path), replacing: FilePath(old))
        try file.write(bytes)
        let status = try file.status()
        try file.finish()
        return status
    }

    private static func rename(_ path: String, to target: String) throws(FileError) {
        guard SystemCall.retrying({ Glibc.rename(path, target) }) == 0 else {
            throw FileError(.rename, path: target)
        }
    }

    private static func remove(_ path: String) throws(FileError) {
        guard SystemCall.retrying({ unlink(path) }) == 0 || errno == ENOENT else {
            throw FileError(.write, path: path)
        }
    }

    private static func removeTree(_ folder: String) throws(FileError) {
        var folders = [folder]
        for name in try files(below: folder, noting: { folders.append("\(folder)/\($0)") }) {
            try remove("\(folder)/\(name)")
        }
        // Those below come after those above.
        for folder in folders.sorted().reversed() {
            guard SystemCall.retrying({ rmdir(folder) }) == 0 || errno == ENOENT else {
                throw FileError(.write, path: folder)
            }
        }
    }

    /// The names of all files below a folder that may be missing, and of the folders.
    private static func files(
        below folder: String, noting note: (String) -> Void = { _ in }
    ) throws(FileError) -> [String] {
        guard try status(folder) != nil else { return [] }
        let walk = try FolderWalk(
            FilePath(folder),
            entering: {
                note($0.nameText)
                return true
            })
        if let failure = walk.failures.first { throw failure }
        return walk.files.map(\.nameText)
    }

    /// - Returns: whether there was none.
    @discardableResult
    private static func makeFolder(_ folder: String, mode: mode_t = 0o777) throws(FileError) -> Bool {
        if SystemCall.retrying({ mkdir(folder, mode) }) == 0 { return true }
        let code = errno
        guard code == EEXIST else { throw FileError(.write, path: folder, code: code) }
        guard FileStatus.isFolder(folder) else { throw .notAFolder(folder) }
        return false
    }

    /// Makes the folders that files of these names stand in. None may be a link: what is written would go elsewhere.
    private static func makeFolders(for names: [String], below root: String) throws(FileError) {
        for name in Set(names.flatMap(folders)).sorted() {
            let folder = "\(root)/\(name)"
            if try !makeFolder(folder), try status(folder)?.kind != .folder { throw .notAFolder(folder) }
        }
    }

    /// The folders above a file, such as `a/b` and `a` of `a/b/c`.
    static func folders(of name: String) -> [String] {
        var folders: [String] = []
        var rest = Substring(name)
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }

    private func removeEmptyFolders(of names: some Sequence<String>) {
        for name in Set(names.flatMap(Self.folders)).sorted().reversed() { rmdir(full(name)) }
    }

    /// Of a link, that of itself; `nil` when there is nothing.
    private static func status(_ path: String) throws(FileError) -> FileStatus? {
        try FileStatus.ifPresent(FilePath(path), links: .notFollowed)
    }
}
