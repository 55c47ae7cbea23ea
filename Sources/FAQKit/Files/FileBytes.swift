internal import Glibc

/// Reads whole files.
package enum FileBytes {
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        try read(FilePath(path))
    }

    static func read(_ path: FilePath) throws(FileError) -> [UInt8] {
        let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        guard file >= 0 else { throw FileError(.open, path: path.text) }
        defer { close(file) }
        return try readToEnd(file, path: path.text)
    }

    /// Reads an open file, pipe or terminal up to its end.
    package static func readToEnd(_ file: Int32, path: String) throws(FileError) -> [UInt8] {
        var status = stat()
        let expected = fstat(file, &status) == 0 && status.st_size > 0 ? Int(status.st_size) + 1 : 65_536
        var bytes: [UInt8] = []
        while true {
            let room = bytes.isEmpty ? expected : max(65_536, bytes.count)
            var code: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var result = 0
                repeat {
                    result = Glibc.read(file, buffer.baseAddress, buffer.count)
                } while result < 0 && errno == EINTR
                if result < 0 { code = errno }
                count = max(result, 0)
            }
            guard code == 0 else { throw FileError(.read, path: path, code: code) }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        }
    }
}
