import FAQText

extension Index: IndexSource {
    static var saysWhatIsLacking: Bool { true }

    var pinyinTables: PinyinTables? { self[.pinyin].isEmpty ? nil : .standard }
    var lexicon: BilingualLexicon { .standard }

    var schemes: CodeSchemes { CodeSchemes(self[.schemes]) }

    var isLoaded: Bool { true }

    @inline(__always)
    func requireLoaded() throws(IndexError) {}

    @inline(__always)
    func requireLoaded(_ terms: [ScoredTerm]) throws(IndexError) {}

    @inline(__always)
    func requireLoaded(_ hits: [TopKCollector.Hit]) throws(IndexError) {}

    /// The record that was handed over with an entry, or no bytes if the index carries none.
    package func record(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        try part(of: entry, in: .records, column: 2)
    }

    package func fieldBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        try part(of: entry, in: .fields, column: 0)
    }

    package func tagBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        try part(of: entry, in: .tags, column: 1)
    }

    /// The tags of an entry.
    package func tags(of entry: Int) throws(IndexError) -> [EntryTag] {
        try EntryTag.tags(try tagBytes(entry))
    }

    @inline(__always)
    package func entry(ofDocument document: Int) -> Int {
        Int(documentWord(document, 0))
    }

    package func fieldNorm(ofDocument document: Int) -> FieldNorm {
        FieldNorm(
            idfWeight: Double(Float(bitPattern: documentWord(document, 1))),
            rarityWeight: Double(Float(bitPattern: documentWord(document, 2))),
            square: Double(Float(bitPattern: documentWord(document, 3))))
    }

    package func documents(around document: Int) -> Range<Int> {
        let entry = entry(ofDocument: document)
        var first = document
        while first > 0, self.entry(ofDocument: first - 1) == entry { first -= 1 }
        var end = document + 1
        while end < documentCount, self.entry(ofDocument: end) == entry { end += 1 }
        return first..<end
    }

    @inline(__always)
    private func documentWord(_ document: Int, _ word: Int) -> UInt32 {
        UInt32(
            littleEndian: self[.documents].loadUnaligned(
                fromByteOffset: document * Layout.documentSize + word * 4, as: UInt32.self))
    }

    /// What a section holds of an entry.
    ///
    /// - Parameter column: where the section's ends stand in the section of entries.
    private func part(of entry: Int, in section: Section, column: Int) throws(IndexError)
        -> UnsafeRawBufferPointer
    {
        guard entry >= 0, entry < entryCount else { throw .damaged(section: Section.documents.rawValue) }
        let end = self.end(of: entry, column)
        let start = entry == 0 ? 0 : self.end(of: entry - 1, column)
        guard start <= end, end <= UInt64(self[section].count) else {
            throw .damaged(section: Section.entries.rawValue)
        }
        return UnsafeRawBufferPointer(rebasing: self[section][Int(start)..<Int(end)])
    }

    private func end(of entry: Int, _ column: Int) -> UInt64 {
        UInt64(
            littleEndian: self[.entries].loadUnaligned(
                fromByteOffset: entry * Layout.entrySize + column * 8, as: UInt64.self))
    }
}
