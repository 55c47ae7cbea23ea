import FAQText

/// Lays out sections one after the other, as their bytes come, and makes the header that says where they are.
///
/// The header goes to the front of the file last; until then ``placeholder`` keeps its room.
package struct SectionStream {
    private let sectionCount: Int
    private var table: [UInt8] = []
    private var offset: Int
    private var start = 0
    private var checksum = Checksum()
    private var id = Section.statistics
    private let write: ([UInt8]) -> Void

    /// - Parameter write: takes the bytes of the file in order, those of the header excepted.
    package init(sectionCount: Int, write: @escaping ([UInt8]) -> Void) {
        self.sectionCount = sectionCount
        self.write = write
        offset = Self.aligned(Layout.headerSize + sectionCount * Layout.sectionRecordSize)
        write([UInt8](repeating: 0, count: offset))
    }

    mutating func begin(_ id: Section) {
        self.id = id
        start = offset
        checksum = Checksum()
    }

    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { checksum.update($0) }
        offset += bytes.count
        write(bytes)
    }

    mutating func end() {
        table.append(u32: id.rawValue)
        table.append(u32: 0)
        table.append(u64: UInt64(start))
        table.append(u64: UInt64(offset - start))
        table.append(u64: checksum.value)
        let padding = Self.aligned(offset) - offset
        if padding > 0 { write([UInt8](repeating: 0, count: padding)) }
        offset += padding
    }

    package mutating func append(_ id: Section, _ bytes: [UInt8]) {
        begin(id)
        append(bytes)
        end()
    }

    /// The bytes for the front of the file, once all sections are there.
    package func header() -> [UInt8] {
        var head: [UInt8] = []
        head.append(u64: Layout.magic)
        head.append(u32: Layout.formatVersion)
        head.append(u32: Layout.rankingVersion)
        head.append(u64: UInt64(offset))
        head.append(u32: UInt32(sectionCount))
        head.append(u32: 0)
        let checksum = head.withUnsafeBytes { head in
            table.withUnsafeBytes { IndexHeader.checksum(head, table: $0) }
        }
        head.append(u64: checksum)
        return head + table
    }

    private static func aligned(_ offset: Int) -> Int {
        (offset + Layout.alignment - 1) / Layout.alignment * Layout.alignment
    }
}
