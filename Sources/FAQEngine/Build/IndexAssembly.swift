/// Merges runs of consecutive entries into an index and hands its bytes over in order.
///
/// Records leave at once; everything else stays in memory until ``finish()``, in a compact form.
public struct IndexAssembly {
    private var runs: [IndexRun] = []
    private var file: SectionStream
    /// The first entry and the first unit of each run.
    private var firstEntries: [UInt32] = []
    private var firstUnits: [UInt32] = []
    private var entryCount: UInt32 = 0
    private var unitCount: UInt32 = 0
    private var termCount: UInt32 = 0

    /// Posting lists leave in parts of about so many bytes.
    private static let chunkSize = 1 << 22

    /// - Parameter write: takes the bytes of the file in order. The first of them are zeros that keep room for what
    ///   ``finish()`` returns.
    public init(write: @escaping ([UInt8]) -> Void) {
        file = SectionStream(sectionCount: Section.allCases.count, write: write)
        file.begin(.records)
    }

    /// Adds a run; its entries follow those of the runs before.
    public mutating func add(_ run: consuming IndexRun) {
        firstEntries.append(entryCount)
        firstUnits.append(unitCount)
        entryCount += UInt32(run.entries.ends.count)
        unitCount += UInt32(run.lengths.count)
        file.append(run.entries.records)
        run.entries.records = []
        runs.append(run)
    }

    /// Hands over the rest of the bytes and returns those that belong to the front of the file.
    public consuming func finish() -> [UInt8] {
        file.end()
        let answered = entryCount { $0[Field.answer.rawValue] >= 5 }
        let withCode = entryCount { $0[Field.code.rawValue] > 0 }
        let profile = Profile(entryCount: Int(entryCount), answered: answered, withCode: withCode)
        let impact = Impact(profile: profile, averageLength: averageLengths())
        let merged = mergeTerms(impact)
        for run in runs.indices { runs[run].dropPostings() }
        let (fieldEnds, masses) = writeFields(merged.numbers, merged.weights)
        let tags = joined { $0.entries.tags }
        file.append(.tags, tags)
        file.append(.statistics, statistics(impact, answered: answered, withCode: withCode))
        file.append(.entries, entryTable(fieldEnds: fieldEnds))
        file.append(.units, unitTable(masses))
        file.append(.termBlocks, merged.dictionary.blocks)
        file.append(.terms, merged.dictionary.terms)
        file.append(.sounds, merged.sounds.finish())
        file.append(.patterns, PatternWriter.section(tags: tags, entryCount: Int(entryCount)))
        file.append(.words, merged.words.finish())
        return file.header()
    }

    /// What the merge of the runs' terms gives.
    private struct MergedTerms {
        var dictionary = DictionaryWriter()
        var weights: [TermWeight] = []
        var sounds = SoundIndexWriter()
        var words = SpellingIndexWriter()
        /// The number of each run's terms in the whole index.
        var numbers: [[UInt32]]
    }

    /// Writes the posting lists of all terms.
    private mutating func mergeTerms(_ impact: Impact) -> MergedTerms {
        var merged = MergedTerms(numbers: runs.map { [UInt32](repeating: 0, count: $0.order.count) })
        var lists = PostingListWriter(unitCount: unitCount)
        var merge = TermMerge(runs)
        file.begin(.postings)
        while let term = merge.next() {
            lists.begin()
            var isWord = false
            for (run, place) in merge.sources {
                let number = Int(runs[run].order[place])
                merged.numbers[run][number] = termCount
                isWord = isWord || runs[run].isWord[number]
                runs[run].eachPosting(at: place) { unit, counts in
                    let value = impact.value(counts, lengths: runs[run].lengths[Int(unit)])
                    lists.append(
                        unit: firstUnits[run] + unit,
                        entry: firstEntries[run] + runs[run].entryOfUnit[Int(unit)],
                        code: ImpactCode.code(of: value))
                }
            }
            let list = lists.finish()
            merged.weights.append(TermWeight(term: term, entryCount: list.entryCount, of: Int(entryCount)))
            merged.sounds.append(term, number: termCount)
            if isWord { merged.words.append(term, number: termCount) }
            merged.dictionary.append(term, list: list)
            termCount += 1
            if lists.bytes.count >= Self.chunkSize { file.append(lists.take()) }
        }
        file.append(lists.take())
        file.end()
        return merged
    }

    /// Writes the fields of all entries with the terms' numbers in the whole index. Returns where each entry's end,
    /// and the mass of each unit's question.
    private mutating func writeFields(
        _ numbers: [[UInt32]], _ weights: [TermWeight]
    ) -> (ends: [Int], masses: [QuestionMass]) {
        var masses: [QuestionMass] = []
        masses.reserveCapacity(Int(unitCount))
        var ends: [Int] = []
        ends.reserveCapacity(Int(entryCount))
        var written = 0
        file.begin(.fields)
        for place in runs.indices {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(runs[place].entries.fields.count * 5 / 4)
            runs[place].entries.fields.withUnsafeBytes { fields in
                var cursor = ByteCursor(fields)
                for end in runs[place].entries.ends {
                    let questionCount = cursor.varint()
                    bytes.append(varint: questionCount)
                    var field: UInt64 = 0
                    while cursor.position < end.fields, !cursor.failed {
                        let mass = Self.renumber(&cursor, numbers[place], weights, into: &bytes)
                        if field < questionCount { masses.append(mass) }
                        field += 1
                    }
                    ends.append(written + bytes.count)
                }
            }
            written += bytes.count
            file.append(bytes)
            runs[place].entries.fields = []
        }
        file.end()
        return (ends, masses)
    }

    /// Copies a field with the terms' numbers in the whole index.
    private static func renumber(
        _ cursor: inout ByteCursor, _ numbers: [UInt32], _ weights: [TermWeight], into bytes: inout [UInt8]
    ) -> QuestionMass {
        var mass = QuestionMass()
        let count = cursor.varint()
        bytes.append(varint: count)
        for _ in 0..<count {
            var token = FieldToken(packed: UInt32(truncatingIfNeeded: cursor.varint()))
            token.term = numbers[Int(token.term)]
            if QuestionMass.counts(token.kind) { mass.add(weights[Int(token.term)], kind: token.kind) }
            bytes.append(varint: UInt64(token.packed))
        }
        return mass
    }

    private func averageLengths() -> PerField<Double> {
        var sums = PerField<Int>(repeating: 0)
        var counts = PerField<Int>(repeating: 0)
        for run in runs {
            for lengths in run.lengths {
                for field in 0..<Field.allCases.count where lengths[field] > 0 {
                    sums[field] += Int(lengths[field])
                    counts[field] += 1
                }
            }
        }
        var averages = PerField<Double>(repeating: 1)
        for field in 0..<Field.allCases.count where counts[field] > 0 {
            averages[field] = Double(sums[field]) / Double(counts[field])
        }
        return averages
    }

    private func statistics(_ impact: Impact, answered: Int, withCode: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(u32: entryCount)
        bytes.append(u32: unitCount)
        bytes.append(u32: termCount)
        bytes.append(u32: UInt32(truncatingIfNeeded: answered))
        bytes.append(u32: UInt32(truncatingIfNeeded: withCode))
        for field in 0..<Field.allCases.count { bytes.append(u64: impact.averageLength[field].bitPattern) }
        return bytes
    }

    /// How many entries have fields of such lengths.
    private func entryCount(where matches: (PerField<UInt16>) -> Bool) -> Int {
        var count = 0
        for run in runs {
            var previous = UInt32.max
            for (unit, entry) in run.entryOfUnit.enumerated() where entry != previous {
                previous = entry
                if matches(run.lengths[unit]) { count += 1 }
            }
        }
        return count
    }

    /// Where each entry's fields, tags and record end.
    private func entryTable(fieldEnds: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(entryCount) * 24)
        var base = (entry: 0, tags: 0, record: 0)
        for run in runs {
            for (entry, end) in run.entries.ends.enumerated() {
                bytes.append(u64: UInt64(fieldEnds[base.entry + entry]))
                bytes.append(u64: UInt64(base.tags + end.tags))
                bytes.append(u64: UInt64(base.record + end.record))
            }
            base.entry += run.entries.ends.count
            base.tags += run.entries.ends.last?.tags ?? 0
            base.record += run.entries.ends.last?.record ?? 0
        }
        return bytes
    }

    /// The entry of each unit, and the mass of its question.
    private func unitTable(_ masses: [QuestionMass]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(unitCount) * Layout.unitSize)
        var unit = 0
        for (index, run) in runs.enumerated() {
            for entry in run.entryOfUnit {
                bytes.append(u32: firstEntries[index] + entry)
                bytes.append(u32: Float(masses[unit].specific).bitPattern)
                bytes.append(u32: Float(masses[unit].rare).bitPattern)
                bytes.append(u32: Float(masses[unit].square).bitPattern)
                unit += 1
            }
        }
        return bytes
    }

    private func joined(_ part: (IndexRun) -> [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        for run in runs { bytes.append(contentsOf: part(run)) }
        return bytes
    }
}

@available(*, unavailable)
extension IndexAssembly: Sendable {}
