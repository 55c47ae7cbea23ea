/// A term of the query with what it is worth.
struct ScoredTerm {
    var postings: TermInfo
    /// Fixed point, 128 is 1; at most ``weightLimit``.
    var weight: UInt32

    /// Keeps the sum over as many terms as a query may have below 2^31.
    static let weightLimit: UInt32 = 2_800
}

/// Finds the entries with the greatest sums of impacts.
///
/// Documents are scored window by window. In each window the terms that together cannot lift a document over the present
/// threshold are left out of the scan and looked up only for documents that the other terms brought up (MaxScore with
/// maxima a window, Turtle & Flood 1995; windows as in Grand et al., From MaxScore to Block-Max WAND, 2020). The
/// result is exactly that of scoring every document.
enum MaxScoreSearch {
    /// Documents a window.
    static let windowSize = 4096

    static func search(
        _ terms: [ScoredTerm], in index: some IndexSource, limit: Int
    ) throws(IndexError) -> [TopKCollector.Hit] {
        guard !terms.isEmpty, limit > 0 else { return [] }
        let hasAliases = index.documentCount != index.entryCount
        var top = TopKCollector(limit: limit, hasAliases: hasAliases)
        let scratchCount = terms.count * PostingCursor.scratchCount + windowSize
        let memory = UnsafeMutableRawPointer.allocate(byteCount: scratchCount * 4, alignment: 64)
        defer { memory.deallocate() }
        let scratch = memory.initializeMemory(as: UInt32.self, repeating: 0, count: scratchCount)
        var cursors: [PostingCursor] = []
        cursors.reserveCapacity(terms.count)
        for (number, term) in terms.enumerated() {
            cursors.append(
                PostingCursor(
                    term.postings, weight: term.weight, documentLimit: index.documentCount,
                    scratch: scratch + windowSize + number * PostingCursor.scratchCount))
        }
        var window = Window(sums: scratch, termCount: terms.count, index: index)
        cursors.withUnsafeMutableBufferPointer { cursors in
            var start: UInt32 = 0
            while start < UInt32(truncatingIfNeeded: index.documentCount) {
                let end = min(start + UInt32(windowSize), UInt32(truncatingIfNeeded: index.documentCount))
                window.score(start..<end, cursors: cursors, into: &top)
                start = end
            }
        }
        for cursor in cursors where cursor.isDamaged {
            throw .damaged(section: Section.postings.rawValue)
        }
        return top.hits
    }

    private struct Window<Source: IndexSource> {
        let sums: UnsafeMutablePointer<UInt32>
        let index: Source
        /// The cursors, those that can add least first.
        var order: [Int]
        var bounds: [UInt32]
        /// What the first cursors of `order` can add together; one more than cursors.
        var reach: [UInt32]

        init(sums: UnsafeMutablePointer<UInt32>, termCount: Int, index: Source) {
            self.sums = sums
            self.index = index
            order = Array(0..<termCount)
            bounds = [UInt32](repeating: 0, count: termCount)
            reach = [UInt32](repeating: 0, count: termCount + 1)
        }

        mutating func score(
            _ range: Range<UInt32>, cursors: UnsafeMutableBufferPointer<PostingCursor>,
            into top: inout TopKCollector
        ) {
            arrange(range, cursors: cursors)
            let first = firstEssential(above: top.threshold)
            if first == order.count { return }
            for rank in first..<order.count where bounds[order[rank]] > 0 {
                cursors[order[rank]].add(range, to: sums)
            }
            var group = 0
            while group < windowSize {
                // Almost all documents fall short of what the terms left out could still add.
                let needed = top.threshold - min(top.threshold, reach[first])
                if anyExceeds(needed, from: group) {
                    for offset in group..<group + Self.groupSize where sums[offset] > needed {
                        offer(offset, in: range, first: first, cursors: cursors, to: &top)
                    }
                }
                group += Self.groupSize
            }
            sums.update(repeating: 0, count: windowSize)
        }

        private static var groupSize: Int { 32 }

        /// Whether one of the sums of a group exceeds `value`. Sums stay below 2^31, so the sign of the difference tells;
        /// written so that the compiler compares several at a time.
        @inline(__always)
        private func anyExceeds(_ value: UInt32, from group: Int) -> Bool {
            var signs: UInt32 = 0
            for offset in 0..<Self.groupSize { signs |= value &- sums[group + offset] }
            return signs & 0x8000_0000 != 0
        }

        private func offer(
            _ offset: Int, in range: Range<UInt32>, first: Int,
            cursors: UnsafeMutableBufferPointer<PostingCursor>,
            to top: inout TopKCollector
        ) {
            let document = range.lowerBound + UInt32(truncatingIfNeeded: offset)
            let score = complete(
                sums[offset], document: document, first: first, cursors: cursors, threshold: top.threshold)
            if score > top.threshold {
                top.offer(
                    score: score, document: document,
                    entry: UInt32(truncatingIfNeeded: index.entry(ofDocument: Int(document))))
            }
        }

        /// Orders the cursors by what they can add in the window.
        private mutating func arrange(
            _ range: Range<UInt32>, cursors: UnsafeMutableBufferPointer<PostingCursor>
        ) {
            for cursor in 0..<cursors.count { bounds[cursor] = cursors[cursor].bound(in: range) }
            // Insertion sort: the order changes little from one window to the next.
            for rank in 1..<max(1, order.count) {
                let cursor = order[rank]
                let bound = bounds[cursor]
                var slot = rank
                while slot > 0, bounds[order[slot - 1]] > bound {
                    order[slot] = order[slot - 1]
                    slot -= 1
                }
                order[slot] = cursor
            }
            for rank in 0..<order.count { reach[rank + 1] = reach[rank] &+ bounds[order[rank]] }
        }

        /// The first rank of `order` whose term is scanned.
        ///
        /// Terms that together cannot lift a document over the threshold need no scan. But a posting is scanned in a fraction
        /// of the time that it takes to look one up, and every term left out brings up more documents to look up: so only
        /// terms that give little stay out.
        private func firstEssential(above threshold: UInt32) -> Int {
            if reach[order.count] <= threshold { return order.count }
            var rank = 0
            while reach[rank + 1] <= threshold / Self.scanAdvantage { rank += 1 }
            return rank
        }

        private static var scanAdvantage: UInt32 { 8 }

        /// Adds what the terms outside the scan give, as long as the document can still pass the threshold.
        private func complete(
            _ partial: UInt32, document: UInt32, first: Int,
            cursors: UnsafeMutableBufferPointer<PostingCursor>,
            threshold: UInt32
        ) -> UInt32 {
            var score = partial
            var rank = first
            while rank > 0 {
                if score &+ reach[rank] <= threshold { return 0 }
                rank -= 1
                let cursor = order[rank]
                if bounds[cursor] == 0 { return score }
                cursors[cursor].advance(to: document)
                if cursors[cursor].document() == document { score &+= cursors[cursor].score }
            }
            return score
        }
    }
}
