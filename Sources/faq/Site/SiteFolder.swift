internal import FAQKit
internal import FAQModel
internal import FAQSite
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
    }

    static let manifestName = ".faq-export"
    private static let manifestHead = "faq export html 1"

    let path: String
    /// Where images of the content lie; `nil` when the content has no folder.
    let contentFolder: String?

    /// Writes what has changed and removes what an earlier export wrote and this one does not.
    func write(_ files: [SiteFile]) throws(CommandFailure) -> Outcome {
        var outcome = Outcome()
        let known = try manifest()
        try makeFolders(for: files)
        var names: Set<String> = []
        // Listed before they are written, so that an export that is interrupted does not disown its files.
        let all = known.union(files.map(\.path))
        try refuseForeignFiles(files, known: known)
        try writeManifest(all)
        for file in files {
            let bytes: [UInt8]
            switch file.content {
            case .bytes(let content): bytes = content
            case .copy(let source):
                guard let content = image(source, &outcome.diagnostics) else { continue }
                bytes = content
            }
            names.insert(file.path)
            if try replace(full(file.path), with: bytes) {
                outcome.written += 1
            } else {
                outcome.unchanged += 1
            }
        }
        for stale in known.subtracting(names).sorted() where remove(stale) { outcome.removed += 1 }
        if names != all { try writeManifest(names) }
        return outcome
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
        _ = try replace(full(Self.manifestName), with: Array((text + "\n").utf8))
    }

    /// A file of this name that no export wrote belongs to somebody else.
    private func refuseForeignFiles(_ files: [SiteFile], known: Set<String>) throws(CommandFailure) {
        for file in files where !known.contains(file.path) && isPresent(full(file.path)) {
            throw CommandFailure(
                status: .inputOutput, code: "foreign-file",
                message: UIText.current.foreignFile(full(file.path)))
        }
    }

    private func isPresent(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
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
            var status = stat()
            guard errno == EEXIST, stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw CommandFailure(FileError(.write, path: folder, code: errno == EEXIST ? ENOTDIR : errno))
            }
        }
    }

    /// Writes a file unless it holds these bytes already; says whether it did.
    private func replace(_ path: String, with bytes: [UInt8]) throws(CommandFailure) -> Bool {
        if Self.holds(path, bytes) { return false }
        let temporary = path + ".faq-new"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw CommandFailure(FileError(.write, path: path)) }
        let result: Result<Void, FileError> = bytes.withUnsafeBytes { buffer in
            do throws(FileError) {
                return .success(try FileReplacement.writeAll(buffer, to: file, path: path))
            } catch {
                return .failure(error)
            }
        }
        close(file)
        do throws(FileError) {
            try result.get()
            guard rename(temporary, path) == 0 else { throw FileError(.rename, path: path) }
        } catch {
            unlink(temporary)
            throw CommandFailure(error)
        }
        return true
    }

    private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, Int(status.st_size) == bytes.count else { return false }
        do throws(FileError) { return try FileBytes.read(path) == bytes } catch { return false }
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
        do throws(FileError) { bytes = try FileBytes.read(file) } catch {
            return refuse("missing-image", "the image cannot be read: \(error.reason)")
        }
        if name.hasSuffix(".svg"), !PassiveImage.isPassive(bytes) {
            return refuse("active-image", "the SVG image holds scripts or links; it would run in the site")
        }
        return bytes
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
