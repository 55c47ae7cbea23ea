#if os(Windows)
    internal import FAQModel
    internal import WinSDK

    extension FilePath {
        /// Links are for the system to follow here.
        func withoutLinks() throws(FileError) -> FilePath { self }

        func linked() throws(FileError) -> FilePath { self }

        /// Where files that are not to stay may lie.
        static var temporaryFolder: FilePath {
            let units = [WCHAR](unsafeUninitializedCapacity: Int(MAX_PATH) + 1) { buffer, count in
                count = Int(GetTempPathW(DWORD(buffer.count), buffer.baseAddress))
            }
            return FilePath(units.isEmpty ? "." : String(decoding: units, as: UTF16.self))
        }
    }
#endif
