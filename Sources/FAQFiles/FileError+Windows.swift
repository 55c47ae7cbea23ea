#if os(Windows)
    package import FAQModel
    internal import WinSDK

    extension FileError {
        /// An error that the system just reported to `GetLastError`, unless another code is given.
        package init(_ operation: Operation, path: String, code: Int32 = lastErrorCode) {
            self.init(operation, path: path, code: code, reason: Self.message(of: code))
        }

        package static var lastErrorCode: Int32 { Int32(bitPattern: GetLastError()) }

        /// The file does not hold what its beginning says, as an archive that is cut off.
        package static func damaged(_ path: String) -> FileError {
            FileError(
                .read, path: path, code: Int32(ERROR_INVALID_DATA), reason: "the file is damaged")
        }

        /// The file ends before what its beginning promises.
        package static func cutOff(_ path: String) -> FileError {
            FileError(.read, path: path, code: Int32(ERROR_HANDLE_EOF), reason: "the file is cut off")
        }

        /// What is packed in the file is out of proportion to it.
        package static func expandsTooMuch(_ path: String, times: Int) -> FileError {
            FileError(
                .read, path: path, code: Int32(ERROR_ARITHMETIC_OVERFLOW),
                reason: "it unpacks to more than \(times) times its size")
        }

        /// There is no memory for what reading the file takes.
        package static func outOfMemory(_ path: String) -> FileError {
            FileError(.read, path: path, code: Int32(ERROR_NOT_ENOUGH_MEMORY))
        }

        /// The file has more bytes than are of use.
        package static func tooLarge(_ path: String, limit: Int) -> FileError {
            FileError(
                .read, path: path, code: Int32(ERROR_FILE_TOO_LARGE),
                reason: "the file is too large; at most \(limit) bytes of such a file are read")
        }

        /// Whether the file has more bytes than are of use.
        package var isTooLarge: Bool { code == Int32(ERROR_FILE_TOO_LARGE) && operation == .read }

        /// A folder was to be here, and something else is.
        package static func notAFolder(_ path: String) -> FileError {
            FileError(.write, path: path, code: Int32(ERROR_DIRECTORY))
        }

        /// A file was to be here, and there is a folder.
        static func isAFolder(_ path: String) -> FileError {
            FileError(.write, path: path, code: Int32(ERROR_DIRECTORY_NOT_SUPPORTED))
        }

        /// Links lead in a circle.
        static func tooManyLinks(_ path: String) -> FileError {
            FileError(.open, path: path, code: Int32(ERROR_CANT_RESOLVE_FILENAME))
        }

        /// Whether there is something of this name already.
        var isAlreadyThere: Bool { code == Int32(ERROR_FILE_EXISTS) || code == Int32(ERROR_ALREADY_EXISTS) }
        /// Whether there is no such file.
        package var isNotFound: Bool {
            code == Int32(ERROR_FILE_NOT_FOUND) || code == Int32(ERROR_PATH_NOT_FOUND)
        }
        /// Whether the system knows no name as long as this.
        package var isNameTooLong: Bool { code == Int32(ERROR_FILENAME_EXCED_RANGE) }
        /// Whether the file does not hold what its beginning says.
        package var isDamaged: Bool { code == Int32(ERROR_INVALID_DATA) && operation == .read }
        /// Whether the file ends too early.
        package var isCutOff: Bool { code == Int32(ERROR_HANDLE_EOF) && operation == .read }
        /// Whether what is packed in the file is out of proportion to it.
        package var isOutOfProportion: Bool {
            code == Int32(ERROR_ARITHMETIC_OVERFLOW) && operation == .read
        }
        /// Whether the system lacks memory for it.
        package var isOutOfMemory: Bool { code == Int32(ERROR_NOT_ENOUGH_MEMORY) }
        /// Whether nobody reads what is written.
        package var isBrokenPipe: Bool { code == Int32(ERROR_BROKEN_PIPE) || code == Int32(ERROR_NO_DATA) }

        private static func message(of code: Int32) -> String {
            let flags = DWORD(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS)
            // Without a language the system's own would be taken; 0x409 is English (United States).
            for language: DWORD in [0x409, 0] {
                let units = [WCHAR](unsafeUninitializedCapacity: 512) { buffer, count in
                    count = Int(
                        FormatMessageW(
                            flags, nil, DWORD(bitPattern: code), language, buffer.baseAddress,
                            DWORD(buffer.count), nil))
                }
                let text = String(decoding: units, as: UTF16.self)
                let end = text.lastIndex { !$0.isWhitespace && $0 != "." }
                if let end { return String(text[...end]) }
            }
            return "error \(code)"
        }
    }
#endif
