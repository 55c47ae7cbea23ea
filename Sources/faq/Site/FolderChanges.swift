internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQWording

/// What an export would do to a folder: found by comparing, before anything is done.
struct FolderChanges {
    /// Why a file is neither replaced nor removed.
    enum Obstacle: String {
        /// No export wrote it.
        case foreign = "foreign-file"
        /// It is no longer what an export wrote.
        case changed = "changed-file"
        /// It is no file at all, such as a link, or stands where a folder is to be.
        case misplaced = "misplaced-file"
    }

    struct Refusal: Equatable {
        var name: String
        var obstacle: Obstacle

        func message(in folder: String) -> String {
            let path = "\(folder)/\(name)"
            return switch obstacle {
            case .foreign: CommandText.current.foreignFile(path)
            case .changed: CommandText.current.changedFile(path)
            case .misplaced: CommandText.current.misplacedFile(path)
            }
        }
    }

    /// Files that are new, or are to hold something else.
    private(set) var written: [ExportedFile] = []
    private(set) var unchangedCount = 0
    /// The names of files that nothing needs any more, in order.
    private(set) var removed: [String] = []
    /// What is in the way, in order.
    private(set) var refused: [Refusal] = []
    /// Those of the files to write that stand in the place of files of others.
    private(set) var foreign: Set<String> = []
    /// By name, the files of the manifest that are known to hold what it says, as they are.
    private(set) var seen: [String: [UInt64]] = [:]
    /// The manifest afterwards.
    private(set) var manifest: SiteManifest
    private let old: SiteManifest

    /// Compares files, on all cores, with what is in a folder.
    ///
    /// - Parameter insists: whether to replace and remove what is not as an export wrote it.
    init(_ files: [ExportedFile], with folder: FolderState, insists: Bool) throws(FileError) {
        old = folder.manifest
        var next = Dictionary(files.map { ($0.name, $0.record) }, uniquingKeysWith: { $1 })
        next = old.followed(by: next).records
        for (name, record) in next where record.stay == .kept && folder.kinds[name] == nil {
            next[name] = nil
        }
        manifest = SiteManifest(next)
        let standings = ParallelMap.map(files.indices.chunks(of: 64)) { chunk in
            files[chunk].map { folder.standing(of: $0) }
        }.joined()
        for (file, standing) in zip(files, standings) {
            switch standing {
            case .same(let status):
                unchangedCount += 1
                if status.isSettled { seen[file.name] = status.words }
            case .replaceable: written.append(file)
            case .obstructed(_, .foreign) where insists:
                foreign.insert(file.name)
                written.append(file)
            case .obstructed(_, .changed) where insists: written.append(file)
            case .obstructed(let name, let obstacle): refused.append(Refusal(name: name, obstacle: obstacle))
            case .unreadable(let error): throw error
            }
        }
        for name in old.names.sorted() where next[name] == nil && folder.kinds[name] != nil {
            if let obstacle = try folder.obstacle(toRemoving: name), !(insists && obstacle == .changed) {
                refused.append(Refusal(name: name, obstacle: obstacle))
            } else {
                removed.append(name)
            }
        }
        refused = Dictionary(refused.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            .values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    var isNothing: Bool { written.isEmpty && removed.isEmpty && refused.isEmpty && manifest == old }
}
