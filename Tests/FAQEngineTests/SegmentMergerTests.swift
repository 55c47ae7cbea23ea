import Testing

@testable import FAQEngine

private final class File {
    var bytes: [UInt8] = []
}

@Test(arguments: [1, 2, 7])
func howEntriesAreSharedOutOverRunsChangesNoByte(runCount: Int) throws {
    let entries = randomEntries(300, seed: 21, aliases: true)
    var whole = IndexBuilder()
    for entry in entries { whole.add(entry) }

    let file = File()
    var merger = SegmentMerger { file.bytes.append(contentsOf: $0) }
    for run in 0..<runCount {
        var builder = SegmentBuilder()
        for entry in entries[(run * 300 / runCount)..<((run + 1) * 300 / runCount)] { builder.add(entry) }
        merger.add(builder.finish())
    }
    let header = merger.finish(with: SingleWorker())
    file.bytes.replaceSubrange(..<header.count, with: header)

    #expect(file.bytes == whole.finish())
    try file.bytes.withUnsafeBytes { bytes in
        let index = try Index(bytes: bytes)
        try index.verify(bytes)
        for number in [0, 150, 299] {
            #expect(Array(try index.record(number)) == Array("record \(number)".utf8))
        }
    }
}

@Test func rangesOfTermsHoldEachTermOnceAndFollowEachOther() {
    let entries = randomEntries(300, seed: 22, aliases: true)
    let runs = [0..<100, 100..<110, 110..<300].map { part in
        var builder = SegmentBuilder()
        for entry in entries[part] { builder.add(entry) }
        return builder.finish().terms
    }
    let ranges = TermRanges.ranges(of: runs, size: 500)
    #expect(ranges.count > 10)
    for (number, run) in runs.enumerated() {
        #expect(ranges.flatMap { Array($0[number]) } == Array(0..<run.sorted.count))
    }
    var greatest: [UInt8] = []
    for places in ranges {
        let terms = zip(runs, places).flatMap { run, places in places.map { Array(run.sorted[$0]) } }
        #expect(terms.allSatisfy { greatest.isEmpty || greatest.lexicographicallyPrecedes($0) })
        greatest = terms.max { $0.lexicographicallyPrecedes($1) } ?? greatest
    }
}
