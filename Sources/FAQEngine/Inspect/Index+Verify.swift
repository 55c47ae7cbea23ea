import FAQText

extension Index {
    /// Compares every section with its checksum, and what stands between the sections with zero.
    ///
    /// - Parameter bytes: must be those from which the index was opened.
    /// - Throws: ``IndexError/damaged(section:)`` with the first section that differs.
    package func verify(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        let contents = IndexContents(of: self, bytes: bytes)
        var end = Layout.headerSize + contents.sections.count * Layout.sectionRecordSize
        var last: UInt32 = 0
        for section in contents.sections {
            guard bytes[end..<section.offset].allSatisfy({ $0 == 0 }) else { throw .damaged(section: last) }
            end = section.offset + section.byteCount
            last = section.number
            let content = UnsafeRawBufferPointer(rebasing: bytes[section.offset..<end])
            guard Checksum.of(content) == section.checksum else { throw .damaged(section: last) }
        }
        guard bytes[end..<contents.byteCount].allSatisfy({ $0 == 0 }) else { throw .damaged(section: last) }
    }
}
