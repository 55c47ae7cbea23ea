public import FAQText

/// Inverts consecutive entries, one after the other; runs are put together by ``IndexAssembly``.
public struct RunBuilder: Sendable {
    private struct Posting {
        var unit: UInt32
        var counts: FieldCounts
    }

    private let tables: FoldTables
    private var terms = TermTable()
    private var termOfPosting: [UInt32] = []
    private var postings: [Posting] = []
    private var lengths: [PerField<UInt16>] = []
    private var entryOfUnit: [UInt32] = []
    private var entries = EntryBytes()
    private var tokens = TokenBuffer()
    private var isWord: [Bool] = []
    /// For each term, where its latest posting stands in `postings`; -1 before the first.
    private var latestPosting: [Int] = []

    public init(tables: FoldTables = .standard) {
        self.tables = tables
    }

    var entryCount: Int { entries.ends.count }

    /// The tokens of one field, and its length.
    private struct Occurrences {
        var tokens: [FieldToken] = []
        var length = 0

        func holds(_ token: FieldToken) -> Bool { tokens.contains { $0.term == token.term } }
    }

    /// Adds an entry; entries are numbered in the order in which they are added, over all runs of an index.
    public mutating func add(_ entry: EngineEntry) {
        let questions = ([entry.question] + entry.aliases).map { occurrences(in: $0) }
        var path = occurrences(in: entry.path)
        let answer = occurrences(in: entry.answer)
        let code = occurrences(in: entry.code)
        for tag in entry.tags {
            // What an author adds in metadata stands in no text, and is asked for all the same.
            let added = occurrences(in: tag.text)
            let isKnown = added.tokens.allSatisfy { token in
                questions.contains { $0.holds(token) } || path.holds(token) || answer.holds(token)
                    || code.holds(token)
            }
            if isKnown { continue }
            path.tokens.append(contentsOf: added.tokens)
            path.length += added.length
        }
        let message = occurrences(in: entry.message)
        for question in questions {
            addUnit([
                (.question, question), (.path, path), (.answer, answer), (.code, code), (.message, message),
            ])
        }

        entries.fields.append(varint: UInt64(questions.count))
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
        entries.ends.append(
            EntryBytes.Ends(
                fields: entries.fields.count, tags: entries.tags.count, record: entries.records.count))
    }

    /// The run with its postings ordered by term.
    public consuming func finish() -> IndexRun {
        let order = terms.sorted()
        var place = [Int](repeating: 0, count: order.count)
        for (index, term) in order.enumerated() { place[Int(term)] = index }
        var starts = [Int](repeating: 0, count: order.count + 1)
        for term in termOfPosting { starts[place[Int(term)] + 1] += 1 }
        for index in 0..<order.count { starts[index + 1] += starts[index] }
        var next = starts
        let unsorted = postings
        let sorted = [Posting](unsafeUninitializedCapacity: unsorted.count) { buffer, initialized in
            for (posting, term) in zip(unsorted, termOfPosting) {
                let slot = place[Int(term)]
                buffer.initializeElement(at: next[slot], to: posting)
                next[slot] += 1
            }
            initialized = unsorted.count
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sorted.count * 3)
        var ends: [UInt32] = [0]
        ends.reserveCapacity(order.count + 1)
        for index in 0..<order.count {
            let range = starts[index]..<starts[index + 1]
            var previous: UInt32 = 0
            for posting in sorted[range] {
                bytes.append(varint: UInt64(posting.unit - previous))
                bytes.append(varint: UInt64(posting.counts.packed))
                previous = posting.unit
            }
            ends.append(UInt32(truncatingIfNeeded: bytes.count))
        }
        // Runs wait for each other: they keep no more than they need.
        terms.freeze()
        entries.fields = entries.fields.exact()
        return IndexRun(
            terms: terms, isWord: isWord, order: order, starts: ends, postings: bytes.exact(),
            lengths: lengths.exact(), entryOfUnit: entryOfUnit, entries: entries)
    }

    private func fold(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { FoldedText($0, tables: tables).bytes }
    }

    private mutating func appendField(_ tokens: [FieldToken]) {
        entries.fields.append(varint: UInt64(tokens.count))
        for token in tokens { entries.fields.append(varint: UInt64(token.packed)) }
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
                    postings.append(Posting(unit: unit, counts: FieldCounts()))
                    termOfPosting.append(token.term)
                }
                postings[latestPosting[term]].counts.add(field)
            }
        }
        lengths.append(unitLengths)
        entryOfUnit.append(UInt32(entryCount))
    }
}
