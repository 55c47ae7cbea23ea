internal import FAQModel

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
    /// What lies in one folder.
    enum FolderListing {
        /// Names and kinds, in the order of the file system.
        static func items(of folder: FilePath) throws(FileError) -> [(name: [UInt8], kind: FileStatus.Kind)] {
            let stream = try open(folder)
            defer { closedir(stream) }
            var items: [(name: [UInt8], kind: FileStatus.Kind)] = []
            while true {
                // At the end as on failure there is no item; only `errno` tells.
                errno = 0
                guard let entry = readdir(stream) else {
                    if errno == EINTR { continue }
                    break
                }
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
                guard name != [UInt8(ascii: ".")], name != Array("..".utf8) else { continue }
                items.append((name, kind(Int32(entry.pointee.d_type), folder, name)))
            }
            guard errno == 0 else { throw FileError(.list, path: folder.text) }
            return items
        }

        private static func open(_ folder: FilePath) throws(FileError) -> OpaquePointer {
            while true {
                if let stream = folder.withSystemText({ opendir($0) }) { return stream }
                guard errno == EINTR else { throw FileError(.list, path: folder.text) }
            }
        }

        /// Some file systems do not say what an item is; then it is asked for.
        private static func kind(_ type: Int32, _ folder: FilePath, _ name: [UInt8]) -> FileStatus.Kind {
            switch type {
            case Int32(DT_REG): return .file
            case Int32(DT_DIR): return .folder
            case Int32(DT_LNK): return .link
            case Int32(DT_UNKNOWN):
                do throws(FileError) {
                    return try FileStatus(of: folder.appending(name), links: .notFollowed).kind
                } catch {
                    return .other
                }
            default: return .other
            }
        }
    }
#endif
