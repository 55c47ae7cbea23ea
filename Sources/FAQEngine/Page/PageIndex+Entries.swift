extension PageIndex: IndexSource {
    static var saysWhatIsLacking: Bool { false }

    var schemes: CodeSchemes { CodeSchemes(tables.schemes) }

    var isLoaded: Bool { missing.isEmpty }

    func requireLoaded() throws(IndexError) {
        if !missing.isEmpty { throw .damaged(section: 0) }
    }

    func requireLoaded(_ terms: [ScoredTerm]) throws(IndexError) {
        for term in terms where term.postings.part >= 0 { _ = part(term.postings.part, isUrgent: true) }
        if !missingLater.isEmpty { throw .damaged(section: 0) }
        try requireLoaded()
    }

    func requireLoaded(_ hits: [TopKCollector.Hit]) throws(IndexError) {
        for hit in hits { _ = record(Int(hit.entry)) }
        try requireLoaded()
        for hit in hits {
            guard var record = record(Int(hit.entry)) else { continue }
            for _ in 0..<3 { _ = record.slice(Int(truncatingIfNeeded: record.varint())) }
            _ = record.slice(PageLayout.normSize * documents(around: Int(hit.document)).count)
            var left = record.varint()
            while left > 0, !record.failed {
                left -= 1
                let number = UInt32(truncatingIfNeeded: record.varint())
                let text = record.slice(Int(truncatingIfNeeded: record.varint()))
                texts.append((number, text))
            }
            // What is claimed of an entry must be there before memory is taken for it.
            if record.failed { throw .damaged(section: Section.fields.rawValue) }
        }
    }

    /// What is stored of an entry.
    private func record(_ entry: Int) -> ByteCursor? {
        let rank = lastIndex(notAfter: entry, among: firstEntries.count - 1) { firstEntries[$0] }
        guard let bytes = part(.entries, rank) else { return nil }
        var cursor = ByteCursor(bytes)
        for _ in firstEntries[rank]..<entry { _ = cursor.slice(Int(truncatingIfNeeded: cursor.varint())) }
        return ByteCursor(cursor.slice(Int(truncatingIfNeeded: cursor.varint())))
    }

    /// One of the first three pieces of what is stored.
    private func piece(_ number: Int, of entry: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
        guard var record = record(entry) else { return bytes }
        for _ in 0...number { bytes = record.slice(Int(truncatingIfNeeded: record.varint())) }
        if record.failed { throw .damaged(section: Section.fields.rawValue) }
        return bytes
    }

    func fieldBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer { try piece(0, of: entry) }

    func tagBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer { try piece(1, of: entry) }

    /// What a page shows of an entry.
    package func title(_ entry: Int) -> UnsafeRawBufferPointer {
        do throws(IndexError) { return try piece(2, of: entry) } catch {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
    }

    func entry(ofDocument document: Int) -> Int {
        lastIndex(notAfter: document, among: entryCount) { firstDocuments[$0] }
    }

    func documents(around document: Int) -> Range<Int> {
        let entry = entry(ofDocument: document)
        return firstDocuments[entry]..<firstDocuments[entry + 1]
    }

    func fieldNorm(ofDocument document: Int) -> FieldNorm {
        var norm = FieldNorm()
        let entry = entry(ofDocument: document)
        guard var record = record(entry) else { return norm }
        for _ in 0..<3 { _ = record.slice(Int(truncatingIfNeeded: record.varint())) }
        _ = record.slice(PageLayout.normSize * (document - firstDocuments[entry]))
        func value() -> Double { Double(Float(bitPattern: UInt32(record.u16()) << 16)) }
        norm.idfWeight = value()
        norm.rarityWeight = value()
        norm.square = value()
        return norm
    }
}
