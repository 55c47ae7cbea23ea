#if os(Windows)
    internal import FAQModel
    internal import WinSDK

    extension FileMapping {
        static func map(_ file: OpenFile, byteCount: Int) throws(FileError) -> UnsafeRawBufferPointer {
            guard let mapping = CreateFileMappingW(file.handle, nil, DWORD(PAGE_READONLY), 0, 0, nil) else {
                throw FileError(.map, path: file.name)
            }
            // The view holds the mapping, which holds the file.
            defer { CloseHandle(mapping) }
            guard let address = MapViewOfFile(mapping, DWORD(FILE_MAP_READ), 0, 0, SIZE_T(byteCount)) else {
                throw FileError(.map, path: file.name)
            }
            return UnsafeRawBufferPointer(start: address, count: byteCount)
        }

        static func unmap(_ bytes: UnsafeRawBufferPointer) {
            UnmapViewOfFile(bytes.baseAddress)
        }
    }
#endif
