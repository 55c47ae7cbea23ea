import FAQText

/// Inverts entries, one after the other.
struct RunBuilder {
    private let tables: FoldTables
    private var terms = TermTable()
    private var termOfPosting: [UInt32] = []
    private var postings: [IndexRun.Posting] = []
    private var lengths: [PerField<UInt16>] = []
    private var entryOfUnit: [UInt32] = []
    private var entries = EntryBytes()
    private var tokens = TokenBuffer()
    /// For each term, where its posting of the present unit stands in `postings`, if that is behind `unitStart`.
    private var latestPosting: [Int] = []
    private var unitStart = 0

    init(tables: FoldTables) {
        self.tables = tables
    }

    var entryCount: Int { entries.ends.count }

    /// The memory that the run takes by now, in bytes, roughly.
    var footprint: Int {
        postings.count * 12 + terms.footprint + latestPosting.count * 8 + entries.fields.count
            + entries.tags.count + entries.records.count
    }

    /// Occurrences of terms in one field, and the length of that field.
    private struct Occurrences {
        var terms: [UInt32] = []
        var length = 0
    }

    mutating func add(_ entry: EngineEntry) {
        let question = fold(entry.question)
        let aliases = entry.aliases.map { fold($0) }
        let path = fold(entry.path)
        let answer = fold(entry.answer)
        let code = fold(entry.code)
        let message = fold(entry.message)

        let shared = [(Field.path, occurrences(in: path)), (.answer, occurrences(in: answer)), (.code, occurrences(in: code)), (.message, occurrences(in: message))]
        addUnit(question: occurrences(in: question), shared: shared)
        for alias in aliases { addUnit(question: occurrences(in: alias), shared: shared) }

        entries.fields.append(varint: UInt64(1 + aliases.count))
        for text in [question] + aliases + [path, answer, code, message] {
            entries.fields.append(varint: UInt64(text.count))
            entries.fields.append(contentsOf: text)
        }
        entries.tags.append(varint: UInt64(entry.tags.count))
        for tag in entry.tags {
            let folded = fold(tag.text)
            entries.tags.append(tag.kind.rawValue | (tag.inQuestion ? 0x80 : 0))
            entries.tags.append(varint: UInt64(folded.count))
            entries.tags.append(contentsOf: folded)
            entries.tags.append(varint: UInt64(tag.text.count))
            entries.tags.append(contentsOf: tag.text)
        }
        entries.records.append(contentsOf: entry.record)
        entries.ends.append((entries.fields.count, entries.tags.count, entries.records.count))
    }

    /// The run with its postings ordered by term.
    consuming func finish() -> IndexRun {
        let order = terms.sorted()
        var place = [Int](repeating: 0, count: order.count)
        for (index, term) in order.enumerated() { place[Int(term)] = index }
        var starts = [Int](repeating: 0, count: order.count + 1)
        for term in termOfPosting { starts[place[Int(term)] + 1] += 1 }
        for index in 0..<order.count { starts[index + 1] += starts[index] }
        var next = starts
        let unsorted = postings
        let sorted = [IndexRun.Posting](unsafeUninitializedCapacity: unsorted.count) { buffer, initialized in
            for (posting, term) in zip(unsorted, termOfPosting) {
                let slot = place[Int(term)]
                buffer.initializeElement(at: next[slot], to: posting)
                next[slot] += 1
            }
            initialized = unsorted.count
        }
        return IndexRun(
            terms: terms, order: order, starts: starts, postings: sorted, lengths: lengths,
            entryOfUnit: entryOfUnit, entries: entries)
    }

    private func fold(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { FoldedText($0, tables: tables).bytes }
    }

    private mutating func occurrences(in text: [UInt8]) -> Occurrences {
        var found = Occurrences()
        tokens.removeAll()
        text.withUnsafeBufferPointer { tokens.tokenize($0) }
        found.terms.reserveCapacity(tokens.tokens.count)
        tokens.keys.withUnsafeBufferPointer { keys in
            for token in tokens.tokens {
                let key = UnsafeBufferPointer(rebasing: keys[token.keyRange])
                found.terms.append(terms.number(of: key))
                if token.kind != .identifier, token.kind != .joinedCode { found.length += 1 }
            }
        }
        return found
    }

    private mutating func addUnit(question: Occurrences, shared: [(Field, Occurrences)]) {
        unitStart = postings.count
        while latestPosting.count < terms.count { latestPosting.append(-1) }
        var unitLengths = PerField<UInt16>(repeating: 0)
        count(question, in: .question, lengths: &unitLengths)
        for (field, occurrences) in shared { count(occurrences, in: field, lengths: &unitLengths) }
        lengths.append(unitLengths)
        entryOfUnit.append(UInt32(entryCount))
    }

    private mutating func count(
        _ occurrences: Occurrences, in field: Field, lengths unitLengths: inout PerField<UInt16>
    ) {
        unitLengths[field.rawValue] = UInt16(clamping: occurrences.length)
        let unit = UInt32(lengths.count)
        for term in occurrences.terms {
            if latestPosting[Int(term)] < unitStart {
                latestPosting[Int(term)] = postings.count
                postings.append(IndexRun.Posting(unit: unit, counts: FieldCounts()))
                termOfPosting.append(term)
            }
            postings[latestPosting[Int(term)]].counts.add(field)
        }
    }
}
