/// An index in its variant for pages, in the place of the one that reads files: a core, and parts that come when they
/// are needed. Docs/IndexFormat.md describes the bytes.
///
/// What is not there yet reads as nothing, and its part is noted as missing. A query stops where it settles, see
/// ``settle()``: the page then brings what is missing and asks again. So a query whose parts are all there gives what it
/// gives over a file.
package struct Index: @unchecked Sendable {
    // Nothing runs beside the page's one call, hence Sendable.

    package let entryCount: Int
    let documentCount: Int
    let termCount: Int
    package let profile: Profile
    package let threshold: Threshold
    /// The tables that FAQText takes from the index: folding, sounds, gloss.
    package let tables: InlineArray<3, UnsafeRawBufferPointer>
    let parts: UnsafeMutablePointer<Parts>

    /// Kinds of parts, in the order of their numbers.
    enum Kind: Int {
        case folding, commonWords, syllables, sounds, dictionary, shortLists, longLists, entries, words
    }

    /// What has come, and where to find the rest.
    struct Parts {
        var bytes: [UnsafeRawBufferPointer] = []
        /// The number of the first part of each kind, and of all.
        var starts = [0]
        var missing: [UInt32] = []
        /// Those without which a query can go on to what it looks up next.
        var missingLater: [UInt32] = []
        /// Of each part of the dictionary: its first block, and the key in front of its terms.
        var firstBlocks: [Int] = []
        var keys: [UnsafeRawBufferPointer] = []
        /// The first entry of each part with entries, then the end.
        var firstEntries = [0]
        /// The entry of each document.
        var entryOfDocument: [UInt32] = []
        var firstSounds = UnsafeRawBufferPointer(start: nil, count: 0)
        var firstWords = UnsafeRawBufferPointer(start: nil, count: 0)
        /// The terms that the questions of the present candidates are compared by.
        var texts: [(number: UInt32, text: UnsafeRawBufferPointer)] = []
    }

    package init(bytes: UnsafeRawBufferPointer) throws(IndexError) {
        var core = ByteCursor(bytes)
        guard core.u32() == PageLayout.magic else { throw .notAnIndex }
        let version = core.u32()
        guard version == Layout.formatVersion else {
            throw .unsupportedVersion(found: version, supported: Layout.formatVersion)
        }
        _ = core.u64()
        entryCount = Int(core.u32())
        documentCount = Int(core.u32())
        termCount = Int(core.u32())
        let answered = Int(core.u32())
        profile = Profile(entryCount: entryCount, answered: answered, withCode: Int(core.u32()))
        threshold = try Threshold(stored: core.u32(), profile: profile)
        var parts = Parts()
        for kind in 0..<PageLayout.kindCount { parts.starts.append(parts.starts[kind] + Int(core.u32())) }
        var tables = InlineArray<9, UnsafeRawBufferPointer>(repeating: bytes)
        var start = PageLayout.headerSize
        for table in 0..<PageLayout.tableCount {
            var part = ByteCursor(bytes, at: start)
            let size = Int(core.u32())
            tables[table] = part.slice(size)
            if part.failed { throw .damaged(section: 0) }
            start += size
        }
        self.tables = [tables[5], tables[6], tables[7]]

        let count = parts.starts[PageLayout.kindCount]
        guard count <= bytes.count else { throw .damaged(section: 0) }
        parts.bytes = [UnsafeRawBufferPointer](
            repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: count)
        let first = parts.starts[PageLayout.neverInCore]
        if !tables[8].isEmpty {
            var sizes = ByteCursor(tables[8])
            var whole = ByteCursor(bytes, at: start)
            for part in first..<max(first, count) { parts.bytes[part] = whole.slice(Int(sizes.u32())) }
            if whole.failed || sizes.failed { throw .damaged(section: 0) }
        }
        parts.readDirectories(tables, documentCount: documentCount)
        guard parts.firstBlocks.count == parts.count(.dictionary), parts.firstEntries.last == entryCount,
            parts.firstEntries.count == parts.count(.entries) + 1,
            parts.entryOfDocument.count == documentCount,
            parts.firstSounds.count == parts.count(.sounds) * 4,
            parts.firstWords.count == parts.count(.words) * 2
        else { throw .damaged(section: 0) }
        self.parts = .allocate(capacity: 1)
        self.parts.initialize(to: parts)
    }

    // MARK: Parts

    /// Takes a part that was missing; its bytes must stay in place.
    package func add(_ part: Int, _ bytes: UnsafeRawBufferPointer) {
        if part < parts.pointee.bytes.count { parts.pointee.bytes[part] = bytes }
    }

    /// The number of a part that the last query lacked, by its place among them; -1 after the last.
    package func missing(_ place: Int) -> Int {
        let urgent = parts.pointee.missing.count
        if place < urgent { return Int(parts.pointee.missing[place]) }
        return place - urgent < parts.pointee.missingLater.count
            ? Int(parts.pointee.missingLater[place - urgent]) : -1
    }

    /// Begins a query.
    package func forgetMissing() {
        parts.pointee.missing = []
        parts.pointee.missingLater = []
        parts.pointee.texts = []
    }

    /// A part, `nil` and noted when it has not come yet. Without one that is not urgent, the query ends only before it
    /// searches.
    func part(_ kind: Kind, _ place: Int, isUrgent: Bool = true) -> UnsafeRawBufferPointer? {
        let number = parts.pointee.starts[kind.rawValue] + place
        guard place >= 0, number < parts.pointee.starts[kind.rawValue + 1] else { return nil }
        let bytes = parts.pointee.bytes[number]
        if bytes.baseAddress == nil {
            parts.pointee.note(UInt32(number), isUrgent: isUrgent)
            return nil
        }
        return bytes
    }

    /// The greatest place whose number, as `number` tells, is at most `value`; -1 if there is none.
    func place(of value: Int, among count: Int, _ number: (Int) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if number(middle) <= value { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The whole table of folding, `nil` and noted when it has not come yet.
    package func wholeFoldTable() -> UnsafeRawBufferPointer? { part(.folding, 0) }

    /// Ends the query when something is missing.
    func settle() throws(IndexError) {
        if !parts.pointee.missing.isEmpty { throw .damaged(section: 0) }
    }

    func settle(_ terms: [ScoredTerm]) throws(IndexError) {
        for term in terms where term.postings.list >= 0 {
            _ = part(term.postings.isLong ? .longLists : .shortLists, term.postings.list)
        }
        if !parts.pointee.missingLater.isEmpty { throw .damaged(section: 0) }
        try settle()
    }

    func settle(_ hits: [TopKCollector.Hit]) throws(IndexError) {
        for hit in hits { _ = record(Int(hit.entry)) }
        try settle()
        for hit in hits {
            guard var record = record(Int(hit.entry)) else { continue }
            for _ in 0..<3 { _ = record.slice(Int(truncatingIfNeeded: record.varint())) }
            _ = record.slice(12 * documents(around: Int(hit.document)).count)
            var left = record.varint()
            while left > 0, !record.failed {
                left -= 1
                let number = UInt32(truncatingIfNeeded: record.varint())
                let text = record.slice(Int(truncatingIfNeeded: record.varint()))
                parts.pointee.texts.append((number, text))
            }
        }
    }

    // MARK: Entries

    /// What is stored of an entry.
    private func record(_ entry: Int) -> ByteCursor? {
        let firsts = parts.pointee.firstEntries
        let place = place(of: entry, among: firsts.count - 1) { firsts[$0] }
        guard place >= 0, let bytes = part(.entries, place) else { return nil }
        var cursor = ByteCursor(bytes)
        for _ in firsts[place]..<entry { _ = cursor.slice(Int(truncatingIfNeeded: cursor.varint())) }
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

    @inline(__always)
    func entry(ofDocument document: Int) -> Int { Int(parts.pointee.entryOfDocument[document]) }

    func fieldNorm(ofDocument document: Int) -> FieldNorm {
        var mass = FieldNorm()
        guard var record = record(entry(ofDocument: document)) else { return mass }
        for _ in 0..<3 { _ = record.slice(Int(truncatingIfNeeded: record.varint())) }
        _ = record.slice(12 * (document - documents(around: document).lowerBound))
        mass.idfWeight = Double(Float(bitPattern: record.u32()))
        mass.rarityWeight = Double(Float(bitPattern: record.u32()))
        mass.square = Double(Float(bitPattern: record.u32()))
        return mass
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
}

extension Index.Parts {
    fileprivate mutating func note(_ part: UInt32, isUrgent: Bool) {
        for known in isUrgent ? missing : missingLater where known == part { return }
        if isUrgent { missing.append(part) } else { missingLater.append(part) }
    }

    fileprivate func count(_ kind: Index.Kind) -> Int { starts[kind.rawValue + 1] - starts[kind.rawValue] }

    fileprivate mutating func readDirectories(
        _ tables: InlineArray<9, UnsafeRawBufferPointer>, documentCount: Int
    ) {
        var dictionary = ByteCursor(tables[0])
        var block = 0
        while dictionary.position < tables[0].count, !dictionary.failed {
            firstBlocks.append(block)
            block += Int(truncatingIfNeeded: dictionary.varint())
            keys.append(dictionary.slice(Int(truncatingIfNeeded: dictionary.varint())))
        }
        var entries = ByteCursor(tables[1])
        var entry = 0
        while entries.position < tables[1].count {
            entry += Int(truncatingIfNeeded: entries.varint())
            firstEntries.append(entry)
        }
        firstSounds = tables[2]
        firstWords = tables[3]
        var documents = ByteCursor(tables[4])
        var number: UInt32 = 0
        entryOfDocument.reserveCapacity(documentCount)
        while documents.position < tables[4].count {
            var left = documents.varint()
            while left > 0, entryOfDocument.count < documentCount {
                entryOfDocument.append(number)
                left -= 1
            }
            number += 1
        }
    }
}
