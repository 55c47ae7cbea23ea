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
    private var isWord: [Bool] = []
    /// For each term, where its latest posting stands in `postings`; -1 before the first.
    private var latestPosting: [Int] = []

    init(tables: FoldTables) {
        self.tables = tables
    }

    var entryCount: Int { entries.ends.count }

    /// The memory that the run takes by now, in bytes, roughly.
    var footprint: Int {
        postings.count * 12 + terms.footprint + latestPosting.count * 8 + entries.fields.count * 4
            + entries.tags.count + entries.records.count
    }

    /// The tokens of one field, and its length.
    private struct Occurrences {
        var tokens: [FieldToken] = []
        var length = 0
    }

    mutating func add(_ entry: EngineEntry) {
        let questions = ([entry.question] + entry.aliases).map { occurrences(in: $0) }
        let path = occurrences(in: entry.path)
        let answer = occurrences(in: entry.answer)
        let code = occurrences(in: entry.code)
        let message = occurrences(in: entry.message)
        for question in questions {
            addUnit([
                (.question, question), (.path, path), (.answer, answer), (.code, code), (.message, message),
            ])
        }

        entries.fields.append(UInt32(questions.count))
        for question in questions { appendField(question.tokens) }
        for field in [path, answer, code] { appendField(field.tokens.filter { $0.kind != .hanPair }) }

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
            terms: terms, isWord: isWord, order: order, starts: starts, postings: sorted, lengths: lengths,
            entryOfUnit: entryOfUnit, entries: entries)
    }

    private func fold(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { FoldedText($0, tables: tables).bytes }
    }

    private mutating func appendField(_ tokens: [FieldToken]) {
        entries.fields.append(UInt32(tokens.count))
        for token in tokens { entries.fields.append(token.packed) }
    }

    private mutating func occurrences(in text: [UInt8]) -> Occurrences {
        var found = Occurrences()
        tokens.removeAll()
        fold(text).withUnsafeBufferPointer { tokens.tokenize($0) }
        found.tokens.reserveCapacity(tokens.tokens.count)
        tokens.keys.withUnsafeBufferPointer { keys in
            for token in tokens.tokens {
                let key = UnsafeBufferPointer(rebasing: keys[token.keyRange])
                let term = terms.number(of: key)
                if Int(term) == isWord.count { isWord.append(false) }
                if token.kind == .word || token.kind == .identifierPart { isWord[Int(term)] = true }
                found.tokens.append(FieldToken(term: term, kind: token.kind))
                if token.kind != .identifier, token.kind != .joinedCode { found.length += 1 }
            }
        }
        return found
    }

    private mutating func addUnit(_ fields: [(Field, Occurrences)]) {
        let unit = UInt32(lengths.count)
        let unitStart = postings.count
        while latestPosting.count < terms.count { latestPosting.append(-1) }
        var unitLengths = PerField<UInt16>(repeating: 0)
        for (field, occurrences) in fields {
            unitLengths[field.rawValue] = UInt16(clamping: occurrences.length)
            for token in occurrences.tokens {
                let term = Int(token.term)
                if latestPosting[term] < unitStart {
                    latestPosting[term] = postings.count
                    postings.append(IndexRun.Posting(unit: unit, counts: FieldCounts()))
                    termOfPosting.append(token.term)
                }
                postings[latestPosting[term]].counts.add(field)
            }
        }
        lengths.append(unitLengths)
        entryOfUnit.append(UInt32(entryCount))
    }
}
