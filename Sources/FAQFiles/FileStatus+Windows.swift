#if os(Windows)
    package import FAQModel
    internal import WinSDK

    extension FileStatus {
        /// Asks for what stands at a path.
        package init(of path: FilePath, links: Links = .followed) throws(FileError) {
            // Without a right to the content: a file that others hold open is found, too. Folders open only as backups.
            let flags =
                DWORD(FILE_FLAG_BACKUP_SEMANTICS)
                | (links == .followed ? 0 : DWORD(FILE_FLAG_OPEN_REPARSE_POINT))
            let handle = path.withSystemText { name in
                CreateFileW(
                    name, DWORD(FILE_READ_ATTRIBUTES),
                    DWORD(FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE), nil, DWORD(OPEN_EXISTING),
                    flags, nil)
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else { throw FileError(.open, path: path.text) }
            defer { CloseHandle(handle) }
            try self.init(handle, path: path.text)
        }

        init(_ handle: HANDLE, path: String) throws(FileError) {
            var information = BY_HANDLE_FILE_INFORMATION()
            guard GetFileInformationByHandle(handle, &information) else { throw FileError(.open, path: path) }
            kind = Self.kind(attributes: information.dwFileAttributes)
            byteCount = Int(information.nFileSizeHigh) << 32 | Int(information.nFileSizeLow)
            device = UInt64(information.dwVolumeSerialNumber)
            number = UInt64(information.nFileIndexHigh) << 32 | UInt64(information.nFileIndexLow)
            modifiedSeconds = Int64(information.ftLastWriteTime.dwHighDateTime)
            modifiedFraction = Int64(information.ftLastWriteTime.dwLowDateTime)
        }

        static func kind(attributes: DWORD) -> Kind {
            if attributes & DWORD(FILE_ATTRIBUTE_REPARSE_POINT) != 0 { return .link }
            if attributes & DWORD(FILE_ATTRIBUTE_DIRECTORY) != 0 { return .folder }
            return attributes & DWORD(FILE_ATTRIBUTE_DEVICE) != 0 ? .other : .file
        }
    }
#endif
