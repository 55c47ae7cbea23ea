#if os(Windows)
    internal import FAQModel
    internal import WinSDK

    extension NewFile {
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
        static func synchronizeFolder(of path: FilePath) throws(FileError) {}
    }

    extension OpenFile {
        /// A new, empty file, with the permissions that its folder gives it. Errors speak of the file it is for.
        convenience init(new path: FilePath, isPrivate: Bool, for target: FilePath) throws(FileError) {
            let handle = path.withSystemText { name in
                CreateFileW(
                    name, DWORD(GENERIC_WRITE), DWORD(FILE_SHARE_READ | FILE_SHARE_DELETE), nil,
                    DWORD(CREATE_NEW), DWORD(FILE_ATTRIBUTE_NORMAL), nil)
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else {
                throw FileError(.open, path: target.text)
            }
            self.init(owning: handle, name: target.text)
        }

        /// Permissions are those of the folder here.
        func takeOverPermissions(of old: FilePath) throws(FileError) {}
    }
#endif
