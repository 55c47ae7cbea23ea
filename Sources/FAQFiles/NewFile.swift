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

/// What the system does for a file that is to replace another, or to come to stand where there is none.
enum NewFile {
    /// A name for a file that is not complete yet, beside the one it is for. Short, so that it fits wherever that one does.
    static func temporaryName(beside path: FilePath) -> FilePath {
        let number = UInt64.random(in: .min ... .max)
        return path.folder.appending(Array(".faq-\(String(number, radix: 36)).tmp".utf8))
    }

    /// Makes something under a temporary name; with another when somebody has that one.
    static func named<Result>(
        beside path: FilePath, _ make: (FilePath) throws(FileError) -> Result
    ) throws(FileError) -> (result: Result, name: FilePath) {
        while true {
            let name = temporaryName(beside: path)
            do throws(FileError) { return (try make(name), name) } catch {
                if error.isAlreadyThere { continue }
                // What failed may have happened nonetheless.
                remove(name)
                throw error
            }
        }
    }
}

extension OpenFile {
    /// A new, empty file, with the permissions of another whose place it is to take, if that is there.
    package convenience init(creating path: FilePath, replacing old: FilePath) throws(FileError) {
        try self.init(new: path, isPrivate: false, for: old)
        try takeOverPermissions(of: old)
    }
}

#if !os(Windows)
    extension NewFile {
        fileprivate static func mode(isPrivate: Bool) -> mode_t { isPrivate ? 0o600 : 0o666 }

        static func remove(_ path: FilePath) {
            _ = path.withSystemText { path in SystemCall.retrying { unlink(path) } }
        }

        static func rename(_ path: FilePath, to target: FilePath) throws(FileError) {
            let failed = path.withSystemText { path in
                target.withSystemText { target in SystemCall.retrying { systemRename(path, target) } }
            }
            guard failed == 0 else { throw FileError(.rename, path: target.text) }
        }

        /// Makes a new name itself last. File systems that know no such thing, and folders that nobody may read, are left
        /// alone.
        static func synchronizeFolder(of path: FilePath) throws(FileError) {
            let folder = path.folder.withSystemText { path in
                SystemCall.retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            }
            guard folder >= 0 else {
                guard errno == EACCES || errno == EPERM else { throw FileError(.write, path: path.text) }
                return
            }
            let failed = SystemCall.retrying { fsync(folder) }
            let code = errno
            close(folder)
            guard failed == 0 || code == EINVAL || code == ENOTSUP || code == EROFS else {
                throw FileError(.write, path: path.text, code: code)
            }
        }
    }

    extension OpenFile {
        /// A new, empty file. Errors speak of the file it is for.
        ///
        /// - Parameter isPrivate: for nobody else to read yet.
        convenience init(new path: FilePath, isPrivate: Bool, for target: FilePath) throws(FileError) {
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let descriptor = path.withSystemText { path in
                SystemCall.retrying { open(path, flags, NewFile.mode(isPrivate: isPrivate)) }
            }
            guard descriptor >= 0 else { throw FileError(.open, path: target.text) }
            self.init(owning: descriptor, name: target.text)
        }

        /// Gives a new file the owner and the permissions of the one that it replaces, as far as the system allows. Where
        /// the group cannot be kept, it gets no more than everybody: nobody can read the new file who could not read the
        /// old one.
        func takeOverPermissions(of old: FilePath) throws(FileError) {
            var wanted = stat()
            var own = stat()
            let failed = old.withSystemText { old in SystemCall.retrying { stat(old, &wanted) } }
            // There is none, or none any more: then there is nothing to take over.
            guard failed == 0 else { return }
            guard SystemCall.retrying({ fstat(descriptor, &own) }) == 0 else {
                throw FileError(.write, path: name)
            }
            var mode = wanted.st_mode & 0o777
            if own.st_gid != wanted.st_gid, fchown(descriptor, uid_t.max, wanted.st_gid) != 0 {
                mode = mode & ~0o070 | (mode & 0o007) << 3
            }
            if own.st_uid != wanted.st_uid { _ = fchown(descriptor, wanted.st_uid, gid_t.max) }
            guard SystemCall.retrying({ fchmod(descriptor, mode) }) == 0 else {
                throw FileError(.write, path: name)
            }
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
        static func unnamed(for path: FilePath, isPrivate: Bool) -> OpenFile? {
            guard access(openFiles, X_OK) == 0 else { return nil }
            let descriptor = path.folder.withSystemText { folder in
                SystemCall.retrying {
                    open(folder, __O_TMPFILE | O_WRONLY | O_CLOEXEC, mode(isPrivate: isPrivate))
                }
            }
            return descriptor < 0 ? nil : OpenFile(owning: descriptor, name: path.text)
        }

        static func path(ofUnnamed file: OpenFile) -> FilePath {
            FilePath("\(openFiles)/\(file.descriptor)")
        }

        /// Gives a file without a name one.
        static func name(_ file: OpenFile, _ name: FilePath, for target: FilePath) throws(FileError) {
            let failed = self.path(ofUnnamed: file).withSystemText { unnamed in
                name.withSystemText { name in
                    SystemCall.retrying { linkat(AT_FDCWD, unnamed, AT_FDCWD, name, AT_SYMLINK_FOLLOW) }
                }
            }
            guard failed == 0 else { throw FileError(.rename, path: target.text) }
        }
    }
#else
    // Files without a name are a thing of Linux; its other C libraries do without.
    extension NewFile {
        static func unnamed(for path: FilePath, isPrivate: Bool) -> OpenFile? { nil }

        static func path(ofUnnamed file: OpenFile) -> FilePath { FilePath(file.name) }

        static func name(_ file: OpenFile, _ name: FilePath, for target: FilePath) throws(FileError) {}
    }
#endif
