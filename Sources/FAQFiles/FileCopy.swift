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

/// The bytes of a file, read into memory for as long as this object lives. Unlike those of a ``FileMapping``, nothing that
/// happens to the file later touches them.
package final class FileCopy: @unchecked Sendable {
    // Never written after initialisation, so reading from several threads is safe.
    package let bytes: UnsafeRawBufferPointer
    private let memory: UnsafeMutableRawBufferPointer

    /// Reads on in a file, up to its end or so many bytes.
    ///
    /// - Parameters:
    ///   - front: what was read of the file before, and belongs to its bytes.
    ///   - byteCount: of all, those at the front among them; so much memory is taken.
    /// - Throws: also where there is not so much memory.
    package init(reading file: OpenFile, after front: [UInt8], byteCount: Int) throws(FileError) {
        guard byteCount > 0 else {
            memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
            bytes = UnsafeRawBufferPointer(memory)
            return
        }
        guard let start = Self.allocate(byteCount) else { throw .outOfMemory(file.name) }
        memory = UnsafeMutableRawBufferPointer(start: start, count: byteCount)
        let front = front.prefix(byteCount)
        memory.copyBytes(from: front)
        let rest = UnsafeMutableRawBufferPointer(rebasing: memory[front.count...])
        do throws(FileError) {
            let end = front.count + (try file.readAll(into: rest))
            bytes = UnsafeRawBufferPointer(rebasing: memory[..<end])
        } catch {
            Self.release(memory)
            throw error
        }
    }

    deinit {
        if memory.baseAddress != nil { Self.release(memory) }
    }
}

#if !os(Windows)
    extension FileCopy {
        /// `nil` where there is not so much memory: the allocator of Swift would end the process.
        static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
            let memory = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
            guard let memory, memory != MAP_FAILED else { return nil }
            #if os(Linux) || os(Android)
                // A third of the time that filling many small pages takes.
                madvise(memory, byteCount, Int32(MADV_HUGEPAGE))
            #endif
            return memory
        }

        static func release(_ memory: UnsafeMutableRawBufferPointer) {
            munmap(memory.baseAddress, memory.count)
        }
    }
#endif
