package import FAQModel

#if canImport(Glibc)
    internal import CLinux
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Android)
    internal import Android
#endif

#if !os(Windows)
    /// A folder that is held open while what is in it is changed.
    package final class FolderContents: Sendable {
        private let path: FilePath
        private let descriptor: Int32

        /// - Returns: `nil` when another process has locked the folder.
        /// - Throws: when it cannot be opened. File systems that know no locks are written to without.
        package static func locked(_ path: FilePath) throws(FileError) -> FolderContents? {
            let folder = try FolderContents(path)
            let failed = SystemCall.retrying { flock(folder.descriptor, LOCK_EX | LOCK_NB) }
            return failed != 0 && errno == EWOULDBLOCK ? nil : folder
        }

        private init(_ path: FilePath) throws(FileError) {
            let descriptor = path.withSystemText { path in
                SystemCall.retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            }
            guard descriptor >= 0 else { throw FileError(.list, path: path.text) }
            self.path = path
            self.descriptor = descriptor
        }

        deinit { close(descriptor) }

        /// Forces all that was written below the folder to disk: one call, where one for each of thousands of files would
        /// take a minute.
        package func synchronize() throws(FileError) {
            #if canImport(Glibc)
                let failed = SystemCall.retrying { syncfs(descriptor) }
                guard failed == 0 else { throw FileError(.write, path: path.text) }
            #else
                sync()
            #endif
        }

        /// Makes the names in the folder itself last.
        package func synchronizeNames() throws(FileError) {
            guard SystemCall.retrying({ fsync(descriptor) }) == 0 else {
                throw FileError(.write, path: path.text)
            }
        }
    }
#endif
