internal import FAQModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Android)
    internal import Android
#endif

/// Where a file that is to be written comes to stand.
enum OutputTarget {
    /// A file of this name, to be replaced whole. A link is not replaced: it is what the link leads to.
    case replaced(FilePath)
    /// There is nothing of this name yet.
    case new(FilePath)
    /// A device, pipe or socket, which is written into: replacing it would take it from everybody else.
    case stream(FilePath)

    /// Links that lead to links, at most.
    private static let linkLimit = 40

    init(_ path: FilePath) throws(FileError) {
        switch try FileStatus.ifPresent(path)?.kind {
        case .folder: throw .isAFolder(path.text)
        case .other: self = .stream(path)
        case .file, .link:
            let isLink = try FileStatus(of: path, links: .notFollowed).kind == .link
            self = .replaced(isLink ? try path.withoutLinks() : path)
        case nil: self = .new(try Self.endOfLinks(path))
        }
    }

    /// The path itself, or what the links of which it is the first lead to at last, which is not there.
    private static func endOfLinks(_ path: FilePath) throws(FileError) -> FilePath {
        var path = path
        for _ in 0..<linkLimit {
            guard try FileStatus.ifPresent(path, links: .notFollowed)?.kind == .link else { return path }
            path = try path.linked()
        }
        throw .tooManyLinks(path.text)
    }
}

#if !os(Windows)
    extension FilePath {
        /// The path of the same file without links in it.
        func withoutLinks() throws(FileError) -> FilePath {
            guard let resolved = withSystemText({ realpath($0, nil) }) else {
                throw FileError(.open, path: text)
            }
            defer { free(resolved) }
            return FilePath(
                bytes: UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map(
                    UInt8.init(bitPattern:)))
        }

        /// What the link of this name leads to.
        func linked() throws(FileError) -> FilePath {
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = withSystemText { readlink($0, &buffer, buffer.count) }
            guard count > 0 else { throw FileError(.open, path: text) }
            let target = buffer[..<count].map(UInt8.init(bitPattern:))
            return target.first == UInt8(ascii: "/") ? FilePath(bytes: target) : folder.appending(target)
        }

        /// Where files that are not to stay may lie.
        static var temporaryFolder: FilePath {
            guard let folder = getenv("TMPDIR"), folder.pointee != 0 else { return FilePath("/tmp") }
            return FilePath(String(cString: folder))
        }
    }
#endif
