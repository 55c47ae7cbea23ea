internal import FAQEngine
internal import FAQText

/// Puts together what is stored of each entry.
struct EntryPartWriter {
    private(set) var parts: [[UInt8]] = []
    /// For each part, varint number of its entries.
    private(set) var directory: [UInt8] = []
    /// For each entry, varint number of its documents.
    private(set) var documentCounts: [UInt8] = []

    /// About how many bytes a part takes.
    private static let partSize = 1024

    init(_ index: Index, titles: [[UInt8]]) throws(IndexError) {
        var part: [UInt8] = []
        var count = 0
        var document = 0
        for entry in 0..<index.entryCount {
            let first = document
            while document < index.documentCount, index.entry(ofDocument: document) == entry { document += 1 }
            let record = try Self.record(
                entry, documents: first..<document, index: index,
                title: titles.indices.contains(entry) ? titles[entry] : [])
            documentCounts.append(varint: UInt64(document - first))
            if count > 0, part.count + record.count > Self.partSize {
                parts.append(part)
                directory.append(varint: UInt64(count))
                part = []
                count = 0
            }
            part += record
            count += 1
        }
        parts.append(part)
        directory.append(varint: UInt64(count))
    }

    /// Varint length of the rest; fields, tags and title, each with its length in front; three floats a document; the terms
    /// of its questions that are compared by their letters: varint number of them, each a varint number, varint length
    /// and the term.
    private static func record(
        _ entry: Int, documents: Range<Int>, index: Index, title: [UInt8]
    ) throws(IndexError) -> [UInt8] {
        var record: [UInt8] = []
        for piece in [Array(try index.fieldBytes(entry)), Array(try index.tagBytes(entry)), title] {
            record.append(varint: UInt64(piece.count))
            record += piece
        }
        for document in documents {
            let norm = index.fieldNorm(ofDocument: document)
            for value in [norm.idfWeight, norm.rarityWeight, norm.square] {
                record.append(u32: Float(value).bitPattern)
            }
        }
        let terms = try comparedTerms(of: entry, index: index)
        record.append(varint: UInt64(terms.count))
        for term in terms {
            let text = try index.term(term).term
            record.append(varint: UInt64(term))
            record.append(varint: UInt64(text.count))
            record += text
        }
        var head: [UInt8] = []
        head.append(varint: UInt64(record.count))
        return head + record
    }

    /// The terms of the questions that are compared by their letters, in their order.
    private static func comparedTerms(of entry: Int, index: Index) throws(IndexError) -> [UInt32] {
        var terms: Set<UInt32> = []
        var fields = FieldTokens(try index.fieldBytes(entry))
        for _ in 0..<fields.documentCount {
            _ = fields.nextField()
            while let token = fields.next() {
                if token.kind.isComparedByLetters { terms.insert(token.term) }
            }
            if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
        }
        return terms.sorted()
    }
}
