import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Segments put together")
struct SegmentMergerTests {
    private final class File {
        var bytes: [UInt8] = []
    }

    private func segment(of entries: some Sequence<EngineEntry>) -> Segment {
        var builder = SegmentBuilder()
        for entry in entries { builder.add(entry) }
        return builder.finish()
    }

    private func merged(_ segments: [Segment]) -> [UInt8] {
        let file = File()
        var merger = SegmentMerger { file.bytes.append(contentsOf: $0) }
        for segment in segments { merger.add(segment) }
        let header = merger.finish(with: SingleWorker())
        file.bytes.replaceSubrange(..<header.count, with: header)
        return file.bytes
    }

    @Test("how entries are shared out over segments changes no byte", arguments: [1, 2, 7])
    func sharing(segmentCount: Int) throws {
        let entries = EngineEntry.random(300, seed: 21, aliases: true)
        let bytes = merged(
            (0..<segmentCount).map { number in
                segment(of: entries[(number * 300 / segmentCount)..<((number + 1) * 300 / segmentCount)])
            })
        #expect(bytes == IndexBuilder.bytes(of: entries))
        try bytes.withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            try index.verify(bytes)
            for number in [0, 150, 299] {
                #expect(Array(try index.record(number)) == Array("record \(number)".utf8))
            }
        }
    }

    @Test("ranges of terms hold each term once and follow each other")
    func ranges() {
        let entries = EngineEntry.random(300, seed: 22, aliases: true)
        let segments = [0..<100, 100..<110, 110..<300].map { segment(of: entries[$0]).terms }
        let ranges = TermRanges.ranges(of: segments, size: 500)
        #expect(ranges.count > 10)
        for (number, segment) in segments.enumerated() {
            #expect(ranges.flatMap { Array($0[number]) } == Array(0..<segment.sorted.count))
        }
        var greatest: [UInt8] = []
        for ranks in ranges {
            let terms = zip(segments, ranks).flatMap { segment, ranks in
                ranks.map { Array(segment.sorted[$0]) }
            }
            #expect(terms.allSatisfy { greatest.isEmpty || greatest.lexicographicallyPrecedes($0) })
            greatest = terms.max { $0.lexicographicallyPrecedes($1) } ?? greatest
        }
    }

    @Test("records may be replaced, longer or shorter, and the others stay")
    func records() throws {
        var changed = segment(of: ["one", "two", "three"].map { EngineEntry($0, record: $0) })
        changed.replaceRecords { entry, record in
            #expect(record.elementsEqual([Array("one".utf8), Array("two".utf8), Array("three".utf8)][entry]))
            return entry == 1 ? Array("a longer record".utf8) : entry == 2 ? [] : nil
        }
        try merged([changed]).withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            #expect(
                try (0..<3).map { String(decoding: try index.record($0), as: UTF8.self) }
                    == ["one", "a longer record", ""])
        }
    }

    @Test("a tag that no field holds is found by its words, and one that a field holds adds nothing")
    func tags() throws {
        let entries = [
            EngineEntry("pump stalls", tags: [EngineTag(.code, "E77")]),
            EngineEntry("pump stalls", tags: [EngineTag(.component, "pump")]),
            EngineEntry("pump stalls"),
        ]
        try withIndex(of: entries) { index in
            #expect(try index.find(ArraySlice("e77".utf8))?.onlyDocument == 0)
            let pump = try #require(try index.find(ArraySlice("pump".utf8)))
            let scores = ExhaustiveSearch.scores([ScoredTerm(postings: pump, weight: 128)], in: index)
            #expect(scores[1] == scores[2])
        }
    }
}
