internal import FAQText

/// The variant of an index that a page in a browser reads; see Docs/IndexFormat.md.
///
/// It leaves out what a page does not need (records, patterns) and carries what the program holds elsewhere: the tables
/// of FAQText, and the titles to show.
public enum PageIndex: Sendable {
    /// - Parameter titles: what a page shows of the entries; the engine does not look inside.
    public static func bytes(of index: Index, titles: [UInt8]) -> [UInt8] {
        let tables: [(Section, UnsafeRawBufferPointer)] = [
            (.foldTable, FoldTables.standard.bytes), (.soundTable, SoundTables.standard.bytes),
            (.commonWords, CommonWords.standard.bytes), (.gloss, Gloss.lines),
        ]
        var bytes: [UInt8] = []
        var stream = SectionStream(sectionCount: kept.count + tables.count + 1) {
            bytes.append(contentsOf: $0)
        }
        for section in kept { stream.append(section, Array(index[section])) }
        for (section, table) in tables { stream.append(section, Array(table)) }
        stream.append(.titles, titles)
        let header = stream.header()
        bytes.replaceSubrange(..<header.count, with: header)
        return bytes
    }

    private static let kept: [Section] = [
        .statistics, .entries, .units, .fields, .tags, .termBlocks, .terms, .postings, .sounds, .words,
    ]
}
