package import FAQModel

/// Writes a file piece by piece; readers see the old content until ``finish(header:)``.
///
/// On Linux, where the file system can do so, the new file has no name until it is complete, so that nothing is left of
/// it however the process ends. Elsewhere it has a temporary name beside the old one. It gets the permissions of the file
/// that it replaces. What is no file, as a device or a pipe, is not replaced: the content is written into it at the end.
package final class StreamedFile {
    /// What is replaced, or, of a stream, stands for the file in errors.
    private let path: FilePath
    private let file: OpenFile
    /// Where the finished content is copied to; `nil` for a file.
    private let stream: OpenFile?
    /// The name that the new file has for now, if it has one.
    private var temporary: FilePath?
    private var failure: FileError?

    package init(replacing path: String) throws(FileError) {
        let target = try OutputTarget(FilePath(path))
        let place: FilePath
        let isPrivate: Bool
        switch target {
        case .new(let path):
            (self.path, place, stream, isPrivate) = (path, path, nil, false)
        case .replaced(let path):
            (self.path, place, stream, isPrivate) = (path, path, nil, true)
        case .stream(let path):
            stream = try OpenFile(writingInto: path, name: path.text)
            (self.path, place, isPrivate) = (
                path, FilePath.temporaryFolder.appending(Array("faq".utf8)), true
            )
        }
        if let unnamed = NewFile.unnamed(for: place, isPrivate: isPrivate) {
            file = unnamed
        } else {
            let (created, name) = try NewFile.named(beside: place) { (name) throws(FileError) in
                try OpenFile(new: name, isPrivate: isPrivate, for: place)
            }
            (file, temporary) = (created, name)
        }
        if case .replaced(let path) = target { try file.takeOverPermissions(of: path) }
    }

    deinit {
        if let temporary { NewFile.remove(temporary) }
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
        return temporary ?? NewFile.path(ofUnnamed: file)
    }

    /// Puts `header` over the first bytes, forces everything to disk, and gives the file its name.
    package func finish(header: [UInt8] = []) throws(FileError) {
        let content = try content(header: header)
        if let stream {
            try Self.copy(content, into: stream)
            return try stream.finish()
        }
        try file.synchronize()
        let complete: FilePath
        if let temporary {
            complete = temporary
        } else {
            // Only renaming replaces a file, and it takes a name to rename.
            complete = try NewFile.named(beside: path) { (name) throws(FileError) in
                try NewFile.name(file, name, for: path)
            }.name
            temporary = complete
        }
        try file.finish()
        try NewFile.rename(complete, to: path)
        temporary = nil
        try NewFile.synchronizeFolder(of: path)
    }

    private static func copy(_ content: FilePath, into stream: OpenFile) throws(FileError) {
        let source = try OpenFile(reading: content)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try buffer.withUnsafeMutableBufferPointer { (buffer) throws(FileError) in
                try source.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if count == 0 { return }
            try buffer.withUnsafeBufferPointer { (buffer) throws(FileError) in
                try stream.write(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<count])))
            }
        }
    }
}
