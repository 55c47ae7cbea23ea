internal import Glibc

/// Writes a file piece by piece; readers see the old content until ``finish(header:)``.
///
/// Where the file system can do so, the new file has no name until it is complete, so that nothing is left of it
/// however the process ends. Elsewhere it has a temporary name beside the old one.
final class StreamedFile {
    private let path: String
    private let temporary: String
    private let file: Int32
    private var hasTemporaryName: Bool
    private var failure: FileError?
    private var isOpen = true

    init(replacing path: String) throws(FileError) {
        self.path = path
        temporary = "\(path).\(getpid()).tmp"
        let unnamed =
            access(Self.openFiles, X_OK) == 0
            ? open(Self.folder(of: path), __O_TMPFILE | O_WRONLY | O_CLOEXEC, 0o666) : -1
        hasTemporaryName = unnamed < 0
        file =
            unnamed < 0 ? open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) : unnamed
        guard file >= 0 else { throw FileError(.open, path: path) }
    }

    deinit {
        if isOpen { close(file) }
        if hasTemporaryName { unlink(temporary) }
    }

    func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { append($0) }
    }

    /// Appends bytes. What fails here is thrown by ``finish(header:)``.
    func append(_ bytes: UnsafeRawBufferPointer) {
        if failure != nil { return }
        do throws(FileError) { try FileReplacement.writeAll(bytes, to: file, path: path) } catch {
            failure = error
        }
    }

    /// Puts `header` over the first bytes. Returns where the content can be read until ``finish(header:)``.
    func content(header: [UInt8]) throws(FileError) -> FilePath {
        if let failure { throw failure }
        guard pwrite(file, header, header.count, 0) == header.count else {
            throw FileError(.write, path: path)
        }
        return FilePath(hasTemporaryName ? temporary : "\(Self.openFiles)/\(file)")
    }

    /// Puts `header` over the first bytes, forces everything to disk, and gives the file its name.
    func finish(header: [UInt8] = []) throws(FileError) {
        if let failure { throw failure }
        guard pwrite(file, header, header.count, 0) == header.count, fsync(file) == 0 else {
            throw FileError(.write, path: path)
        }
        if !hasTemporaryName {
            // Only renaming replaces a file, and it takes a name to rename.
            unlink(temporary)
            guard
                linkat(AT_FDCWD, "\(Self.openFiles)/\(file)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0
            else { throw FileError(.rename, path: path) }
            hasTemporaryName = true
        }
        isOpen = false
        guard close(file) == 0, rename(temporary, path) == 0 else { throw FileError(.rename, path: path) }
        hasTemporaryName = false
        syncFolder()
    }

    /// Makes the new name itself last; a file system that cannot do so is left alone.
    private func syncFolder() {
        let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static let openFiles = "/proc/self/fd"

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
    }
}
