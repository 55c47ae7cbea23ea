/// Cuts the terms of several segments into ranges of about the same number of postings, which can be merged at the same time.
enum TermRanges {
    /// For each range the ranks of its terms in each segment.
    ///
    /// - Parameter size: how many bytes of postings a range has, more or less.
    static func ranges(of segments: [SegmentTerms], size: Int = 1 << 19) -> [[Range<Int>]] {
        let count = segments.reduce(0) { $0 + $1.postings.elements.count } / size + 1
        let cuts = cuts(of: segments, count: count)
        var starts = [Int](repeating: 0, count: segments.count)
        var ranges: [[Range<Int>]] = []
        for cut in cuts {
            let ends = segments.map { $0.sorted.firstRank(notBefore: cut) }
            ranges.append(zip(starts, ends).map { $0..<$1 })
            starts = ends
        }
        ranges.append(zip(starts, segments).map { $0..<$1.sorted.count })
        return ranges
    }

    /// The first terms of all ranges but the first, from a sample of each segment's.
    private static func cuts(of segments: [SegmentTerms], count: Int) -> [UnsafeBufferPointer<UInt8>] {
        var sample: [UnsafeBufferPointer<UInt8>] = []
        for segment in segments {
            let starts = segment.postingStarts.elements
            var rank = 0
            for cut in 1..<max(count, 1) {
                let wanted = segment.postings.elements.count * cut / count
                while rank + 1 < segment.sorted.count, starts[rank] < wanted { rank += 1 }
                if rank < segment.sorted.count { sample.append(segment.sorted[rank]) }
            }
        }
        sample.sort { $0.lexicographicallyPrecedes($1) }
        return (1..<max(count, 1)).compactMap { cut in
            sample.isEmpty ? nil : sample[sample.count * cut / count]
        }
    }
}
