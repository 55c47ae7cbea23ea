package import FAQModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Android)
    internal import Android
#endif

/// Writes a file piece by piece; readers see the old content until ``finish(header:)``.
///
/// On Linux, where the file system can do so, the new file has no name until it is complete, so that nothing is left of
/// it however the process ends. Elsewhere it has a temporary name beside the old one.
package final class StreamedFile {
    private let path: FilePath
    private let temporary: FilePath
    private let file: OpenFile
    private var hasTemporaryName: Bool
    private var failure: FileError?

    package init(replacing path: String) throws(FileError) {
        self.path = FilePath(path)
        temporary = FilePath("\(path).\(NewFile.processNumber).tmp")
        if let unnamed = NewFile.unnamed(for: self.path) {
            file = unnamed
            hasTemporaryName = false
        } else {
            file = try NewFile.create(temporary, for: self.path)
            hasTemporaryName = true
        }
    }

    deinit {
        if hasTemporaryName { NewFile.remove(temporary) }
    }

    package func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { append($0) }
    }

    /// Appends bytes. What fails here is thrown by ``finish(header:)``.
    package func append(_ bytes: UnsafeRawBufferPointer) {
        if failure != nil { return }
        do throws(FileError) { try file.write(bytes) } catch { failure = error }
    }

    /// Puts `header` over the first bytes. Returns where the content can be read until ``finish(header:)``.
    package func content(header: [UInt8]) throws(FileError) -> FilePath {
        if let failure { throw failure }
        try file.overwriteFront(with: header)
        return hasTemporaryName ? temporary : NewFile.path(ofUnnamed: file)
    }

    /// Puts `header` over the first bytes, forces everything to disk, and gives the file its name.
    package func finish(header: [UInt8] = []) throws(FileError) {
        if let failure { throw failure }
        try file.overwriteFront(with: header)
        try file.synchronize()
        if !hasTemporaryName {
            // Only renaming replaces a file, and it takes a name to rename.
            try NewFile.name(file, temporary, for: path)
            hasTemporaryName = true
        }
        try file.finish()
        try NewFile.rename(temporary, to: path)
        hasTemporaryName = false
        NewFile.synchronizeFolder(of: path)
    }
}
