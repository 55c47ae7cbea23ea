/// The header of an index file, its checksum compared.
struct IndexHeader {
    /// As stored, see ``DecisionRule``.
    let rule: UInt32
    private let length: UInt64
    private let sectionCount: Int

    init(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        var header = ByteCursor(bytes)
        guard bytes.count >= 8, header.u64() == Layout.magic else { throw .notAnIndex }
        let version = header.u32()
        _ = header.u32()
        length = header.u64()
        sectionCount = Int(header.u32())
        rule = header.u32()
        let checksum = header.u64()
        guard !header.failed else {
            throw .truncated(byteCount: UInt64(bytes.count), needed: UInt64(Layout.headerSize))
        }
        guard version == Layout.formatVersion else {
            throw .unsupportedVersion(found: version, supported: Layout.formatVersion)
        }
        guard UInt64(bytes.count) >= length else {
            throw .truncated(byteCount: UInt64(bytes.count), needed: length)
        }
        guard sectionCount <= Layout.sectionLimit, bytes.count >= tableEnd,
            Self.checksum(
                UnsafeRawBufferPointer(rebasing: bytes[..<Layout.checksumOffset]),
                table: UnsafeRawBufferPointer(rebasing: bytes[Layout.headerSize..<tableEnd])) == checksum
        else { throw .damaged(section: 0) }
    }

    private var tableEnd: Int { Layout.headerSize + sectionCount * Layout.sectionRecordSize }

    /// What the header's checksum is to be: of all before it, and the table of sections.
    static func checksum(_ head: UnsafeRawBufferPointer, table: UnsafeRawBufferPointer) -> UInt64 {
        var checksum = Checksum()
        checksum.update(head)
        checksum.update(table)
        return checksum.value
    }

    /// The sections that this version knows, which must follow each other.
    ///
    /// - Parameter bytes: those from which the header was read.
    func sections(of bytes: UnsafeRawBufferPointer) throws(IndexError) -> SectionBytes {
        var sections = SectionBytes()
        var table = ByteCursor(bytes, at: Layout.headerSize)
        var end = UInt64(tableEnd)
        for _ in 0..<sectionCount {
            let number = table.u32()
            _ = table.u32()
            let offset = table.u64()
            let size = table.u64()
            _ = table.u64()
            guard offset >= end, offset <= length, size <= length - offset else { throw .damaged(section: 0) }
            end = offset + size
            guard let section = Section(rawValue: number) else { continue }
            sections[section] = UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(end)])
        }
        return sections
    }
}

extension Index {
    /// The header and the table of sections of an index file, with another rule.
    ///
    /// - Parameter bytes: the file, or its beginning.
    /// - Throws: ``IndexError/damaged(section:)`` when the table is not there.
    package static func front(of bytes: UnsafeRawBufferPointer, with rule: DecisionRule) throws(IndexError)
        -> [UInt8]
    {
        var header = ByteCursor(bytes, at: Layout.sectionCountOffset)
        let count = Int(header.u32())
        let size = Layout.headerSize + count * Layout.sectionRecordSize
        guard !header.failed, count <= Layout.sectionLimit, size <= bytes.count else {
            throw .damaged(section: 0)
        }
        var head = [UInt8](bytes[..<Layout.ruleOffset])
        head.append(u32: rule.stored)
        let table = UnsafeRawBufferPointer(rebasing: bytes[Layout.headerSize..<size])
        head.append(u64: head.withUnsafeBytes { IndexHeader.checksum($0, table: table) })
        return head + table
    }
}
