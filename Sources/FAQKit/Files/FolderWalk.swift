internal import Glibc

/// The Markdown files below a folder.
struct FolderWalk: Sendable {
    struct Found: Sendable {
        var path: FilePath
        /// Relative to the folder, with `/` between folders.
        var name: [UInt8]
    }

    /// Ordered by the bytes of their names, whatever the file system's order.
    private(set) var files: [Found] = []
    /// Folders below that cannot be listed.
    private(set) var failures: [FileError] = []

    static let extensions = [".md", ".markdown", ".mdx"]

    /// Folders of other people's work, which knowledge bases do not mean.
    private static let vendored: Set<String> = [
        "node_modules", "bower_components", "jspm_packages", "vendor", "third_party", "Pods", "Carthage",
        "__pycache__", "venv",
    ]

    /// Lists the folder and those below it; hidden and vendored folders are skipped, links to folders not followed.
    ///
    /// - Throws: when `root` itself cannot be listed.
    init(_ root: FilePath) throws(FileError) {
        var pending: [(path: FilePath, name: [UInt8])] = [(root, [])]
        while let folder = pending.popLast() {
            do throws(FileError) {
                for item in try Self.items(of: folder.path) {
                    let path = folder.path.appending(item.name)
                    let name = folder.name.isEmpty ? item.name : folder.name + [UInt8(ascii: "/")] + item.name
                    switch item.kind {
                    case .folder: pending.append((path, name))
                    case .file: files.append(Found(path: path, name: name))
                    }
                }
            } catch {
                guard !folder.name.isEmpty else { throw error }
                failures.append(
                    FileError(
                        error.operation, path: String(decoding: folder.name, as: UTF8.self), code: error.code)
                )
            }
        }
        files.sort { $0.name.lexicographicallyPrecedes($1.name) }
        failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private struct Item {
        enum Kind { case file, folder }
        var name: [UInt8]
        var kind: Kind
    }

    private static func items(of folder: FilePath) throws(FileError) -> [Item] {
        guard let stream = folder.withCString({ opendir($0) }) else {
            throw FileError(.list, path: folder.text)
        }
        defer { closedir(stream) }
        var items: [Item] = []
        while let entry = readdir(stream) {
            let type = Int32(entry.pointee.d_type)
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard name.first != UInt8(ascii: ".") else { continue }
            let path = folder.appending(name)
            if type == Int32(DT_DIR) || (type == Int32(DT_UNKNOWN) && isFolder(path)) {
                if !vendored.contains(String(decoding: name, as: UTF8.self)) {
                    items.append(Item(name: name, kind: .folder))
                }
            } else if FilePath(String(decoding: name, as: UTF8.self)).hasExtension(extensions),
                type == Int32(DT_REG) || isFile(path)
            {
                items.append(Item(name: name, kind: .file))
            }
        }
        return items
    }

    /// Whether the path is a folder, not a link to one.
    private static func isFolder(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func isFile(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
