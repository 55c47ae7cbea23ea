#if os(Windows)
    internal import FAQModel
    internal import WinSDK

    /// What the system does for a file that is to replace another.
    enum NewFile {
        static var processNumber: DWORD { GetCurrentProcessId() }

        /// A file of this name, empty. Errors speak of the file it is to replace.
        static func create(_ path: FilePath, for replaced: FilePath) throws(FileError) -> OpenFile {
            let handle = path.withSystemText { name in
                CreateFileW(
                    name, DWORD(GENERIC_WRITE), DWORD(FILE_SHARE_READ | FILE_SHARE_DELETE), nil,
                    DWORD(CREATE_ALWAYS), DWORD(FILE_ATTRIBUTE_NORMAL), nil)
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else {
                throw FileError(.open, path: replaced.text)
            }
            return OpenFile(owning: handle, name: replaced.text)
        }

        static func remove(_ path: FilePath) {
            _ = path.withSystemText { DeleteFileW($0) }
        }

        /// A file that somebody has mapped cannot be replaced here: that is an error.
        static func rename(_ path: FilePath, to target: FilePath) throws(FileError) {
            let flags = DWORD(MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
            let isDone = path.withSystemText { path in
                target.withSystemText { target in MoveFileExW(path, target, flags) }
            }
            guard isDone else { throw FileError(.rename, path: target.text) }
        }

        /// Renaming with `MOVEFILE_WRITE_THROUGH` has done so.
        static func synchronizeFolder(of path: FilePath) {}
    }
#endif
