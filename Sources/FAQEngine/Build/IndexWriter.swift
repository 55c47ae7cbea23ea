/// Merges runs of consecutive entries into an index.
struct IndexWriter {
    private let runs: [IndexRun]
    /// The first entry and the first unit of each run.
    private var firstEntries: [UInt32] = []
    private var firstUnits: [UInt32] = []
    private var entryCount: UInt32 = 0
    private var unitCount: UInt32 = 0
    private var termCount: UInt32 = 0

    init(runs: [IndexRun]) {
        self.runs = runs
        for run in runs {
            firstEntries.append(entryCount)
            firstUnits.append(unitCount)
            entryCount += UInt32(run.entries.ends.count)
            unitCount += UInt32(run.lengths.count)
        }
    }

    consuming func bytes() -> [UInt8] {
        let impact = Impact(averageLength: averageLengths())
        var dictionary = DictionaryWriter()
        var lists = PostingListWriter(unitCount: unitCount)
        var weights: [TermWeight] = []
        var sounds = SoundIndexWriter()
        var words = SpellingIndexWriter()
        // The number of each run's terms in the whole index.
        var numbers = runs.map { [UInt32](repeating: 0, count: $0.order.count) }
        mergeTerms { term, sources in
            lists.begin()
            for (run, place) in sources {
                numbers[run][Int(runs[run].order[place])] = termCount
                for posting in runs[run].postings[runs[run].starts[place]..<runs[run].starts[place + 1]] {
                    let value = impact.value(posting.counts, lengths: runs[run].lengths[Int(posting.unit)])
                    lists.append(
                        unit: firstUnits[run] + posting.unit,
                        entry: firstEntries[run] + runs[run].entryOfUnit[Int(posting.unit)],
                        code: ImpactCode.code(of: value))
                }
            }
            let list = lists.finish()
            weights.append(TermWeight(term: term, entryCount: list.entryCount, of: Int(entryCount)))
            sounds.append(term, number: termCount)
            if sources.contains(where: { runs[$0.run].isWord[Int(runs[$0.run].order[$0.place])] }) {
                words.append(term, number: termCount)
            }
            dictionary.append(term, list: list)
            termCount += 1
        }
        let (fields, fieldEnds, masses) = encodedFields(numbers, weights)
        var file = SectionWriter()
        file.append(.statistics, statistics(impact))
        file.append(.entries, entryTable(fieldEnds: fieldEnds))
        file.append(.units, unitTable(masses))
        file.append(.records, joined { $0.entries.records })
        file.append(.fields, fields)
        file.append(.tags, joined { $0.entries.tags })
        file.append(.termBlocks, dictionary.blocks)
        file.append(.terms, dictionary.terms)
        file.append(.postings, lists.bytes)
        file.append(.sounds, sounds.finish())
        file.append(.words, words.finish())
        return file.finish()
    }

    /// The fields of all entries with the terms' numbers in the whole index, where each entry's end, and the mass of
    /// each unit's question.
    private func encodedFields(
        _ numbers: [[UInt32]], _ weights: [TermWeight]
    ) -> (bytes: [UInt8], ends: [Int], masses: [QuestionMass]) {
        var bytes: [UInt8] = []
        var masses: [QuestionMass] = []
        masses.reserveCapacity(Int(unitCount))
        var ends: [Int] = []
        ends.reserveCapacity(Int(entryCount))
        for (run, numbers) in zip(runs, numbers) {
            let fields = run.entries.fields
            var next = 0
            for end in run.entries.ends {
                let unitCount = fields[next]
                bytes.append(varint: UInt64(unitCount))
                next += 1
                var field = 0
                while next < end.fields {
                    var mass = QuestionMass()
                    let count = Int(fields[next])
                    bytes.append(varint: UInt64(count))
                    for place in next + 1..<next + 1 + count {
                        var token = FieldToken(packed: fields[place])
                        token.term = numbers[Int(token.term)]
                        if QuestionMass.counts(token.kind) { mass.add(weights[Int(token.term)], kind: token.kind) }
                        bytes.append(varint: UInt64(token.packed))
                    }
                    next += 1 + count
                    if field < unitCount { masses.append(mass) }
                    field += 1
                }
                ends.append(bytes.count)
            }
        }
        return (bytes, ends, masses)
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

    /// Calls `body` for every term in the order of its bytes, with the runs that hold it and its place in them.
    private func mergeTerms(_ body: (ArraySlice<UInt8>, [(run: Int, place: Int)]) -> Void) {
        var next = [Int](repeating: 0, count: runs.count)
        var sources: [(run: Int, place: Int)] = []
        while true {
            sources.removeAll(keepingCapacity: true)
            var least: ArraySlice<UInt8> = []
            for (index, run) in runs.enumerated() where next[index] < run.order.count {
                let term = run.terms[run.order[next[index]]]
                if sources.isEmpty || term.lexicographicallyPrecedes(least) {
                    sources.removeAll(keepingCapacity: true)
                    least = term
                    sources.append((index, next[index]))
                } else if term.elementsEqual(least) {
                    sources.append((index, next[index]))
                }
            }
            if sources.isEmpty { return }
            body(least, sources)
            for source in sources { next[source.run] += 1 }
        }
    }

    private func statistics(_ impact: Impact) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(u32: entryCount)
        bytes.append(u32: unitCount)
        bytes.append(u32: termCount)
        bytes.append(u32: UInt32(truncatingIfNeeded: entryCount { $0[Field.answer.rawValue] >= 5 }))
        bytes.append(u32: UInt32(truncatingIfNeeded: entryCount { $0[Field.code.rawValue] > 0 }))
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
            base.tags += run.entries.tags.count
            base.record += run.entries.records.count
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
