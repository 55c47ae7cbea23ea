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
            FileError(.read, path: path, code: EBADMSG, reason: "the file is damaged")
        }

        /// The file ends before what its beginning promises.
        package static func cutOff(_ path: String) -> FileError {
            FileError(.read, path: path, code: ENODATA, reason: "the file is cut off")
        }

        /// What is packed in the file is out of proportion to it.
        package static func expandsTooMuch(_ path: String, times: Int) -> FileError {
            FileError(
                .read, path: path, code: EOVERFLOW, reason: "it unpacks to more than \(times) times its size")
        }

        /// There is no memory for what reading the file takes.
        package static func outOfMemory(_ path: String) -> FileError {
            FileError(.read, path: path, code: ENOMEM)
        }

        /// The file has more bytes than are of use.
        package static func tooLarge(_ path: String, limit: Int) -> FileError {
            FileError(
                .read, path: path, code: EFBIG,
                reason: "the file is too large; at most \(limit) bytes of such a file are read")
        }

        /// Whether the file has more bytes than are of use.
        package var isTooLarge: Bool { code == EFBIG && operation == .read }

        /// A folder was to be here, and something else is.
        package static func notAFolder(_ path: String) -> FileError {
            FileError(.write, path: path, code: ENOTDIR)
        }

        /// A file was to be here, and there is a folder.
        static func isAFolder(_ path: String) -> FileError {
            FileError(.write, path: path, code: EISDIR)
        }

        /// Links lead in a circle.
        static func tooManyLinks(_ path: String) -> FileError {
            FileError(.open, path: path, code: ELOOP)
        }

        /// Whether there is something of this name already.
        var isAlreadyThere: Bool { code == EEXIST }
        /// Whether there is no such file.
        package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
        /// Whether the system knows no name as long as this.
        package var isNameTooLong: Bool { code == ENAMETOOLONG }
        /// Whether the file does not hold what its beginning says.
        package var isDamaged: Bool { code == EBADMSG && operation == .read }
        /// Whether the file ends too early.
        package var isCutOff: Bool { code == ENODATA && operation == .read }
        /// Whether what is packed in the file is out of proportion to it.
        package var isOutOfProportion: Bool { code == EOVERFLOW && operation == .read }
        /// Whether the system lacks memory for it.
        package var isOutOfMemory: Bool { code == ENOMEM }
        /// Whether nobody reads what is written.
        package var isBrokenPipe: Bool { code == EPIPE }
    }
#endif
