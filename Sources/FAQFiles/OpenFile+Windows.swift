#if os(Windows)
    package import FAQModel
    internal import WinSDK

    /// A file, pipe or terminal that is open.
    package final class OpenFile: ByteStream {
        /// Stands for the file in errors.
        let name: String
        let handle: HANDLE?
        private var isOwned: Bool

        /// Takes over a handle, which is closed in the end.
        init(owning handle: HANDLE, name: String) {
            self.handle = handle
            self.name = name
            isOwned = true
        }

        private init(standard number: DWORD, name: String) {
            handle = GetStdHandle(number)
            self.name = name
            isOwned = false
        }

        /// Opens a file for reading. Others may replace it meanwhile.
        package convenience init(reading path: FilePath) throws(FileError) {
            let handle = path.withSystemText { name in
                CreateFileW(
                    name, DWORD(GENERIC_READ), DWORD(FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE),
                    nil, DWORD(OPEN_EXISTING), DWORD(FILE_ATTRIBUTE_NORMAL), nil)
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else { throw FileError(.open, path: path.text) }
            self.init(owning: handle, name: path.text)
        }

        /// Opens what is no regular file, such as a device or a pipe, to write into it.
        convenience init(writingInto path: FilePath, name: String) throws(FileError) {
            let handle = path.withSystemText { path in
                CreateFileW(
                    path, DWORD(GENERIC_WRITE), DWORD(FILE_SHARE_READ | FILE_SHARE_WRITE), nil,
                    DWORD(OPEN_EXISTING), DWORD(FILE_ATTRIBUTE_NORMAL), nil)
            }
            guard let handle, handle != INVALID_HANDLE_VALUE else { throw FileError(.open, path: name) }
            self.init(owning: handle, name: name)
        }

        deinit {
            if isOwned { CloseHandle(handle) }
        }

        package static func standardInput(name: String) -> OpenFile {
            OpenFile(standard: STD_INPUT_HANDLE, name: name)
        }
        package static func standardOutput(name: String) -> OpenFile {
            OpenFile(standard: STD_OUTPUT_HANDLE, name: name)
        }
        package static func standardError(name: String) -> OpenFile {
            OpenFile(standard: STD_ERROR_HANDLE, name: name)
        }

        package func status() throws(FileError) -> FileStatus {
            guard let handle else { throw FileError(.open, path: name, code: Int32(ERROR_INVALID_HANDLE)) }
            return try FileStatus(handle, path: name)
        }

        package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
            var count: DWORD = 0
            if ReadFile(handle, buffer.baseAddress, DWORD(clamping: buffer.count), &count, nil) {
                return Int(count)
            }
            let code = FileError.lastErrorCode
            // The writer's end of a pipe is closed: that is the end of what it had to say.
            if code == Int32(ERROR_BROKEN_PIPE) || code == Int32(ERROR_HANDLE_EOF) { return 0 }
            throw FileError(.read, path: name, code: code)
        }

        package var wouldWait: Bool {
            guard GetFileType(handle) == DWORD(FILE_TYPE_PIPE) else { return false }
            var available: DWORD = 0
            return PeekNamedPipe(handle, nil, 0, nil, &available, nil) && available == 0
        }

        /// Writes everything, however many calls it takes.
        package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
            var rest = bytes[...]
            while !rest.isEmpty {
                var count: DWORD = 0
                let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
                guard WriteFile(handle, start, DWORD(clamping: rest.count), &count, nil) else {
                    throw FileError(.write, path: name)
                }
                rest = rest.dropFirst(Int(count))
            }
        }

        /// Puts bytes over the first ones.
        func overwriteFront(with bytes: [UInt8]) throws(FileError) {
            guard !bytes.isEmpty else { return }
            guard SetFilePointerEx(handle, LARGE_INTEGER(), nil, DWORD(FILE_BEGIN)) else {
                throw FileError(.write, path: name)
            }
            try write(bytes)
            guard SetFilePointerEx(handle, LARGE_INTEGER(), nil, DWORD(FILE_END)) else {
                throw FileError(.write, path: name)
            }
        }

        /// Forces everything to disk.
        func synchronize() throws(FileError) {
            guard FlushFileBuffers(handle) else { throw FileError(.write, path: name) }
        }

        /// Closes the file, which may be the moment at which the system reports what it could not write.
        package func finish() throws(FileError) {
            guard isOwned else { return }
            isOwned = false
            guard CloseHandle(handle) else { throw FileError(.write, path: name) }
        }
    }
#endif
