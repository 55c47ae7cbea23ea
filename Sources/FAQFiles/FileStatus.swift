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

/// What the system says about a file. Two equal values mean the same file, unchanged as far as can be told without
/// reading it.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file, folder, link, other
    }

    package enum Links: Sendable {
        case followed, notFollowed
    }

    package var kind: Kind
    package var byteCount: Int
    /// The volume, and the number of the file on it.
    package var device: UInt64
    package var number: UInt64
    /// The last change, in the units of the system.
    package var modifiedSeconds: Int64
    package var modifiedFraction: Int64

    /// What tells files apart, changed or not.
    package struct Identity: Hashable, Sendable {
        private let device: UInt64
        private let number: UInt64

        fileprivate init(_ status: FileStatus) {
            (device, number) = (status.device, status.number)
        }
    }

    package var identity: Identity { Identity(self) }

    /// Whether it is the same file, changed or not.
    package func isSameFile(as other: FileStatus) -> Bool {
        identity == other.identity
    }

    /// Asks for what stands at a path; `nil` when there is nothing.
    package static func ifPresent(_ path: FilePath, links: Links = .followed) throws(FileError) -> FileStatus?
    {
        do throws(FileError) { return try FileStatus(of: path, links: links) } catch {
            guard error.isNotFound else { throw error }
            return nil
        }
    }

    /// Whether there is a folder of this name, or a link to one.
    package static func isFolder(_ path: String) -> Bool { kind(path) == .folder }

    /// Whether there is a file of this name with an end, or a link to one: no pipe, no device.
    package static func isFile(_ path: String) -> Bool { kind(path) == .file }

    private static func kind(_ path: String) -> Kind? {
        do throws(FileError) { return try FileStatus(of: FilePath(path)).kind } catch { return nil }
    }
}

#if !os(Windows)
    extension FileStatus {
        /// Asks for what stands at a path.
        package init(of path: FilePath, links: Links = .followed) throws(FileError) {
            var status = stat()
            let failed = path.withSystemText { name in
                SystemCall.retrying { links == .followed ? stat(name, &status) : lstat(name, &status) }
            }
            guard failed == 0 else { throw FileError(.open, path: path.text) }
            self.init(status)
        }

        init(_ status: stat) {
            kind =
                switch status.st_mode & S_IFMT {
                case S_IFREG: .file
                case S_IFDIR: .folder
                case S_IFLNK: .link
                default: .other
                }
            byteCount = Int(status.st_size)
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
            #if canImport(Darwin)
                let modified = status.st_mtimespec
            #else
                let modified = status.st_mtim
            #endif
            modifiedSeconds = Int64(modified.tv_sec)
            modifiedFraction = Int64(modified.tv_nsec)
        }
    }
#endif
