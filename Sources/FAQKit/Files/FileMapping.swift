internal import Glibc

/// A file mapped read-only into memory for as long as this object lives.
///
/// The mapping is shared: replace the file by renaming a new one over it, as `FileReplacement` does, rather than by
/// writing into it.
final class FileMapping: @unchecked Sendable {
    // The bytes never change, so reading them from several threads is safe.
    let bytes: UnsafeRawBufferPointer

    init(path: FilePath) throws(FileError) {
        let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        guard file >= 0 else { throw FileError(.open, path: path.text) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileError(.open, path: path.text) }
        guard status.st_size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        let size = Int(status.st_size)
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), address != MAP_FAILED else {
            throw FileError(.map, path: path.text)
        }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
    }

    deinit {
        if let address = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
    }
}
