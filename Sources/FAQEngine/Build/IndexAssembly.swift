/// Merges runs of consecutive entries into an index and hands its bytes over in order.
///
/// Records leave at once; everything else stays in memory until ``finish(with:)``, in a compact form.
public struct IndexAssembly {
    private var terms: [RunTerms] = []
    private var units: [RunUnits] = []
    private var entries: [RunEntries] = []
    private var file: SectionStream
    /// The first entry and the first unit of each run.
    private var firstEntries: [UInt32] = []
    private var firstUnits: [UInt32] = []
    private var entryCount: UInt32 = 0
    private var unitCount: UInt32 = 0

    /// - Parameter write: takes the bytes of the file in order. The first of them are zeros that keep room for what
    ///   ``finish(with:)`` returns.
    public init(write: @escaping ([UInt8]) -> Void) {
        file = SectionStream(sectionCount: Section.allCases.count, write: write)
        file.begin(.records)
    }

    /// Adds a run; its entries follow those of the runs before.
    public mutating func add(_ run: consuming IndexRun) {
        firstEntries.append(entryCount)
        firstUnits.append(unitCount)
        entryCount += UInt32(run.entries.count)
        unitCount += UInt32(run.units.count)
        file.append(run.entries.records)
        run.entries.records = []
        terms.append(run.terms)
        units.append(run.units)
        entries.append(run.entries)
    }

    /// Hands over the rest of the bytes and returns those that belong to the front of the file.
    public consuming func finish(with workers: some Workers) -> [UInt8] {
        file.end()
        let answered = entryCount { $0[Field.answer.rawValue] >= 5 }
        let withCode = entryCount { $0[Field.code.rawValue] > 0 }
        let profile = Profile(entryCount: Int(entryCount), answered: answered, withCode: withCode)
        let impact = Impact(profile: profile, averageLength: averageLengths())
        let merged = mergeTerms(impact, workers)
        let (fieldEnds, masses) = writeFields(merged, workers)
        let tags = entries.flatMap(\.tags)
        file.append(.tags, tags)
        let termCount = UInt32(merged.weights.count)
        file.append(
            .statistics, statistics(impact, termCount: termCount, answered: answered, withCode: withCode))
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
    private struct AllTerms {
        var dictionary = DictionaryWriter()
        var weights: [TermWeight] = []
        var sounds = SoundIndexWriter()
        var words = SpellingIndexWriter()
        /// The numbers of each run's terms in the whole index, in the order of the terms.
        var numbers: [[UInt32]]

        mutating func append(_ range: MergedTerms) {
            let base = UInt32(weights.count)
            var start = 0
            for list in range.lists {
                dictionary.append(range.bytes[start..<list.end], list: list.reference)
                start = list.end
            }
            for run in numbers.indices {
                let own = range.numbers[range.starts[run]..<range.starts[run + 1]]
                numbers[run].append(contentsOf: own.lazy.map { base + $0 })
            }
            weights += range.weights
            sounds.append(range.sounds, base: base)
            words.append(range.words, base: base)
        }
    }

    /// Writes the posting lists of all terms; then nobody needs the runs' own any more.
    private mutating func mergeTerms(_ impact: Impact, _ workers: some Workers) -> AllTerms {
        let source = MergedTerms.Source(
            terms: terms, units: units, firstEntries: firstEntries, firstUnits: firstUnits,
            entryCount: entryCount)
        let ranges = TermRanges.ranges(of: terms)
        terms = []
        var merged = AllTerms(numbers: units.map { _ in [] })
        file.begin(.postings)
        workers.each(
            ranges, make: { MergedTerms(of: source, places: $0, impact: impact) },
            take: { range in
                merged.append(range)
                file.append(range.postings)
            })
        file.end()
        return merged
    }

    /// Writes the fields of all entries with the terms' numbers in the whole index. Returns where each entry's end,
    /// and the mass of each unit's question.
    private mutating func writeFields(
        _ merged: AllTerms, _ workers: some Workers
    ) -> (ends: [Int], masses: [QuestionMass]) {
        var masses: [QuestionMass] = []
        masses.reserveCapacity(Int(unitCount))
        var ends: [Int] = []
        ends.reserveCapacity(Int(entryCount))
        var written = 0
        let inputs = zip(entries, merged.numbers).map { entries, numbers in
            RenumberedFields.Input(entries: entries, numbers: numbers)
        }
        for run in entries.indices { entries[run].fields = [] }
        let weights = merged.weights
        file.begin(.fields)
        workers.each(
            inputs, make: { RenumberedFields($0, weights) },
            take: { fields in
                for end in fields.ends { ends.append(written + end) }
                masses += fields.masses
                written += fields.bytes.count
                file.append(fields.bytes)
            })
        file.end()
        return (ends, masses)
    }

    private func averageLengths() -> PerField<Double> {
        var sums = PerField<Int>(repeating: 0)
        var counts = PerField<Int>(repeating: 0)
        for run in units {
            for lengths in run.lengths.elements {
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

    private func statistics(_ impact: Impact, termCount: UInt32, answered: Int, withCode: Int) -> [UInt8] {
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
        for run in units {
            var previous = UInt32.max
            for (unit, entry) in run.entries.elements.enumerated() where entry != previous {
                previous = entry
                if matches(run.lengths.elements[unit]) { count += 1 }
            }
        }
        return count
    }

    /// Where each entry's fields, tags and record end.
    private func entryTable(fieldEnds: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(entryCount) * 24)
        var base = (entry: 0, tags: 0, record: 0)
        for run in entries {
            for (entry, end) in run.ends.enumerated() {
                bytes.append(u64: UInt64(fieldEnds[base.entry + entry]))
                bytes.append(u64: UInt64(base.tags + end.tags))
                bytes.append(u64: UInt64(base.record + end.record))
            }
            base.entry += run.count
            base.tags += run.ends.last?.tags ?? 0
            base.record += run.ends.last?.record ?? 0
        }
        return bytes
    }

    /// The entry of each unit, and the mass of its question.
    private func unitTable(_ masses: [QuestionMass]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(unitCount) * Layout.unitSize)
        var unit = 0
        for (index, run) in units.enumerated() {
            for entry in run.entries.elements {
                bytes.append(u32: firstEntries[index] + entry)
                bytes.append(u32: Float(masses[unit].specific).bitPattern)
                bytes.append(u32: Float(masses[unit].rare).bitPattern)
                bytes.append(u32: Float(masses[unit].square).bitPattern)
                unit += 1
            }
        }
        return bytes
    }
}

@available(*, unavailable)
extension IndexAssembly: Sendable {}
