internal import Glibc

/// Writes a file piece by piece under a temporary name; readers see the old content until ``finish(header:)``.
final class StreamedFile {
    private let path: String
    private let temporary: String
    private let file: Int32
    private var failure: FileError?
    private var isFinished = false

    init(replacing path: String) throws(FileError) {
        self.path = path
        temporary = "\(path).\(getpid()).tmp"
        file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw FileError(.open, path: path) }
    }

    deinit {
        if isFinished { return }
        close(file)
        unlink(temporary)
    }

    /// Appends bytes. What fails here is thrown by ``finish(header:)``.
    func append(_ bytes: [UInt8]) {
        if failure != nil { return }
        do throws(FileError) {
            var error: FileError?
            bytes.withUnsafeBytes { bytes in
                do throws(FileError) {
                    try FileReplacement.writeAll(bytes, to: file, path: path)
                } catch let caught { error = caught }
            }
            if let error { throw error }
        } catch {
            failure = error
        }
    }

    /// Puts `header` over the first bytes, forces everything to disk, and gives the file its name.
    func finish(header: [UInt8]) throws(FileError) {
        if let failure { throw failure }
        guard pwrite(file, header, header.count, 0) == header.count, fsync(file) == 0 else {
            throw FileError(.write, path: path)
        }
        guard close(file) == 0, rename(temporary, path) == 0 else {
            let error = FileError(.rename, path: path)
            unlink(temporary)
            isFinished = true
            throw error
        }
        isFinished = true
        FileReplacement.syncFolder(of: path)
    }
}
