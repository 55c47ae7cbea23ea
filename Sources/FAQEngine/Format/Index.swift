/// An index read in place.
///
/// Opening checks the header and the bounds of all sections and costs the same at any size; the checksums of the
/// sections are compared by ``verify()`` alone. Damage that opening does not see is found when the damaged part is
/// read: as an ``IndexError``, never as a crash.
///
/// The bytes must stay unchanged and in place as long as the index is used.
package struct Index: @unchecked Sendable {
    // The pointers are only ever read, and what they point at does not change: hence Sendable.

    /// The number of entries.
    package let entryCount: Int
    /// Documents: questions and aliases, each with the answer of its entry.
    let documentCount: Int
    let termCount: Int
    /// What kind of base this is, by its entries.
    package let profile: Profile
    /// From which confidence on the first candidate is the answer.
    package let threshold: Threshold
    private let sections: InlineArray<13, UnsafeRawBufferPointer>

    package init(bytes: UnsafeRawBufferPointer) throws(IndexError) {
        var header = ByteCursor(bytes)
        guard bytes.count >= 8, header.u64() == Layout.magic else { throw .notAnIndex }
        let version = header.u32()
        _ = header.u32()
        let length = header.u64()
        let count = Int(header.u32())
        let storedThreshold = header.u32()
        let expected = header.u64()
        guard !header.failed else {
            throw .truncated(byteCount: UInt64(bytes.count), needed: UInt64(Layout.headerSize))
        }
        guard version == Layout.formatVersion else {
            throw .unsupportedVersion(found: version, supported: Layout.formatVersion)
        }
        guard UInt64(bytes.count) >= length else {
            throw .truncated(byteCount: UInt64(bytes.count), needed: length)
        }
        guard count <= 64, bytes.count >= Layout.headerSize + count * Layout.sectionRecordSize else {
            throw .damaged(section: 0)
        }
        var head = [UInt8](UnsafeRawBufferPointer(rebasing: bytes[..<(Layout.headerSize - 8)]))
        let tableEnd = Layout.headerSize + count * Layout.sectionRecordSize
        head.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[Layout.headerSize..<tableEnd]))
        guard head.withUnsafeBytes({ Checksum.of($0) }) == expected else { throw .damaged(section: 0) }

        var sections = InlineArray<13, UnsafeRawBufferPointer>(
            repeating: UnsafeRawBufferPointer(start: nil, count: 0))
        var end = UInt64(tableEnd)
        for _ in 0..<count {
            let id = header.u32()
            _ = header.u32()
            let offset = header.u64()
            let size = header.u64()
            _ = header.u64()
            guard offset >= end, offset <= length, size <= length - offset else { throw .damaged(section: 0) }
            end = offset + size
            guard Section(rawValue: id) != nil else { continue }
            sections[Int(id)] = UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset + size)])
        }
        self.sections = sections

        var statistics = ByteCursor(sections[Int(Section.statistics.rawValue)])
        let entries = UInt64(statistics.u32())
        let documents = UInt64(statistics.u32())
        let terms = UInt64(statistics.u32())
        let answered = UInt64(statistics.u32())
        let withCode = UInt64(statistics.u32())
        // Products in 64 bits: on a 32-bit platform a damaged count would overflow.
        guard !statistics.failed, answered <= entries, withCode <= entries else {
            throw .damaged(section: Section.statistics.rawValue)
        }
        guard UInt64(sections[Int(Section.entries.rawValue)].count) == entries * 24 else {
            throw .damaged(section: Section.entries.rawValue)
        }
        guard
            UInt64(sections[Int(Section.documents.rawValue)].count) == documents * UInt64(Layout.documentSize)
        else {
            throw .damaged(section: Section.documents.rawValue)
        }
        let termBlockSize = UInt64(Layout.termBlockSize)
        guard
            UInt64(sections[Int(Section.termBlocks.rawValue)].count)
                == (terms + termBlockSize - 1) / termBlockSize * 16
        else { throw .damaged(section: Section.termBlocks.rawValue) }
        entryCount = Int(entries)
        documentCount = Int(documents)
        termCount = Int(terms)
        profile = Profile(entryCount: entryCount, answered: Int(answered), withCode: Int(withCode))
        threshold = try Threshold(stored: storedThreshold, profile: profile)
        let wordBytes = self[.words].count
        guard wordBytes == 0 || wordBytes >= SpellingIndex.tableSize else {
            throw .damaged(section: Section.words.rawValue)
        }
        guard self[.pinyin].count % PinyinIndex.recordSize == 0 else {
            throw .damaged(section: Section.pinyin.rawValue)
        }
    }

    /// The header and the table of sections of an index file, with another threshold.
    ///
    /// - Parameter bytes: the file, or its beginning.
    /// - Throws: ``IndexError/damaged(section:)`` when the table is not there.
    package static func front(of bytes: UnsafeRawBufferPointer, with threshold: Threshold) throws(IndexError)
        -> [UInt8]
    {
        var header = ByteCursor(bytes, at: 24)
        let count = Int(header.u32())
        let size = Layout.headerSize + count * Layout.sectionRecordSize
        guard !header.failed, count <= 64, size <= bytes.count else { throw .damaged(section: 0) }
        var head = [UInt8](bytes[..<28])
        head.append(u32: threshold.stored)
        let table = [UInt8](bytes[Layout.headerSize..<size])
        let checksum = (head + table).withUnsafeBytes { Checksum.of($0) }
        head.append(u64: checksum)
        return head + table
    }

    package subscript(section: Section) -> UnsafeRawBufferPointer { sections[Int(section.rawValue)] }

    /// The record that was handed over with an entry, or no bytes if the index carries none.
    package func record(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        try part(of: entry, in: .records, column: 2)
    }

    /// The tokens of an entry's fields; see ``FieldTokens``.
    func fieldBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        try part(of: entry, in: .fields, column: 0)
    }

    func tagBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        try part(of: entry, in: .tags, column: 1)
    }

    @inline(__always)
    func entry(ofDocument document: Int) -> Int {
        Int(documentWord(document, 0))
    }

    func fieldNorm(ofDocument document: Int) -> FieldNorm {
        FieldNorm(
            idfWeight: Double(Float(bitPattern: documentWord(document, 1))),
            rarityWeight: Double(Float(bitPattern: documentWord(document, 2))),
            square: Double(Float(bitPattern: documentWord(document, 3))))
    }

    /// The consecutive documents of an entry, one of which is given.
    func documents(around document: Int) -> Range<Int> {
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

    private func part(of entry: Int, in section: Section, column: Int) throws(IndexError)
        -> UnsafeRawBufferPointer
    {
        guard entry >= 0, entry < entryCount else { throw .damaged(section: Section.documents.rawValue) }
        let ends = self[.entries]
        let end = UInt64(
            littleEndian: ends.loadUnaligned(fromByteOffset: entry * 24 + column * 8, as: UInt64.self))
        let start =
            entry == 0
            ? 0
            : UInt64(
                littleEndian: ends.loadUnaligned(
                    fromByteOffset: (entry - 1) * 24 + column * 8, as: UInt64.self))
        guard start <= end, end <= UInt64(self[section].count) else {
            throw .damaged(section: Section.entries.rawValue)
        }
        return UnsafeRawBufferPointer(rebasing: self[section][Int(start)..<Int(end)])
    }
}
