package import FAQText

/// Inverts consecutive entries, one after the other; segments are put together by ``SegmentMerger``.
package struct SegmentBuilder: Sendable {
    private let tables: FoldTables
    private var terms = TermTable()
    /// What was seen of each term.
    private var states: [TermState] = []
    private var postings: [Posting] = []
    private var lengths: [PerField<UInt16>] = []
    private var entryOfDocument: [UInt32] = []
    private var entries = SegmentEntries()
    private var buffer = TokenBuffer()
    /// The tokens of the present entry, field by field.
    private var tokens: [FieldToken] = []

    private struct TermState {
        var isWord = false
        /// The latest entry with the term, counted from 1.
        var latestEntry: UInt32 = 0
        /// Where its latest posting stands in `postings`.
        var latestPosting: UInt32 = 0
        var postingCount: UInt32 = 0
    }

    private struct Posting {
        var term: UInt32
        var document: UInt32
        var counts: FieldCounts
    }

    package init(tables: FoldTables = .standard) {
        self.tables = tables
    }

    /// Where the tokens of a field stand in `tokens`, and its length.
    private struct Occurrences {
        var range: Range<Int>
        var length: Int
    }

    /// Every alias is a document of its own with all that the entry says besides. So that a hundred thousand aliases of
    /// one long answer do not make as many copies of it, no more tokens are repeated than the entry has, so many times
    /// over; further aliases are found by their own words alone.
    private static let mostRepeated = 64
    /// So many questions of an entry come with all that it says in any case.
    private static let leastSharing = 8

    /// Adds an entry; entries are numbered in the order in which they are added, over all segments of an index.
    package mutating func add(_ entry: EngineEntry) {
        tokens.removeAll(keepingCapacity: true)
        var questions = [occurrences(in: fold(entry.question))]
        for alias in entry.aliases { questions.append(occurrences(in: fold(alias))) }
        let answer = occurrences(in: fold(entry.answer))
        let code = occurrences(in: fold(entry.code))
        var path = occurrences(in: fold(entry.path))
        let tags = entry.tags.map { fold($0.text) }
        for tag in tags { addUnknown(tag, to: &path) }
        let message = occurrences(in: fold(entry.message))
        let shared = [(Field.path, path), (.answer, answer), (.code, code), (.message, message)]
        let sharedCount = shared.reduce(0) { $0 + $1.1.range.count }
        let sharing = max(
            Self.leastSharing, Self.mostRepeated * tokens.count / max(1, sharedCount))
        for (number, question) in questions.enumerated() {
            addDocument([(.question, question)] + (number < sharing ? shared : []))
        }
        store(entry, questions: questions, others: [path, answer, code], tags: tags)
    }

    /// What an author adds in metadata stands in no text, and is asked for all the same.
    private mutating func addUnknown(_ tag: [UInt8], to path: inout Occurrences) {
        let start = tokens.count
        let present = UInt32(entries.count + 1)
        var isKnown = true
        let added = occurrences(in: tag) { state in isKnown = isKnown && state.latestEntry == present }
        if isKnown {
            tokens.removeLast(tokens.count - start)
        } else {
            path = Occurrences(
                range: path.range.lowerBound..<added.range.upperBound, length: path.length + added.length)
        }
    }

    private mutating func store(
        _ entry: EngineEntry, questions: [Occurrences], others: [Occurrences], tags: [[UInt8]]
    ) {
        entries.fields.append(varint: UInt64(questions.count))
        for question in questions { appendField(question) { _ in true } }
        for field in others { appendField(field) { $0.kind != .hanPair } }

        entries.tags.append(varint: UInt64(entry.tags.count))
        for (tag, folded) in zip(entry.tags, tags) {
            StoredTag.append(tag, folded: folded, to: &entries.tags)
        }
        entries.isTagged.append(entry.tags.contains { $0.inQuestion })
        entries.records.append(contentsOf: entry.record)
        entries.ends.append(
            SegmentEntries.Ends(
                fields: entries.fields.count, tags: entries.tags.count, record: entries.records.count))
    }

    private func fold(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { FoldedText($0, tables: tables).bytes }
    }

    private mutating func appendField(_ field: Occurrences, where isStored: (FieldToken) -> Bool) {
        let tokens = tokens[field.range]
        entries.fields.append(varint: UInt64(tokens.count(where: isStored)))
        for token in tokens where isStored(token) { entries.fields.append(varint: UInt64(token.packed)) }
    }

    /// Appends the tokens of a folded text.
    ///
    /// - Parameter visit: called with what was seen of each token's term before.
    private mutating func occurrences(
        in folded: [UInt8], visit: (TermState) -> Void = { _ in }
    ) -> Occurrences {
        let start = tokens.count
        let present = UInt32(entries.count + 1)
        var length = 0
        buffer.removeAll()
        folded.withUnsafeBufferPointer { buffer.tokenize($0) }
        buffer.keys.withUnsafeBufferPointer { keys in
            for token in buffer.tokens {
                let term = terms.number(of: UnsafeBufferPointer(rebasing: keys[token.keyRange]))
                if Int(term) == states.count { states.append(TermState()) }
                visit(states[Int(term)])
                states[Int(term)].latestEntry = present
                if token.kind == .word || token.kind == .identifierPart { states[Int(term)].isWord = true }
                tokens.append(FieldToken(term: term, kind: token.kind))
                if token.kind != .identifier, token.kind != .joinedCode { length += 1 }
            }
        }
        return Occurrences(range: start..<tokens.count, length: length)
    }

    private mutating func addDocument(_ fields: [(Field, Occurrences)]) {
        let document = UInt32(lengths.count)
        let firstPosting = postings.count
        var documentLengths = PerField<UInt16>(repeating: 0)
        for (field, occurrences) in fields {
            documentLengths[field] = UInt16(clamping: occurrences.length)
            for token in tokens[occurrences.range] {
                let term = Int(token.term)
                if states[term].postingCount == 0 || states[term].latestPosting < firstPosting {
                    states[term].latestPosting = UInt32(postings.count)
                    states[term].postingCount += 1
                    postings.append(Posting(term: token.term, document: document, counts: FieldCounts()))
                }
                postings[Int(states[term].latestPosting)].counts.add(field)
            }
        }
        lengths.append(documentLengths)
        entryOfDocument.append(UInt32(entries.count))
    }

    /// The segment with its postings ordered by term.
    package consuming func finish() -> Segment {
        let sorted = terms.withTerms { TermSort($0, $1) }
        var next = [UInt32](repeating: 0, count: sorted.order.count)
        var total: UInt32 = 0
        for term in sorted.order {
            next[Int(term)] = total
            total += states[Int(term)].postingCount
        }
        let byTerm = [Posting](unsafeUninitializedCapacity: postings.count) { buffer, initialized in
            for posting in postings {
                buffer.initializeElement(at: Int(next[Int(posting.term)]), to: posting)
                next[Int(posting.term)] += 1
            }
            initialized = postings.count
        }
        postings = []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byTerm.count * 3)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(sorted.order.count + 1)
        var start = 0
        for term in sorted.order {
            let end = start + Int(states[Int(term)].postingCount)
            var previous: UInt32 = 0
            for posting in byTerm[start..<end] {
                bytes.append(varint: UInt64(posting.document - previous))
                bytes.append(varint: UInt64(posting.counts.packed))
                previous = posting.document
            }
            starts.append(UInt32(truncatingIfNeeded: bytes.count))
            start = end
        }
        entries.fields = entries.fields.exact()
        entries.ranks = sorted.ranks
        return Segment(
            terms: SegmentTerms(
                bytes: ImmutableBuffer(sorted.bytes), starts: ImmutableBuffer(sorted.starts),
                isWord: ImmutableBuffer(sorted.order.map { states[Int($0)].isWord }),
                postings: ImmutableBuffer(bytes),
                postingStarts: ImmutableBuffer(starts)),
            documents: SegmentDocuments(
                lengths: ImmutableBuffer(lengths), entries: ImmutableBuffer(entryOfDocument)),
            entries: entries)
    }
}

extension Array {
    /// The same elements in memory of just their size.
    fileprivate func exact() -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            _ = buffer.initialize(from: self)
            initialized = count
        }
    }
}
