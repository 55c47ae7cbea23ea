/// Merges segments of consecutive entries into an index and hands its bytes over in order.
///
/// Records leave at once; everything else stays in memory until ``finish(with:)``, in a compact form.
package struct SegmentMerger {
    private var terms: [SegmentTerms] = []
    private var documents: [SegmentDocuments] = []
    private var entries: [SegmentEntries] = []
    private var file: SectionStream
    /// The first entry and the first document of each segment.
    private var firstEntries: [UInt32] = []
    private var firstDocuments: [UInt32] = []
    private var entryCount: UInt32 = 0
    private var documentCount: UInt32 = 0
    private let logPatterns: LogPatterns

    /// - Parameters:
    ///   - logPatterns: makes the section that logs are scanned with.
    ///   - write: takes the bytes of the file in order. The first of them are zeros that keep room for what
    ///     ``finish(with:)`` returns.
    package init(logPatterns: LogPatterns = .none, write: @escaping ([UInt8]) -> Void) {
        self.logPatterns = logPatterns
        file = SectionStream(sectionCount: Section.allCases.count, write: write)
        file.begin(.records)
    }

    /// Adds a segment; its entries follow those of the segments before.
    package mutating func add(_ segment: consuming Segment) {
        firstEntries.append(entryCount)
        firstDocuments.append(documentCount)
        entryCount += UInt32(segment.entries.count)
        documentCount += UInt32(segment.documents.count)
        file.append(segment.entries.records)
        segment.entries.records = []
        terms.append(segment.terms)
        documents.append(segment.documents)
        entries.append(segment.entries)
    }

    /// Hands over the rest of the bytes and returns those that belong to the front of the file.
    package consuming func finish(with executor: some Executor) -> [UInt8] {
        file.end()
        let answered = entryCount { $0[.answer] >= 5 }
        let technical = technicalCount()
        let profile = Profile(entryCount: Int(entryCount), answered: answered, technical: technical)
        let impact = Impact(profile: profile, averageLength: averageLengths())
        let merged = mergeTerms(impact, executor)
        let (fieldEnds, norms) = writeFields(merged, executor)
        let tags = StoredTags(bytes: entries.flatMap { $0.tags }, entryCount: Int(entryCount))
        file.append(.tags, tags.bytes)
        let termCount = UInt32(merged.weights.count)
        file.append(
            .statistics, statistics(impact, termCount: termCount, answered: answered, technical: technical))
        file.append(.entries, entryTable(fieldEnds: fieldEnds))
        file.append(.documents, documentTable(norms))
        file.append(.termBlocks, merged.dictionary.blocks)
        file.append(.terms, merged.dictionary.terms)
        file.append(.pinyin, merged.pinyin.finish())
        file.append(.patterns, logPatterns.section(tags))
        file.append(.words, merged.words.finish())
        file.append(.schemes, CodeSchemes.section(of: tags))
        return file.header()
    }

    /// What the merge of the segments' terms gives.
    private struct AllTerms {
        var dictionary = DictionaryWriter()
        var weights: [TermWeight] = []
        var pinyin = PinyinIndexWriter()
        var words = SpellingIndexWriter()
        /// The numbers of each segment's terms in the whole index, in the order of the terms.
        var numbers: [[UInt32]]

        mutating func append(_ range: MergedTerms) {
            let base = UInt32(weights.count)
            var start = 0
            for list in range.lists {
                dictionary.append(range.bytes[start..<list.end], list: list.reference)
                start = list.end
            }
            for segment in numbers.indices {
                let own = range.numbers[range.starts[segment]..<range.starts[segment + 1]]
                numbers[segment].append(contentsOf: own.lazy.map { base + $0 })
            }
            weights += range.weights
            pinyin.append(range.pinyin, base: base)
            words.append(range.words, base: base)
        }
    }

    /// Writes the posting lists of all terms; then nobody needs the segments' own any more.
    private mutating func mergeTerms(_ impact: Impact, _ executor: some Executor) -> AllTerms {
        let source = MergedTerms.Source(
            terms: terms, documents: documents, firstEntries: firstEntries, firstDocuments: firstDocuments,
            entryCount: entryCount)
        let ranges = TermRanges.ranges(of: terms)
        terms = []
        var merged = AllTerms(numbers: documents.map { _ in [] })
        file.begin(.postings)
        executor.orderedMap(
            ranges, make: { MergedTerms(of: source, ranks: $0, impact: impact) },
            take: { range in
                merged.append(range)
                file.append(range.postings)
            })
        file.end()
        return merged
    }

    /// Writes the fields of all entries with the terms' numbers in the whole index. Returns where each entry's end,
    /// and the norm of each document's question.
    private mutating func writeFields(
        _ merged: AllTerms, _ executor: some Executor
    ) -> (ends: [Int], norms: [FieldNorm]) {
        var norms: [FieldNorm] = []
        norms.reserveCapacity(Int(documentCount))
        var ends: [Int] = []
        ends.reserveCapacity(Int(entryCount))
        var written = 0
        let inputs = zip(entries, merged.numbers).map { entries, numbers in
            RenumberedFields.Input(entries: entries, numbers: numbers)
        }
        for segment in entries.indices { entries[segment].fields = [] }
        let weights = merged.weights
        file.begin(.fields)
        executor.orderedMap(
            inputs, make: { RenumberedFields($0, weights) },
            take: { fields in
                for end in fields.ends { ends.append(written + end) }
                norms += fields.norms
                written += fields.bytes.count
                file.append(fields.bytes)
            })
        file.end()
        return (ends, norms)
    }

    private func averageLengths() -> PerField<Double> {
        var sums = PerField<Int>(repeating: 0)
        var counts = PerField<Int>(repeating: 0)
        for segment in documents {
            for lengths in segment.lengths.elements {
                for field in Field.allCases where lengths[field] > 0 {
                    sums[field] += Int(lengths[field])
                    counts[field] += 1
                }
            }
        }
        var averages = PerField<Double>(repeating: 1)
        for field in Field.allCases where counts[field] > 0 {
            averages[field] = RoundedNumber.nearest(Double(sums[field]) / Double(counts[field]))
        }
        return averages
    }

    private func statistics(_ impact: Impact, termCount: UInt32, answered: Int, technical: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(u32: entryCount)
        bytes.append(u32: documentCount)
        bytes.append(u32: termCount)
        bytes.append(u32: UInt32(truncatingIfNeeded: answered))
        bytes.append(u32: UInt32(truncatingIfNeeded: technical))
        for field in Field.allCases { bytes.append(u64: impact.averageLength[field].bitPattern) }
        return bytes
    }

    /// How many entries have fields of such lengths.
    private func entryCount(where matches: (PerField<UInt16>) -> Bool) -> Int {
        var count = 0
        for segment in documents {
            var previous = UInt32.max
            for (document, entry) in segment.entries.elements.enumerated() where entry != previous {
                previous = entry
                if matches(segment.lengths.elements[document]) { count += 1 }
            }
        }
        return count
    }

    /// How many entries have code samples, or name an error, an interface or the like in their question.
    private func technicalCount() -> Int {
        var count = 0
        for (segment, documents) in zip(entries, documents) {
            var isTechnical = segment.isTagged
            for (document, entry) in documents.entries.elements.enumerated()
            where documents.lengths.elements[document][.code] > 0 {
                isTechnical[Int(entry)] = true
            }
            count += isTechnical.count { $0 }
        }
        return count
    }

    /// Where each entry's fields, tags and record end.
    private func entryTable(fieldEnds: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(entryCount) * Layout.entrySize)
        var base = (entry: 0, tags: 0, record: 0)
        for segment in entries {
            for (entry, end) in segment.ends.enumerated() {
                bytes.append(u64: UInt64(fieldEnds[base.entry + entry]))
                bytes.append(u64: UInt64(base.tags + end.tags))
                bytes.append(u64: UInt64(base.record + end.record))
            }
            base.entry += segment.count
            base.tags += segment.ends.last?.tags ?? 0
            base.record += segment.ends.last?.record ?? 0
        }
        return bytes
    }

    /// The entry of each document, and the norm of its question.
    private func documentTable(_ norms: [FieldNorm]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(documentCount) * Layout.documentSize)
        var document = 0
        for (index, segment) in documents.enumerated() {
            for entry in segment.entries.elements {
                bytes.append(u32: firstEntries[index] + entry)
                for value in norms[document].values {
                    bytes.append(u32: Float(RoundedNumber.lower(value)).bitPattern)
                }
                document += 1
            }
        }
        return bytes
    }
}

@available(*, unavailable)
extension SegmentMerger: Sendable {}
