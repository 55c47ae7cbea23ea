internal import Glibc

/// Writes a file so that readers see the old content or the new, never a part.
package enum FileReplacement {
    /// Writes under a temporary name beside `path`, forces the bytes to disk, then renames.
    package static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(FileError) {
        let temporary = "\(path).\(getpid()).tmp"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw FileError(.open, path: path) }
        do throws(FileError) {
            try writeAll(bytes, to: file, path: path)
            guard fsync(file) == 0 else { throw FileError(.write, path: path) }
        } catch {
            close(file)
            unlink(temporary)
            throw error
        }
        guard close(file) == 0, rename(temporary, path) == 0 else {
            let error = FileError(.rename, path: path)
            unlink(temporary)
            throw error
        }
        syncFolder(of: path)
    }

    /// Makes the new name itself last; a file system that cannot do so is left alone.
    static func syncFolder(of path: String) {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }

    /// Writes everything to an open file, however many calls it takes.
    package static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String)
        throws(FileError)
    {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(.write, path: path)
            }
            rest = rest.dropFirst(count)
        }
    }
}
