import FAQText

/// The header of an index file, its checksum compared.
struct IndexHeader {
    /// As stored, see ``DecisionRule``.
    let rule: UInt32
    private let length: UInt64
    private let sectionCount: Int

    /// - Parameters:
    ///   - bytes: the first bytes of a file, with the table of sections, or all of it.
    ///   - fileByteCount: the length of the file.
    init(_ bytes: UnsafeRawBufferPointer, fileByteCount: UInt64) throws(IndexError) {
        var header = ByteCursor(bytes)
        guard bytes.count >= 8, header.u64() == Layout.magic else { throw .notAnIndex }
        let version = header.u32()
        _ = header.u32()
        length = header.u64()
        sectionCount = Int(header.u32())
        rule = header.u32()
        let checksum = header.u64()
        guard !header.failed else {
            throw .truncated(byteCount: fileByteCount, needed: UInt64(Layout.headerSize))
        }
        guard version == Layout.formatVersion else {
            throw .unsupportedVersion(found: version, supported: Layout.formatVersion)
        }
        guard fileByteCount >= length else { throw .truncated(byteCount: fileByteCount, needed: length) }
        // What is longer is no file as it was written.
        guard fileByteCount == length, sectionCount <= Layout.sectionLimit, bytes.count >= tableEnd,
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
    /// As many bytes at the front of a file tell whether it is an index.
    package static let frontSize = Layout.headerSize + Layout.sectionLimit * Layout.sectionRecordSize

    /// Whether a file is an index, as far as its front tells, before the rest is read.
    ///
    /// - Parameter front: its first ``frontSize`` bytes, or all of a shorter one.
    /// - Throws: what opening it would throw for the same reason.
    package static func check(front: [UInt8], fileByteCount: UInt64) throws(IndexError) {
        try front.withUnsafeBufferPointer { (front) throws(IndexError) in
            _ = try IndexHeader(UnsafeRawBufferPointer(front), fileByteCount: fileByteCount)
        }
    }

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
