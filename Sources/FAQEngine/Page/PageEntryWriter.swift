import FAQText

/// Puts together what is stored of each entry.
struct PageEntryWriter {
    private(set) var parts: [[UInt8]] = []
    /// For each part, varint number of its entries.
    private(set) var directory: [UInt8] = []
    /// For each entry, varint number of its documents.
    private(set) var unitCounts: [UInt8] = []

    init(_ index: Index, titles: [[UInt8]]) throws(IndexError) {
        let dictionary = TermDictionary(index)
        var part: [UInt8] = []
        var count = 0
        var document = 0
        for entry in 0..<index.entryCount {
            let documents =
                document < index.documentCount ? index.documents(around: document) : document..<document
            let record = try Self.record(
                entry, documents: documents, index: index, dictionary: dictionary,
                title: titles.indices.contains(entry) ? titles[entry] : [])
            document = documents.upperBound
            unitCounts.append(varint: UInt64(documents.count))
            if count > 0, part.count + record.count > PageLayout.entrySize {
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
        _ entry: Int, documents: Range<Int>, index: Index, dictionary: TermDictionary, title: [UInt8]
    ) throws(IndexError) -> [UInt8] {
        var record: [UInt8] = []
        for piece in [Array(try index.fieldBytes(entry)), Array(try index.tagBytes(entry)), title] {
            record.append(varint: UInt64(piece.count))
            record += piece
        }
        for document in documents {
            let mass = index.fieldNorm(ofDocument: document)
            for value in [mass.idfWeight, mass.rarityWeight, mass.square] {
                record.append(u32: Float(value).bitPattern)
            }
        }
        let terms = try comparedTerms(of: entry, index: index)
        record.append(varint: UInt64(terms.count))
        for term in terms {
            let text = try dictionary.term(term).term
            record.append(varint: UInt64(term))
            record.append(varint: UInt64(text.count))
            record += text
        }
        var head: [UInt8] = []
        head.append(varint: UInt64(record.count))
        return head + record
    }

    /// The terms that ``TrigramOverlap`` looks at, in their order.
    private static func comparedTerms(of entry: Int, index: Index) throws(IndexError) -> [UInt32] {
        var terms: Set<UInt32> = []
        var fields = FieldTokens(try index.fieldBytes(entry))
        for _ in 0..<fields.documentCount {
            _ = fields.nextField()
            while let token = fields.next() {
                if TrigramOverlap.counts(token.kind) { terms.insert(token.term) }
            }
            if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
        }
        return terms.sorted()
    }
}
