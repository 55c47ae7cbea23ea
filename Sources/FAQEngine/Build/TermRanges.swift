/// Cuts the terms of several runs into ranges of about the same number of postings, which can be merged at the same time.
enum TermRanges {
    /// For each range the places of its terms in each run.
    ///
    /// - Parameter size: how many bytes of postings a range has, more or less.
    static func ranges(of runs: [RunTerms], size: Int = 1 << 19) -> [[Range<Int>]] {
        let count = runs.reduce(0) { $0 + $1.postings.elements.count } / size + 1
        let cuts = cuts(of: runs, count: count)
        var starts = [Int](repeating: 0, count: runs.count)
        var ranges: [[Range<Int>]] = []
        for cut in cuts {
            let ends = runs.map { $0.sorted.firstPlace(notBefore: cut) }
            ranges.append(zip(starts, ends).map { $0..<$1 })
            starts = ends
        }
        ranges.append(zip(starts, runs).map { $0..<$1.sorted.count })
        return ranges
    }

    /// The first terms of all ranges but the first, from a sample of each run's.
    private static func cuts(of runs: [RunTerms], count: Int) -> [UnsafeBufferPointer<UInt8>] {
        var sample: [UnsafeBufferPointer<UInt8>] = []
        for run in runs {
            let starts = run.postingStarts.elements
            var place = 0
            for cut in 1..<max(count, 1) {
                let wanted = run.postings.elements.count * cut / count
                while place + 1 < run.sorted.count, starts[place] < wanted { place += 1 }
                if place < run.sorted.count { sample.append(run.sorted[place]) }
            }
        }
        sample.sort { $0.lexicographicallyPrecedes($1) }
        return (1..<max(count, 1)).compactMap { cut in
            sample.isEmpty ? nil : sample[sample.count * cut / count]
        }
    }
}
