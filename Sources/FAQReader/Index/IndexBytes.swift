package import FAQFiles
package import FAQModel

/// The bytes of an index, in memory or mapped from a file, for as long as this object lives.
package final class IndexBytes: @unchecked Sendable {
    // Never written after initialisation, so reading from several threads is safe.
    package let bytes: UnsafeRawBufferPointer
    private let mapping: FileMapping?
    private let owned: UnsafeMutableRawBufferPointer?

    /// Copies bytes.
    package init(copying bytes: some Collection<UInt8>) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
        owned = copy
        mapping = nil
    }

    package init(mapping path: FilePath) throws(FileError) {
        let mapping = try FileMapping(path: path)
        bytes = mapping.bytes
        self.mapping = mapping
        owned = nil
    }

    deinit {
        owned?.deallocate()
    }
}
