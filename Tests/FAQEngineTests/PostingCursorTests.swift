import TestSupport
import Testing

@testable import FAQEngine

@Suite("Walking a posting list")
struct PostingCursorTests {
    /// A posting list and what it holds.
    private struct List {
        var documents: [UInt32] = []
        var codes: [UInt8] = []
        var bytes: [UInt8] = []
        var reference: PostingListReference
        var limit: Int { Int(documents[documents.count - 1]) + 1 }

        init(count: Int, random: inout SplitMix) {
            let greatest = [1, 3, 40, 5000].randomElement(using: &random) ?? 1
            var writer = PostingListWriter()
            writer.begin()
            var document = UInt32.random(in: 0...50, using: &random)
            for _ in 0..<count {
                let code = UInt8(
                    Int.random(in: 0...63, using: &random) * Int.random(in: 0...63, using: &random) / 63)
                documents.append(document)
                codes.append(code)
                writer.append(document: document, entry: document / 3, code: code)
                document += UInt32.random(in: 1...UInt32(greatest), using: &random)
            }
            reference = writer.finish()
            bytes = writer.bytes
        }

        func score(_ index: Int, weight: UInt32) -> UInt32 {
            weight * UInt32(ImpactCode.values[Int(codes[index])])
        }

        /// Calls `body` with a cursor at the beginning of the list.
        func walk(
            weight: UInt32 = 100, limit: Int? = nil, bytes: [UInt8]? = nil,
            _ body: (inout PostingCursor) -> Void
        ) {
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: PostingCursor.scratchCount) { scratch in
                scratch.initialize(repeating: 0)
                (bytes ?? self.bytes).withUnsafeBytes { bytes in
                    guard let memory = scratch.baseAddress else { return }
                    var info = TermInfo()
                    info.documentCount = reference.documentCount
                    info.entryCount = reference.entryCount
                    info.maxImpact = reference.maxImpact
                    info.onlyDocument = reference.onlyDocument
                    info.bytes = bytes
                    var cursor = PostingCursor(
                        info, weight: weight, documentLimit: limit ?? self.limit, scratch: memory)
                    body(&cursor)
                }
            }
        }
    }

    private static let counts = [1, 2, 127, 128, 129, 256, 300, 1000]

    @Test("gives every posting in order with its score", arguments: counts)
    func order(count: Int) {
        var random = SplitMix(seed: 81)
        let list = List(count: count, random: &random)
        #expect(list.reference.documentCount == count)
        #expect(list.reference.entryCount == Set(list.documents.map { $0 / 3 }).count)
        #expect(list.reference.maxImpact == list.codes.max())
        list.walk(weight: 70) { cursor in
            for place in 0..<count {
                #expect(cursor.document() == list.documents[place])
                #expect(cursor.score == list.score(place, weight: 70))
                cursor.advance()
            }
            #expect(cursor.document() == PostingCursor.end)
            #expect(!cursor.isDamaged)
        }
    }

    @Test("advances to the first document that is not before the target", arguments: counts)
    func advancing(count: Int) {
        var random = SplitMix(seed: 82)
        for _ in 0..<20 {
            let list = List(count: count, random: &random)
            list.walk { cursor in
                var target: UInt32 = 0
                while target <= UInt32(list.limit) {
                    cursor.advance(to: target)
                    let place = list.documents.firstIndex { $0 >= target }
                    #expect(cursor.document() == place.map { list.documents[$0] } ?? PostingCursor.end)
                    if let place { #expect(cursor.score == list.score(place, weight: 100)) }
                    target += UInt32.random(in: 0...UInt32(list.limit / 6 + 1), using: &random)
                }
                #expect(!cursor.isDamaged)
            }
        }
    }

    @Test("adds what the postings of a range score, range after range", arguments: counts)
    func sums(count: Int) {
        var random = SplitMix(seed: 83)
        for _ in 0..<10 {
            let list = List(count: count, random: &random)
            list.walk { cursor in
                var start: UInt32 = 0
                while start < UInt32(list.limit) {
                    let length = Int.random(in: 1...list.limit / 3 + 1, using: &random)
                    let range = start..<start + UInt32(length)
                    var sums = [UInt32](repeating: 0, count: length)
                    sums.withUnsafeMutableBufferPointer { sums in
                        if let base = sums.baseAddress { cursor.add(range, to: base) }
                    }
                    var expected = [UInt32](repeating: 0, count: length)
                    for place in 0..<count where range.contains(list.documents[place]) {
                        expected[Int(list.documents[place] - start)] = list.score(place, weight: 100)
                    }
                    #expect(sums == expected)
                    start = range.upperBound
                }
            }
        }
    }

    @Test("bounds what a range can add from above, by the blocks that reach into it", arguments: counts)
    func bounds(count: Int) {
        var random = SplitMix(seed: 84)
        for _ in 0..<20 {
            let list = List(count: count, random: &random)
            list.walk { cursor in
                var start: UInt32 = 0
                while start < UInt32(list.limit) {
                    let range =
                        start..<start + UInt32.random(in: 1...UInt32(list.limit / 4 + 1), using: &random)
                    let held = (0..<count).filter { range.contains(list.documents[$0]) }
                    let exact = held.map { list.score($0, weight: 100) }.max() ?? 0
                    // Blocks with a document in the range, or reaching over it.
                    let blocks = stride(from: 0, to: count, by: Layout.blockSize).filter { first in
                        let last = list.documents[min(first + Layout.blockSize, count) - 1]
                        return last >= range.lowerBound
                            && (first == 0 || list.documents[first - 1] + 1 < range.upperBound)
                    }
                    let reachable =
                        blocks.flatMap { $0..<min($0 + Layout.blockSize, count) }
                        .map { list.score($0, weight: 100) }.max() ?? 0
                    let bound = cursor.bound(in: range)
                    #expect(bound >= exact)
                    #expect(bound <= max(reachable, count <= Layout.blockSize ? cursor.greatest : 0))
                    if Bool.random(using: &random) { cursor.advance(to: range.upperBound) }
                    start = range.upperBound
                }
                cursor.advance(to: UInt32(list.limit))
                #expect(cursor.bound(in: UInt32(list.limit)..<UInt32(list.limit) + 10) == 0)
            }
        }
    }

    @Test("a document that no index has ends the list as damaged", arguments: counts)
    func documentLimit(count: Int) {
        var random = SplitMix(seed: 85)
        let list = List(count: count, random: &random)
        list.walk(limit: list.limit - 1) { cursor in
            while cursor.document() != PostingCursor.end { cursor.advance() }
            #expect(cursor.isDamaged)
        }
    }

    @Test("a list that is cut off ends as damaged", arguments: [2, 128, 129, 300])
    func truncation(count: Int) {
        var random = SplitMix(seed: 86)
        let list = List(count: count, random: &random)
        for length in [0, 1, list.bytes.count / 2, list.bytes.count - 1] {
            list.walk(bytes: Array(list.bytes.prefix(length))) { cursor in
                while cursor.document() != PostingCursor.end { cursor.advance() }
                #expect(cursor.isDamaged, "\(length) of \(list.bytes.count)")
            }
        }
    }
}
