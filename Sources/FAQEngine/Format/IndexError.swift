/// Why bytes cannot be read as an index.
package enum IndexError: Error, Hashable, Sendable {
    /// The bytes do not begin as an index does: another kind of file.
    case notAnIndex
    /// Written by another version of the program: build the index again from its source.
    case unsupportedVersion(found: UInt32, supported: UInt32)
    /// The file ends before its header says: copy or build it again.
    case truncated(byteCount: UInt64, needed: UInt64)
    /// Bytes inside the file are damaged: copy or build it again. `section` is its number in Docs/IndexFormat.md,
    /// 0 for the header.
    case damaged(section: UInt32)
}
