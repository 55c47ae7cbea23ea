#if os(Windows)
    internal import FAQModel
    internal import WinSDK

    /// What lies in one folder.
    enum FolderListing {
        /// Names and kinds, in the order of the file system.
        static func items(of folder: FilePath) throws(FileError) -> [(name: [UInt8], kind: FileStatus.Kind)] {
            var found = WIN32_FIND_DATAW()
            let pattern = folder.appending(Array("*".utf8))
            let search = pattern.withSystemText { FindFirstFileW($0, &found) }
            guard let search, search != INVALID_HANDLE_VALUE else {
                throw FileError(.list, path: folder.text)
            }
            defer { FindClose(search) }
            var items: [(name: [UInt8], kind: FileStatus.Kind)] = []
            repeat {
                let name = withUnsafeBytes(of: &found.cFileName) { raw in
                    String(decoding: raw.bindMemory(to: WCHAR.self).prefix { $0 != 0 }, as: UTF16.self)
                }
                guard name != ".", name != ".." else { continue }
                items.append((Array(name.utf8), FileStatus.kind(attributes: found.dwFileAttributes)))
            } while FindNextFileW(search, &found)
            let code = FileError.lastErrorCode
            guard code == Int32(ERROR_NO_MORE_FILES) else {
                throw FileError(.list, path: folder.text, code: code)
            }
            return items
        }
    }
#endif
