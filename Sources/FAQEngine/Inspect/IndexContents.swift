/// What the bytes of an index consist of.
public struct IndexContents: Hashable, Sendable {
    /// A section, as the header describes it.
    public struct Section: Hashable, Sendable {
        /// Its number in Docs/IndexFormat.md.
        public var number: UInt32
        /// Where it begins in the file, in bytes.
        public var offset: Int
        public var byteCount: Int
        /// XXH64 of its bytes, as they were written.
        var checksum: UInt64
    }

    public var formatVersion: UInt32
    public var rankingVersion: UInt32
    public var entryCount: Int
    /// Questions and aliases, each scored as one.
    public var unitCount: Int
    public var termCount: Int
    /// The length of the file, header and padding included.
    public var byteCount: Int
    /// In the order in which they stand in the file.
    public var sections: [Section]

    /// - Parameter bytes: must be those from which `index` was opened, which has checked the bounds of all sections.
    public init(of index: Index, bytes: UnsafeRawBufferPointer) {
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
        unitCount = index.unitCount
        termCount = index.termCount
    }

    /// What Docs/IndexFormat.md calls a section; `nil` for one that this version does not know.
    public static func name(ofSection number: UInt32) -> StaticString? {
        switch FAQEngine.Section(rawValue: number) {
        case .statistics: "statistics"
        case .entries: "entries"
        case .units: "units"
        case .records: "records"
        case .fields: "fields"
        case .tags: "tags"
        case .termBlocks: "term blocks"
        case .terms: "terms"
        case .postings: "postings"
        case .sounds: "sounds"
        case .patterns: "patterns"
        case .words: "words"
        case nil: number == 0 ? "header" : nil
        }
    }
}
