package import FAQFiles
package import FAQModel

/// The bytes of an index, in memory or mapped from a file, for as long as this object lives.
package final class IndexBytes: @unchecked Sendable {
    // Never written after initialisation, so reading from several threads is safe.
    package let bytes: UnsafeRawBufferPointer
    private let owner: Owner

    private enum Owner {
        case memory(UnsafeMutableRawBufferPointer)
        case copy(FileCopy)
        case mapping(FileMapping)
    }

    /// Copies bytes.
    package init(copying bytes: some Collection<UInt8>) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
        owner = .memory(copy)
    }

    /// Keeps what was read of a file.
    init(_ copy: FileCopy) {
        bytes = copy.bytes
        owner = .copy(copy)
    }

    package init(mapping path: FilePath) throws(FileError) {
        let mapping = try FileMapping(path: path)
        bytes = mapping.bytes
        owner = .mapping(mapping)
    }

    deinit {
        if case .memory(let memory) = owner { memory.deallocate() }
    }
}
