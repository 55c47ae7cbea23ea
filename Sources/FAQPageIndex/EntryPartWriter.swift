internal import FAQEngine

/// Puts together what is stored of each entry.
struct EntryPartWriter {
    private(set) var parts = PartGroups()
    /// For each part, varint number of its entries.
    private(set) var directory: [UInt8] = []
    /// For each entry, varint number of its documents.
    private(set) var documentCounts: [UInt8] = []

    /// A part ends with the entry that makes it larger. Groups are cut by what is shown of entries, and each into parts by
    /// itself.
    private static let partSize = 1024
    private static let cut = StableCut(partBits: 0, groupBits: 4)

    /// - Parameter numbers: what pages call the terms.
    init(_ index: Index, titles: [[UInt8]], numbers: [UInt32]) throws(IndexError) {
        let writer = EntryRecordWriter(index: index, numbers: numbers)
        var part: [UInt8] = []
        var count = 0
        var document = 0
        var isGroupStart = true
        for entry in 0..<index.entryCount {
            let first = document
            while document < index.documentCount, index.entry(ofDocument: document) == entry { document += 1 }
            let title = titles.indices.contains(entry) ? titles[entry] : []
            documentCounts.append(varint: UInt64(document - first))
            let beginsGroup = Self.cut.beginsGroup(title)
            if count > 0, beginsGroup || part.count > Self.partSize {
                parts.append(part, beginsGroup: isGroupStart)
                directory.append(varint: UInt64(count))
                part = []
                count = 0
                isGroupStart = beginsGroup
            }
            part += try writer.record(of: entry, documents: first..<document, title: title)
            count += 1
        }
        parts.append(part, beginsGroup: isGroupStart)
        directory.append(varint: UInt64(count))
    }
}
