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

#if !os(Windows)
    extension FileError {
        /// An error that the system just reported in `errno`, unless another code is given.
        package init(_ operation: Operation, path: String, code: Int32 = errno) {
            let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
            self.init(operation, path: path, code: code, reason: reason)
        }

        /// The file does not hold what its beginning says, as an archive that is cut off.
        package static func damaged(_ path: String) -> FileError {
            FileError(.read, path: path, code: EBADMSG)
        }

        /// There is no memory for what reading the file takes.
        package static func outOfMemory(_ path: String) -> FileError {
            FileError(.read, path: path, code: ENOMEM)
        }

        /// A folder was to be here, and something else is.
        package static func notAFolder(_ path: String) -> FileError {
            FileError(.write, path: path, code: ENOTDIR)
        }

        /// Whether there is no such file.
        package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
        /// Whether the system knows no name as long as this.
        package var isNameTooLong: Bool { code == ENAMETOOLONG }
        /// Whether the system lacks memory for it.
        package var isOutOfMemory: Bool { code == ENOMEM }
        /// Whether nobody reads what is written.
        package var isBrokenPipe: Bool { code == EPIPE }
    }
#endif
