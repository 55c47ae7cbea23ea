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

/// A file mapped read-only into memory for as long as this object lives.
///
/// It shows what is written into the file. Where the file has been cut off, or the disk fails, reading it ends the process
/// (SIGBUS): replace such a file by renaming a new one over it, as `FileReplacement` does. A ``FileCopy`` is safe.
package final class FileMapping: @unchecked Sendable {
    // The bytes never change, so reading them from several threads is safe.
    package let bytes: UnsafeRawBufferPointer

    package init(path: FilePath) throws(FileError) {
        let file = try OpenFile(reading: path)
        let byteCount = try file.status().byteCount
        bytes =
            byteCount > 0
            ? try Self.map(file, byteCount: byteCount) : UnsafeRawBufferPointer(start: nil, count: 0)
    }

    deinit {
        if bytes.baseAddress != nil { Self.unmap(bytes) }
    }
}

#if !os(Windows)
    extension FileMapping {
        static func map(_ file: OpenFile, byteCount: Int) throws(FileError) -> UnsafeRawBufferPointer {
            guard let address = mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, file.descriptor, 0),
                address != MAP_FAILED
            else { throw FileError(.map, path: file.name) }
            return UnsafeRawBufferPointer(start: address, count: byteCount)
        }

        static func unmap(_ bytes: UnsafeRawBufferPointer) {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        }
    }
#endif
