package import FAQEngine
internal import FAQText

/// Makes the variant of an index that explains logs in a page: an index of the sections that logs are read with, and no
/// other. Docs/IndexFormat.md describes it.
package enum LogIndexWriter {
    /// - Parameters:
    ///   - titles: what a page shows of each entry; it stands as the entry's record.
    /// - Throws: ``IndexError`` when the index is damaged.
    package static func bytes(of index: Index, titles: [[UInt8]]) throws(IndexError) -> [UInt8] {
        var (entries, records, tags): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        for entry in 0..<index.entryCount {
            tags += try names(of: entry, in: index)
            if titles.indices.contains(entry) { records += titles[entry] }
            for end in [0, tags.count, records.count] { entries.append(u64: UInt64(end)) }
        }
        var statistics: [UInt8] = []
        statistics.append(u32: UInt32(index.entryCount))
        // No documents, no terms.
        for _ in 0..<4 { statistics.append(u32: 0) }

        var file: [UInt8] = []
        let sections: [(Section, [UInt8])] = [
            (.statistics, statistics), (.entries, entries), (.records, records), (.tags, tags),
            (.patterns, Array(index[.patterns])),
        ]
        var stream = SectionStream(sectionCount: sections.count) { file += $0 }
        for (id, bytes) in sections { stream.append(id, bytes) }
        let header = stream.header()
        return header + file.dropFirst(header.count)
    }

    /// The tags that decide between entries with the same message: the names of interfaces and parameters, as they are
    /// compared.
    private static func names(of entry: Int, in index: Index) throws(IndexError) -> [UInt8] {
        let names = try index.tags(of: entry).filter { $0.kind == .api || $0.kind == .parameter }
        var bytes: [UInt8] = []
        bytes.append(varint: UInt64(names.count))
        for name in names {
            StoredTag.append(
                EngineTag(kind: name.kind, text: [], inQuestion: name.inQuestion), folded: name.folded,
                to: &bytes)
        }
        return bytes
    }
}
