package import FAQModel

/// Reads whole files.
package enum FileBytes {
    /// The most bytes that are read of any file into memory: 4 GiB.
    package static let mostBytes = Int(clamping: UInt64(4) << 30)

    package static func read(_ path: String, limit: Int = mostBytes) throws(FileError) -> [UInt8] {
        try read(FilePath(path), limit: limit)
    }

    /// - Parameter limit: the most bytes that are of use. A longer file is an error (``FileError/isTooLarge``) before any
    ///   memory is taken for it: what the system calls its length may be a thousand times what the disk holds.
    package static func read(_ path: FilePath, limit: Int = mostBytes) throws(FileError) -> [UInt8] {
        try readToEnd(OpenFile(reading: path), limit: limit)
    }

    /// Reads an open file, pipe or terminal up to its end; `limit` is as for ``read(_:limit:)-(FilePath,_)``.
    package static func readToEnd(_ file: OpenFile, limit: Int = mostBytes) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        let size = size(of: file)
        guard size <= limit else { throw .tooLarge(file.name, limit: limit) }
        // One more than the file has, so that the end is seen without reading into another buffer.
        let expected = size > 0 ? size + 1 : 65_536
        while true {
            let room = bytes.isEmpty ? expected : max(65_536, bytes.count)
            var failure: FileError?
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                do throws(FileError) {
                    count = try file.readAll(into: UnsafeMutableRawBufferPointer(buffer))
                } catch { failure = error }
            }
            if let failure { throw failure }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            guard bytes.count <= limit else { throw .tooLarge(file.name, limit: limit) }
            if chunk.count < room { return bytes }
        }
    }

    /// How many bytes the system says there are; 0 where it does not know.
    private static func size(of file: OpenFile) -> Int {
        do throws(FileError) { return try file.status().byteCount } catch { return 0 }
    }
}
