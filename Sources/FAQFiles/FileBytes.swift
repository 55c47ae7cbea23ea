package import FAQModel

/// Reads whole files.
package enum FileBytes {
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        try read(FilePath(path))
    }

    package static func read(_ path: FilePath) throws(FileError) -> [UInt8] {
        try readToEnd(OpenFile(reading: path))
    }

    /// Reads an open file, pipe or terminal up to its end.
    package static func readToEnd(_ file: OpenFile) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        let expected = expectedCount(of: file)
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
            if chunk.count < room { return bytes }
        }
    }

    /// One more than the file has, so that the end is seen without reading into another buffer.
    private static func expectedCount(of file: OpenFile) -> Int {
        do throws(FileError) {
            let byteCount = try file.status().byteCount
            return byteCount > 0 ? byteCount + 1 : 65_536
        } catch {
            return 65_536
        }
    }
}
