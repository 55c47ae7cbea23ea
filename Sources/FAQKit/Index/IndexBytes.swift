/// The bytes of an index, in memory or mapped from a file, for as long as this object lives.
final class IndexBytes: @unchecked Sendable {
    // Never written after initialisation, so reading from several threads is safe.
    let bytes: UnsafeRawBufferPointer
    private let mapping: FileMapping?
    private let owned: UnsafeMutableRawBufferPointer?

    init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
        owned = copy
        mapping = nil
    }

    init(mapping path: FilePath) throws(FileError) {
        let mapping = try FileMapping(path: path)
        bytes = mapping.bytes
        self.mapping = mapping
        owned = nil
    }

    deinit {
        owned?.deallocate()
    }
}
