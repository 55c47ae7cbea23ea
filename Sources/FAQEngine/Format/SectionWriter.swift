/// Lays sections out behind a header and a table of sections.
struct SectionWriter {
    private var sections: [(id: Section, bytes: [UInt8])] = []

    mutating func append(_ id: Section, _ bytes: [UInt8]) {
        sections.append((id, bytes))
    }

    consuming func finish() -> [UInt8] {
        let headSize = Layout.headerSize + sections.count * Layout.sectionRecordSize
        var offset = Self.aligned(headSize)
        var table: [UInt8] = []
        for (id, bytes) in sections {
            table.append(u32: id.rawValue)
            table.append(u32: 0)
            table.append(u64: UInt64(offset))
            table.append(u64: UInt64(bytes.count))
            table.append(u64: bytes.withUnsafeBytes { checksum($0) })
            offset = Self.aligned(offset + bytes.count)
        }
        var file: [UInt8] = []
        file.reserveCapacity(offset)
        file.append(u64: Layout.magic)
        file.append(u32: Layout.formatVersion)
        file.append(u32: Layout.rankingVersion)
        file.append(u64: UInt64(offset))
        file.append(u32: UInt32(sections.count))
        file.append(u32: 0)
        var head = file
        head.append(contentsOf: table)
        file.append(u64: head.withUnsafeBytes { checksum($0) })
        file.append(contentsOf: table)
        for (_, bytes) in sections {
            file.align(to: Layout.alignment)
            file.append(contentsOf: bytes)
        }
        file.align(to: Layout.alignment)
        return file
    }

    private static func aligned(_ offset: Int) -> Int {
        (offset + Layout.alignment - 1) / Layout.alignment * Layout.alignment
    }
}
