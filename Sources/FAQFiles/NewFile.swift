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

#if !os(Windows)
    /// What the system does for a file that is to replace another.
    enum NewFile {
        static var processNumber: Int32 { getpid() }

        /// A file of this name, empty. Errors speak of the file it is to replace.
        static func create(_ path: FilePath, for replaced: FilePath) throws(FileError) -> OpenFile {
            let descriptor = path.withSystemText { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
            guard descriptor >= 0 else { throw FileError(.open, path: replaced.text) }
            return OpenFile(owning: descriptor, name: replaced.text)
        }

        static func remove(_ path: FilePath) {
            _ = path.withSystemText { unlink($0) }
        }

        static func rename(_ path: FilePath, to target: FilePath) throws(FileError) {
            let failed = path.withSystemText { path in target.withSystemText { systemRename(path, $0) } }
            guard failed == 0 else { throw FileError(.rename, path: target.text) }
        }

        /// Makes a new name itself last; a file system that cannot do so is left alone.
        static func synchronizeFolder(of path: FilePath) {
            let folder = path.folder.withSystemText { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            guard folder >= 0 else { return }
            fsync(folder)
            close(folder)
        }
    }

    private func systemRename(_ path: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>) -> Int32 {
        rename(path, target)
    }
#endif

#if canImport(Glibc)
    extension NewFile {
        private static let openFiles = "/proc/self/fd"

        /// A file without a name in the folder of `path`; `nil` where the file system or the machine has no such thing.
        static func unnamed(for path: FilePath) -> OpenFile? {
            guard access(openFiles, X_OK) == 0 else { return nil }
            let descriptor = path.folder.withSystemText {
                open($0, __O_TMPFILE | O_WRONLY | O_CLOEXEC, 0o666)
            }
            return descriptor < 0 ? nil : OpenFile(owning: descriptor, name: path.text)
        }

        static func path(ofUnnamed file: OpenFile) -> FilePath {
            FilePath("\(openFiles)/\(file.descriptor)")
        }

        /// Gives a file without a name one, which nothing else keeps.
        static func name(_ file: OpenFile, _ name: FilePath, for replaced: FilePath) throws(FileError) {
            remove(name)
            let failed = self.path(ofUnnamed: file).withSystemText { unnamed in
                name.withSystemText { linkat(AT_FDCWD, unnamed, AT_FDCWD, $0, AT_SYMLINK_FOLLOW) }
            }
            guard failed == 0 else { throw FileError(.rename, path: replaced.text) }
        }
    }
#else
    // Files without a name are a thing of Linux; its other C libraries do without.
    extension NewFile {
        static func unnamed(for path: FilePath) -> OpenFile? { nil }

        static func path(ofUnnamed file: OpenFile) -> FilePath { FilePath(file.name) }

        static func name(_ file: OpenFile, _ name: FilePath, for replaced: FilePath) throws(FileError) {}
    }
#endif
