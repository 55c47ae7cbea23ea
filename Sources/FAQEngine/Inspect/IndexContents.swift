/// What the bytes of an index consist of.
package struct IndexContents: Hashable, Sendable {
    /// A section, as the header describes it.
    package struct Section: Hashable, Sendable {
        /// Its number in Docs/IndexFormat.md.
        package var number: UInt32
        /// Where it begins in the file, in bytes.
        package var offset: Int
        package var byteCount: Int
        /// XXH64 of its bytes, as they were written.
        var checksum: UInt64
    }

    package var formatVersion: UInt32
    package var rankingVersion: UInt32
    package var entryCount: Int
    /// Questions and aliases, each scored as one.
    package var documentCount: Int
    package var termCount: Int
    /// The length of the file, header and padding included.
    package var byteCount: Int
    /// In the order in which they stand in the file.
    package var sections: [Section]

    /// - Parameter bytes: must be those from which `index` was opened, which has checked the bounds of all sections.
    package init(of index: Index, bytes: UnsafeRawBufferPointer) {
        var header = ByteCursor(bytes, at: 8)
        formatVersion = header.u32()
        rankingVersion = header.u32()
        byteCount = Int(truncatingIfNeeded: header.u64())
        let count = header.u32()
        header.position = Layout.headerSize
        sections = (0..<count).map { _ in
            let number = header.u32()
            _ = header.u32()
            return Section(
                number: number, offset: Int(truncatingIfNeeded: header.u64()),
                byteCount: Int(truncatingIfNeeded: header.u64()), checksum: header.u64())
        }
        entryCount = index.entryCount
        documentCount = index.documentCount
        termCount = index.termCount
    }

    /// What Docs/IndexFormat.md calls a section; `nil` for one that this version does not know.
    package static func name(ofSection number: UInt32) -> StaticString? {
        switch FAQEngine.Section(rawValue: number) {
        case .statistics: "statistics"
        case .entries: "entries"
        case .documents: "documents"
        case .records: "records"
        case .fields: "fields"
        case .tags: "tags"
        case .termBlocks: "term blocks"
        case .terms: "terms"
        case .postings: "postings"
        case .pinyin: "pinyin"
        case .patterns: "patterns"
        case .words: "words"
        case .schemes: "schemes"
        case nil: number == 0 ? "header" : nil
        }
    }
}
