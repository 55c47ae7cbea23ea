internal import FAQEngine
internal import FAQText

/// Cuts dictionary and posting lists into parts.
struct DictionaryPartWriter {
    private(set) var parts = PartGroups()
    /// The lists that are parts by themselves, and the terms that have them, as ``FrequentTerm`` reads them.
    private(set) var lists = PartGroups()
    private(set) var frequentTerms: [UInt8] = []
    /// For each part of the dictionary: varint number of blocks, varint length of a key and the key: greater than all terms
    /// before the part, not greater than its first.
    private(set) var directory: [UInt8] = []
    /// What pages call the terms, by their numbers in the index.
    private(set) var numbers: [UInt32] = []
    /// The scripts that terms are written in.
    private(set) var scripts = UnicodeRows()

    private struct Term {
        var term: [UInt8]
        var postings: TermInfo
        var level: Int
    }

    private static let cut = StableCut(partBits: 7, groupBits: 1)
    private static let listCut = StableCut(partBits: 0, groupBits: 1)
    /// A part also ends with so many terms, or bytes of terms and lists.
    private static let mostTerms = 200
    private static let mostBytes = 32_768
    /// Longer terms, in bytes, nobody looks for in a page; they are known by numbers from the last down, and not found.
    private static let longestTerm = 4_096
    private static let lastNumber: UInt32 = 0x1FFF_FFFF

    init(_ index: Index) throws(IndexError) {
        numbers = [UInt32](repeating: 0, count: index.termCount)
        let runs = try runs(of: index)
        let places = TermPlaces(
            of: runs.joined().map { (term: $0.term, entryCount: $0.postings.entryCount) },
            termCount: index.termCount)
        for (term, number) in zip(runs.joined(), places.numbers) {
            numbers[Int(term.postings.number)] = number
        }
        var shifts = places.shifts[...]
        var last: [UInt8] = []
        for run in runs {
            append(run, shifts: shifts.prefix(run.count), after: last)
            shifts = shifts.dropFirst(run.count)
            last = run[run.count - 1].term
        }
    }

    /// All terms, by parts, but those that are too long, which get their numbers.
    private mutating func runs(of index: Index) throws(IndexError) -> [[Term]] {
        var longCount: UInt32 = 0
        var runs: [[Term]] = []
        var run: [Term] = []
        var byteCount = 0
        for block in 0..<index.blockCount {
            var reader = try index.blockReader(at: block)
            var term: [UInt8] = []
            while try reader.next() {
                term.removeLast(max(0, term.count - reader.shared))
                term.append(contentsOf: reader.suffix)
                if term.count > Self.longestTerm {
                    numbers[Int(reader.postings.number)] = Self.lastNumber - longCount
                    longCount += 1
                    continue
                }
                let isFull = run.count == Self.mostTerms || byteCount > Self.mostBytes
                if !run.isEmpty, isFull || Self.cut.beginsPart(term) {
                    runs.append(run)
                    run = []
                    byteCount = 0
                }
                let postings = reader.postings
                run.append(Term(term: term, postings: postings, level: index.level(of: term[...], postings)))
                byteCount += term.count
                if postings.bytes.count <= PageLayout.shortListLimit { byteCount += postings.bytes.count }
            }
        }
        if !run.isEmpty { runs.append(run) }
        return runs
    }

    private mutating func append(_ run: [Term], shifts: ArraySlice<UInt32>, after last: [UInt8]) {
        var headers: [UInt8] = []
        var blocks: [UInt8] = []
        var starts: [Int] = []
        var lists: [UInt8] = []
        var previous: [UInt8] = []
        for (rank, (term, shift)) in zip(run, shifts).enumerated() {
            if rank % Layout.termBlockSize == 0 {
                headers.append(u16: UInt16(blocks.count))
                starts.append(lists.count)
                previous = []
            }
            scripts.add(term.term)
            let shared = zip(previous, term.term).prefix { $0 == $1 }.count
            previous = term.term
            blocks.append(varint: UInt64(shared))
            blocks.append(varint: UInt64(term.term.count - shared))
            blocks += term.term[shared...]
            blocks.append(varint: UInt64(shift))
            append(term, to: &blocks, lists: &lists)
            if term.postings.bytes.count > PageLayout.shortListLimit { appendFrequent(term) }
        }
        var part: [UInt8] = []
        part.append(u16: UInt16(run.count))
        let head = part.count + starts.count * 4
        for (block, start) in starts.enumerated() {
            part += headers[2 * block..<2 * block + 2]
            part.append(u16: UInt16(head + blocks.count + start))
        }
        parts.append(part + blocks + lists, beginsGroup: Self.cut.beginsGroup(run[0].term))
        directory.append(varint: UInt64(starts.count))
        let key = Self.separator(last, run[0].term)
        directory.append(varint: UInt64(key.count))
        directory += key
    }

    private func append(_ term: Term, to blocks: inout [UInt8], lists: inout [UInt8]) {
        let postings = term.postings
        blocks.append(varint: UInt64(postings.documentCount))
        blocks.append(varint: UInt64(postings.documentCount - postings.entryCount))
        if term.level < TermWeight.leastCommonLevel {
            blocks.append(postings.maxImpact)
        } else {
            blocks.append(postings.maxImpact | PageLayout.commonTerm)
            blocks.append(UInt8(term.level))
        }
        if postings.documentCount == 1 {
            blocks.append(varint: UInt64(postings.onlyDocument))
            return
        }
        blocks.append(varint: UInt64(postings.bytes.count))
        if postings.bytes.count <= PageLayout.shortListLimit { lists.append(contentsOf: postings.bytes) }
    }

    private mutating func appendFrequent(_ term: Term) {
        let postings = term.postings
        lists.append(Array(postings.bytes), beginsGroup: Self.listCut.beginsGroup(term.term))
        frequentTerms.append(varint: UInt64(term.term.count))
        frequentTerms += term.term
        frequentTerms.append(varint: UInt64(numbers[Int(postings.number)]))
        frequentTerms.append(varint: UInt64(postings.documentCount))
        frequentTerms.append(varint: UInt64(postings.documentCount - postings.entryCount))
        frequentTerms.append(postings.maxImpact)
        frequentTerms.append(term.level < TermWeight.leastCommonLevel ? 0 : UInt8(term.level))
        frequentTerms.append(varint: UInt64(postings.bytes.count))
    }

    /// The shortest beginning of `term` that is greater than `last`.
    private static func separator(_ last: [UInt8], _ term: [UInt8]) -> [UInt8] {
        let shared = zip(last, term).prefix { $0 == $1 }.count
        return Array(term.prefix(shared + 1))
    }
}
