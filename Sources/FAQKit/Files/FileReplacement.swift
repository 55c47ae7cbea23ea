internal import Glibc

/// Writes a file so that readers see the old content or the new, never a part.
package enum FileReplacement {
    /// Writes a new file, forces its bytes to disk, then puts it in the place of the old one.
    package static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(FileError) {
        let file = try StreamedFile(replacing: path)
        file.append(bytes)
        try file.finish()
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
