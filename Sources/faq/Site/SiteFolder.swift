internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQWording
internal import Glibc

/// The folder a site is exported to.
///
/// A manifest in it lists the files that an export wrote. Only those are ever replaced or removed: a folder with other
/// people's files is safe.
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

    static let manifestName = ".faq-export"
    private static let manifestHead = "faq export html 1"

    let path: String
    /// Where images of the content lie; `nil` when the content has no folder.
    let contentFolder: String?

    /// Writes what has changed and removes what an earlier export wrote and this one does not.
    func write(_ files: [SiteFile]) throws(CommandFailure) -> Outcome {
        let known = try manifest()
        let present = filesInFolder()
        for file in files where present.contains(file.path) && !known.contains(file.path) {
            // No export wrote it, so it belongs to somebody else.
            throw CommandFailure(
                status: .inputOutput, code: "foreign-file",
                message: CommandText.current.foreignFile(full(file.path)))
        }
        try makeFolders(for: files)
        // Listed before they are written, so that an export that is interrupted does not disown its files.
        try writeManifest(known.union(files.map(\.path)))
        var outcome = Outcome()
        var contents: [(path: String, bytes: [UInt8])] = []
        contents.reserveCapacity(files.count)
        for file in files {
            switch file.content {
            case .bytes(let bytes): contents.append((file.path, bytes))
            case .copy(let source):
                if let bytes = image(source, &outcome.diagnostics) { contents.append((file.path, bytes)) }
            }
        }
        outcome.written = try write(contents, present)
        outcome.unchanged = contents.count - outcome.written
        let names = Set(contents.map(\.path))
        for stale in known.subtracting(names).sorted() where remove(stale) { outcome.removed += 1 }
        try writeManifest(names)
        return outcome
    }

    /// Writes files on all cores; says how many were not yet as they should be.
    private func write(_ contents: [(path: String, bytes: [UInt8])], _ present: Set<String>)
        throws(CommandFailure)
        -> Int
    {
        let size = 64
        let chunks = contents.indices.chunks(of: size).map { contents[$0] }
        let results = ParallelMap.map(chunks) { chunk -> Result<Int, CommandFailure> in
            var written = 0
            for (name, bytes) in chunk {
                do throws(CommandFailure) {
                    if try replace(full(name), with: bytes, isPresent: present.contains(name)) {
                        written += 1
                    }
                } catch {
                    return .failure(error)
                }
            }
            return .success(written)
        }
        var written = 0
        for result in results { written += try result.get() }
        return written
    }

    /// The names of all files below the folder, links and all.
    private func filesInFolder() -> Set<String> {
        do throws(FileError) {
            return Set(try FolderWalk(FilePath(path)).files.map(\.nameText))
        } catch {
            // There is no folder yet.
            return []
        }
    }

    private func full(_ name: String) -> String { "\(path)/\(name)" }

    // MARK: The manifest

    private func manifest() throws(CommandFailure) -> Set<String> {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try FileBytes.read(full(Self.manifestName)) } catch {
            guard error.isNotFound else { throw CommandFailure(error) }
            return []
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.first == Self.manifestHead else { return [] }
        return Set(lines.dropFirst().filter(Self.isInside))
    }

    /// Whether a name from the manifest stays in the folder, whoever wrote it there.
    private static func isInside(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                $0 != ".." && $0 != "." && !$0.isEmpty
            }
    }

    private func writeManifest(_ names: Set<String>) throws(CommandFailure) {
        let text = ([Self.manifestHead] + names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            .joined(separator: "\n")
        _ = try replace(full(Self.manifestName), with: Array((text + "\n").utf8), isPresent: true)
    }

    // MARK: Files

    private func makeFolders(for files: [SiteFile]) throws(CommandFailure) {
        var folders: Set<String> = [path]
        for file in files {
            var parts = file.path.split(separator: "/").dropLast()
            while !parts.isEmpty {
                folders.insert(full(parts.joined(separator: "/")))
                parts.removeLast()
            }
        }
        for folder in folders.sorted() {
            guard mkdir(folder, 0o777) != 0 else { continue }
            let code = errno
            guard code != EEXIST || !FileStatus.isFolder(folder) else { continue }
            throw CommandFailure(
                code == EEXIST ? .notAFolder(folder) : FileError(.write, path: folder, code: code))
        }
    }

    /// Writes a file unless it holds these bytes already; says whether it did. A file that is there is replaced whole,
    /// so that a reader of the site never sees a part of it.
    private func replace(_ path: String, with bytes: [UInt8], isPresent: Bool) throws(CommandFailure) -> Bool
    {
        if isPresent, Self.holds(path, bytes) { return false }
        let name = isPresent ? path + ".faq-new" : path
        let file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw CommandFailure(FileError(.write, path: path)) }
        defer { close(file) }
        do throws(FileError) {
            try OpenFile(borrowing: file, name: path).write(bytes)
            guard !isPresent || rename(name, path) == 0 else { throw FileError(.rename, path: path) }
        } catch {
            unlink(name)
            throw CommandFailure(error)
        }
        return true
    }

    private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        do throws(FileError) {
            guard try FileStatus(of: FilePath(path)).byteCount == bytes.count else { return false }
            return try FileBytes.read(path) == bytes
        } catch {
            return false
        }
    }

    /// Removes a file of an earlier export, and its folder when that is empty now.
    private func remove(_ name: String) -> Bool {
        guard unlink(full(name)) == 0 else { return false }
        var parts = name.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir(full(parts.joined(separator: "/"))) == 0 { parts.removeLast() }
        return true
    }

    // MARK: Images

    /// An image of the content; `nil`, with the reason, when it cannot go into the site.
    private func image(_ name: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        func refuse(_ code: String, _ message: String) -> [UInt8]? {
            diagnostics.append(
                Diagnostic(severity: .warning, code: code, file: name, line: nil, message: message))
            return nil
        }
        guard let contentFolder, let root = Self.resolved(contentFolder),
            let file = Self.resolved("\(contentFolder)/\(name)")
        else {
            return refuse("missing-image", "there is no such image")
        }
        guard file.hasPrefix(root == "/" ? root : root + "/") else {
            return refuse("image-outside", "the image is a link out of the knowledge base")
        }
        let bytes: [UInt8]
        do throws(FileError) {
            // A pipe or a device may never end, or may not even open.
            let status = try FileStatus(of: FilePath(file))
            guard status.kind == .file else { return refuse("missing-image", "the image is no regular file") }
            guard status.byteCount <= Self.mostImageBytes else {
                let megabytes = Self.mostImageBytes / 1_000_000
                return refuse("large-image", "the image has more than \(megabytes) MB; make it smaller")
            }
            bytes = try FileBytes.read(file)
        } catch {
            return refuse("missing-image", "the image cannot be read: \(error.reason)")
        }
        guard PassiveImage.isPassive(bytes, named: name) else {
            return refuse(
                "active-image",
                "the file is no bitmap, nor an SVG of shapes, text and styles alone; it might run in the site"
            )
        }
        return bytes
    }

    /// The largest image that a site takes over, in bytes.
    private static let mostImageBytes = 32_000_000

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
